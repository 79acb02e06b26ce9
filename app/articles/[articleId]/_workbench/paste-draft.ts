import { useEffect, useState } from 'react'
import type { Format } from '#lib/segment'
import type { Work } from './beside-work.ts'

/** An English text on its way into an article. */
export interface PasteDraft {
  text: string
  format: Format
  /** Null until it was laid beside the German. */
  work: Work | null
  /** The text of which the rows were made. */
  laidText: string
  /** Whether one looks at the rows, or at the text. */
  correcting: boolean
}

/** By article: it stays in this tab until it is taken, whatever one opens meanwhile. */
const DRAFTS = new Map<string, PasteDraft>()

/** What is pasted for an article and how far one has corrected it. */
export function usePasteDraft(articleId: string, format: Format) {
  const [draft, setDraft] = useState<PasteDraft>(
    () => DRAFTS.get(articleId) ?? { text: '', format, work: null, laidText: '', correcting: false },
  )
  useEffect(() => {
    if (draft.text === '') DRAFTS.delete(articleId)
    else DRAFTS.set(articleId, draft)
  }, [articleId, draft])
  return { draft, setDraft }
}

/** It has been taken. */
export function dropPasteDraft(articleId: string) {
  DRAFTS.delete(articleId)
}
