import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react'
import { call } from '#app/_client/call.ts'
import { draftOfText, type TermText } from '#app/_ui/term/term-text.ts'
import { findTerms, type Term, type TermHit } from '#lib/term'

export interface TermList {
  /** The same array until a term is added: what is found in it is prepared once. */
  terms: readonly Term[]
  /** Rejects with an `ApiProblem`. */
  add(text: TermText): Promise<void>
  /** The term that is being written beside a sentence: it stays while one looks at another. */
  draftOf(segmentId: string): TermText | undefined
  keepDraft(segmentId: string, text: TermText): void
  /** Puts a term into the form beside the sentence, in the place of what is being written there. */
  begin(segmentId: string, text: TermText): void
  /** How often one was begun: the form with another number is another form. */
  begun: number
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
  const add = useCallback(async (text: TermText) => {
    const added = await call('POST /api/terms', { body: draftOfText(text) })
    setTerms((before) => [...before.filter(({ id }) => id !== added.id), added])
  }, [])
  const [drafts] = useState(() => new Map<string, TermText>())
  const [begun, setBegun] = useState(0)
  return useMemo(
    () => ({
      terms,
      add,
      draftOf: (segmentId) => drafts.get(segmentId),
      keepDraft: (segmentId, text) => void drafts.set(segmentId, text),
      begin(segmentId, text) {
        drafts.set(segmentId, text)
        setBegun((count) => count + 1)
      },
      begun,
    }),
    [terms, add, drafts, begun],
  )
}

/**
 * The terms alone, the same array until one is added: what looks for terms in a sentence of any row takes them from
 * here, by `useHits`, and renders again only then. What also adds terms takes `terms` from `useWorkbench`.
 */
export const TermsContext = createContext<readonly Term[]>(NONE)

/** The terms in a German sentence, in order. */
export function useHits(source: string): TermHit[] {
  const terms = use(TermsContext)
  return useMemo(() => (terms.length === 0 ? [] : findTerms(source, terms)), [source, terms])
}
