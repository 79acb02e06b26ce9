import { useState } from 'react'
import { call } from '#app/_client/call.ts'

/** Takes an article out of the bin; `bringBack` resolves to whether it is back. */
export function useUndelete(articleId: string) {
  const [state, setState] = useState<'binned' | 'coming' | 'back'>('binned')
  const [problem, setProblem] = useState('')
  const bringBack = async (): Promise<boolean> => {
    setState('coming')
    setProblem('')
    try {
      await call('POST /api/articles/{articleId}/undelete', { params: { articleId } })
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
