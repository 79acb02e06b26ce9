'use client'

import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { checkTerms } from '#lib/term'
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
    () => checkTerms(segment.source, target ?? '', glossary.terms),
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
  const { active, article, terms: glossary } = useWorkbench()
  const { drafts } = glossary
  const segmentId = active.id
  const [words, setWords] = useState(
    () => drafts.get(segmentId) ?? { source: selectedInSource(), target: selectedInTarget() },
  )
  const [problem, setProblem] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    drafts.set(segmentId, words)
  }, [drafts, segmentId, words])
  // Words selected in the sentence are most likely the ones meant, unless one is writing here.
  useEffect(() => {
    const onSelection = () => {
      if (form.current?.contains(document.activeElement)) return
      setWords(({ source, target }) => ({
        source: selectedInSource() || source,
        target: selectedInTarget() || target,
      }))
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [])
  const { source, target } = words
  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    try {
      await glossary.add(source, target)
      setWords((now) => (now === words ? { source: '', target: '' } : now))
      setProblem('')
    } catch (fault) {
      setProblem((fault as Error).message)
    }
  }
  return (
    <form ref={form} onSubmit={add} className="mt-3 grid gap-2">
      <label className="block">
        <span className="label mb-1 block">German term, as a dictionary lists it</span>
        <input
          className="field"
          lang="de"
          required
          maxLength={200}
          autoComplete="off"
          value={source}
          onChange={(event) => setWords({ source: event.target.value, target })}
        />
      </label>
      <label className="block">
        <span className="label mb-1 block">Its English</span>
        <input
          className="field"
          lang={article.targetLanguage}
          required
          maxLength={200}
          autoComplete="off"
          value={target}
          onChange={(event) => setWords({ source, target: event.target.value })}
        />
      </label>
      {problem && (
        <p role="alert" className="text-warning">
          {problem}
        </p>
      )}
      <button type="submit" className="button justify-self-start">
        Add the term
      </button>
    </form>
  )
}
