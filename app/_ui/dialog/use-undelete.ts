import { useState } from 'react'
import { callApi } from '#app/_client/call-api.ts'

/** Takes an article out of the bin; `bringBack` resolves to whether it is back. */
export function useBringBack(articleId: string) {
  const [state, setState] = useState<'binned' | 'coming' | 'back'>('binned')
  const [problem, setProblem] = useState('')
  const bringBack = async (): Promise<boolean> => {
    setState('coming')
    setProblem('')
    try {
      await callApi(`/api/articles/${encodeURIComponent(articleId)}/undelete`, 'POST')
      setState('back')
      return true
    } catch (fault) {
      setState('binned')
      setProblem((fault as Error).message)
      return false
    }
  }
  return { state, problem, bringBack }
}
