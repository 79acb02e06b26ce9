'use client'

import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { CommandKey } from '#app/_ui/keys/command-button.tsx'
import { onOneLine } from '#lib/segment'
import { checkTerms } from '#lib/term'
import type { TermDraft } from '../data/use-terms.ts'
import { selectedInSource, selectedInTarget } from '../rows/carets.ts'
import { useSegment } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'

/** The terms of a sentence, whether its English keeps to them, and a way to add one from what is selected. */
export function Terms() {
  const { active, article, terms: glossary } = useWorkbench()
  const { segment, target: typed } = useSegment(active.id)
  // The key one types comes first.
  const target = useDeferredValue(typed)
  const checked = useMemo(
    () => checkTerms(onOneLine(segment.source), target ?? '', glossary.terms),
    [segment.source, target, glossary.terms],
  )
  return (
    <>
      {checked.length === 0 && (
        <p className="py-2 text-soft">No term of the glossary stands in this sentence.</p>
      )}
      <ul>
        {checked.map(({ hit, target: found, avoided, hint }) => (
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
            {target !== null && found === null && !hint && (
              <p className="text-warning">It does not stand in the English.</p>
            )}
            {avoided.map(({ from, word }) => (
              <p key={from} className="text-warning">
                “{word}” is to be avoided.
              </p>
            ))}
          </li>
        ))}
      </ul>
      <AddTerm />
    </>
  )
}

/** `beside.send` adds it from within a field. */
function AddTerm() {
  const { active, article, terms } = useWorkbench()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useTermDraft(active.id, form)
  const [problem, setProblem] = useState('')
  const { source, target } = draft
  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    try {
      await terms.add(source, target)
      setDraft((now) => (now === draft ? { source: '', target: '' } : now))
      setProblem('')
    } catch (fault) {
      setProblem((fault as Error).message)
    }
  }
  return (
    <form ref={form} onSubmit={add} className="mt-3 grid gap-2">
      <TermField
        label="German term, as a dictionary lists it"
        lang="de"
        value={source}
        onChange={(text) => setDraft({ source: text, target })}
      />
      <TermField
        label="Its English"
        lang={article.targetLanguage}
        value={target}
        onChange={(text) => setDraft({ source, target: text })}
      />
      {problem && (
        <p role="alert" className="text-warning">
          {problem}
        </p>
      )}
      <button type="submit" className="button justify-self-start">
        Add the term <CommandKey id="beside.send" />
      </button>
    </form>
  )
}

/** What is being written for a sentence, filled with the words that are selected in it. */
function useTermDraft(segmentId: string, form: RefObject<HTMLFormElement | null>) {
  const { terms } = useWorkbench()
  const [draft, setDraft] = useState<TermDraft>(
    () => terms.draftOf(segmentId) ?? { source: selectedInSource(), target: selectedInTarget() },
  )
  const { keepDraft } = terms
  useEffect(() => keepDraft(segmentId, draft), [keepDraft, segmentId, draft])
  // Words selected in the sentence are most likely the ones meant, unless one is writing here.
  useEffect(() => {
    const onSelection = () => {
      if (form.current?.contains(document.activeElement)) return
      setDraft(({ source, target }) => ({
        source: selectedInSource() || source,
        target: selectedInTarget() || target,
      }))
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [form])
  return [draft, setDraft] as const
}

interface TermFieldProps {
  label: string
  lang: string
  value: string
  onChange: (text: string) => void
}

function TermField({ label, lang, value, onChange }: TermFieldProps) {
  return (
    <label className="block">
      <span className="label mb-1 block">{label}</span>
      <input
        className="field"
        lang={lang}
        required
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
