import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react'
import { call } from '#app/_client/call.ts'
import { findTerms, type Term, type TermHit } from '#lib/term'

export interface TermList {
  /** The same array until a term is added: what is found in it is prepared once. */
  terms: readonly Term[]
  /** Rejects with an `ApiProblem`. */
  add(source: string, target: string): Promise<void>
  /** The term that is being written beside a sentence: it stays while one looks at another. */
  draftOf(segmentId: string): TermDraft | undefined
  keepDraft(segmentId: string, draft: TermDraft): void
}

export interface TermDraft {
  source: string
  target: string
}

const NONE: readonly Term[] = []

/** The glossary, read once. */
export function useTerms(): TermList {
  const [terms, setTerms] = useState(NONE)
  useEffect(() => {
    // Without the glossary the sentences stand as they are.
    call('GET /api/terms').then(
      // One added meanwhile is in the answer, or not yet.
      (read) =>
        setTerms((before) => [...read, ...before.filter(({ id }) => !read.some((term) => term.id === id))]),
      () => {},
    )
  }, [])
  const add = useCallback(async (source: string, target: string) => {
    const added = await call('POST /api/terms', { body: { source, target } })
    setTerms((before) => [...before.filter(({ id }) => id !== added.id), added])
  }, [])
  const [drafts] = useState(() => new Map<string, TermDraft>())
  return useMemo(
    () => ({
      terms,
      add,
      draftOf: (segmentId) => drafts.get(segmentId),
      keepDraft: (segmentId, draft) => void drafts.set(segmentId, draft),
    }),
    [terms, add, drafts],
  )
}

export const TermsContext = createContext<readonly Term[]>(NONE)

/** The terms in a German sentence, in order. */
export function useHits(source: string): TermHit[] {
  const terms = use(TermsContext)
  return useMemo(() => (terms.length === 0 ? [] : findTerms(source, terms)), [source, terms])
}
