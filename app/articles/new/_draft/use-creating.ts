import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiProblem } from '#app/_client/problem.ts'
import { createArticle } from './create-article.ts'
import { readTextFile } from './text-file.ts'
import type { DraftOnPage } from './use-draft.ts'

/** Choosing a file and creating the article, with what may go wrong in both. */
export function useCreating(page: DraftOnPage, focusField: () => void) {
  const router = useRouter()
  const { draft, file, preview, setFile, forget } = page
  const [problem, setProblem] = useState('')
  const [state, setState] = useState<'' | 'creating' | 'created'>('')
  const [created, setCreated] = useState<{ href: string; warnings: string[] } | null>(null)
  const seen = [
    ...new Set([...(file?.warnings ?? []), ...(preview?.kind === 'draft' ? preview.warnings : [])]),
  ]

  const choose = async (chosen: File) => {
    const read = await readTextFile(chosen)
    setProblem('problem' in read ? read.problem : '')
    if ('file' in read) setFile(read)
  }
  const create = async () => {
    if (state !== '') return
    if (!preview) {
      setProblem('Paste the German text first, or choose its file.')
      return focusField()
    }
    if (preview.kind === 'refused') return setProblem(preview.detail)
    setState('creating')
    setProblem('')
    try {
      const { article, warnings } = await createArticle(draft, preview, file?.file ?? null)
      forget()
      setState('created')
      const href = `/articles/${article.id}`
      const unseen = warnings.filter((warning) => !seen.includes(warning))
      if (unseen.length === 0) router.push(href)
      else setCreated({ href, warnings: unseen })
    } catch (fault) {
      setState('')
      setProblem(problemLabel(fault))
    }
  }
  const refused = preview?.kind === 'refused' ? preview.detail : ''
  return { choose, create: () => void create(), problem: problem || refused, state, created, seen }
}

function problemLabel(fault: unknown): string {
  if (fault instanceof ApiProblem) return fault.message
  // A file that was moved or changed since it was chosen cannot be read any more.
  return 'The article could not be sent. If it is a file, choose it again.'
}
