'use client'

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { CommandButton, CommandKey } from '#app/_ui/keys/command-button.tsx'
import { TermFields } from '#app/_ui/term/term-fields.tsx'
import { EMPTY_TERM, type TermText } from '#app/_ui/term/term-text.ts'
import { onOneLine } from '#lib/segment'
import { findTerms } from '#lib/term'
import { selectedInSource, selectedInTarget } from '../carets.ts'
import { useSegment } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'
import { useFindings } from './use-findings.ts'

/** The terms of a sentence, whether its English keeps to them, and a way to add one from what is selected. */
export function Terms() {
  const { active, article, terms: glossary } = useWorkbench()
  const { segment } = useSegment(active.id)
  const findings = useFindings(active.id).filter(({ check }) => check === 'term')
  const hits = useMemo(
    () => findTerms(onOneLine(segment.source), glossary.terms),
    [segment.source, glossary.terms],
  )
  return (
    <>
      {hits.length === 0 && (
        <p className="py-2 text-soft">No term of the glossary stands in this sentence.</p>
      )}
      <ul>
        {hits.map((hit) => (
          <li key={hit.from} className="border-line border-b py-2.5 first:pt-0">
            {hit.terms.map((term) => (
              <p key={term.id}>
                <span lang="de" className="text-soft">
                  {term.source}
                </span>{' '}
                <span lang={article.targetLanguage} className="font-semibold">
                  {term.target}
                </span>
                {term.note && <span className="block text-soft">{term.note}</span>}
              </p>
            ))}
            {findings
              .filter(({ sourceAt }) => sourceAt?.[0] === hit.from)
              .map(({ at, message }) => (
                <p key={`${at} ${message}`} className="text-warning">
                  {at ? message : 'It does not stand in the English.'}
                </p>
              ))}
          </li>
        ))}
      </ul>
      <AddTerm key={glossary.begun} />
    </>
  )
}

/** `beside.send` adds it from within a field. */
function AddTerm() {
  const { active, article, terms } = useWorkbench()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useTermDraft(active.id, form)
  const [problem, setProblem] = useState('')
  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    try {
      await terms.add(draft)
      setDraft((now) => (now === draft ? EMPTY_TERM : now))
      setProblem('')
    } catch (fault) {
      setProblem((fault as Error).message)
    }
  }
  return (
    <form ref={form} onSubmit={add} className="mt-3 grid gap-2">
      <TermFields text={draft} onText={setDraft} targetLanguage={article.targetLanguage} folded />
      {problem && (
        <p role="alert" className="text-warning">
          {problem}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button">
          Add the term <CommandKey id="beside.send" />
        </button>
        <CommandButton id="beside.new-term" className="button button-quiet min-h-9" keepsCaret />
      </div>
    </form>
  )
}

/** What is being written for a sentence, filled with the words that are selected in it. */
function useTermDraft(segmentId: string, form: RefObject<HTMLFormElement | null>) {
  const { terms } = useWorkbench()
  const [draft, setDraft] = useState<TermText>(
    () =>
      terms.draftOf(segmentId) ?? { ...EMPTY_TERM, source: selectedInSource(), target: selectedInTarget() },
  )
  const { keepDraft } = terms
  useEffect(() => keepDraft(segmentId, draft), [keepDraft, segmentId, draft])
  // Words selected in the sentence are most likely the ones meant, unless one is writing here.
  useEffect(() => {
    const onSelection = () => {
      if (form.current?.contains(document.activeElement)) return
      setDraft((text) => ({
        ...text,
        source: selectedInSource() || text.source,
        target: selectedInTarget() || text.target,
      }))
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [form])
  return [draft, setDraft] as const
}
