'use client'

import { useEffect, useState } from 'react'
import { checkTerms } from '#lib/term'
import { selectedInSource, selectedInTarget } from './carets.ts'
import type { BesideSentence } from './side-panel.tsx'
import { useSegment } from './use-session.ts'
import type { TermList } from './use-terms.ts'

/** The terms of a sentence, whether its English keeps to them, and a way to add one from what is selected. */
export function Terms({ segmentId, language, glossary }: BesideSentence & { glossary: TermList }) {
  const { segment, target } = useSegment(segmentId)
  const checked = checkTerms(segment.source, target ?? '', glossary.terms)
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
                <span lang={language} className="font-semibold">
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
      <AddTerm glossary={glossary} language={language} />
    </>
  )
}

function AddTerm({ glossary, language }: { glossary: TermList; language: string }) {
  const [source, setSource] = useState(selectedInSource)
  const [target, setTarget] = useState(selectedInTarget)
  const [problem, setProblem] = useState('')
  // Words selected in the sentence are most likely the ones meant.
  useEffect(() => {
    const onSelection = () => {
      setSource((before) => selectedInSource() || before)
      setTarget((before) => selectedInTarget() || before)
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [])
  const add = async (event: React.FormEvent) => {
    event.preventDefault()
    try {
      await glossary.add(source, target)
      setSource('')
      setTarget('')
      setProblem('')
    } catch (fault) {
      setProblem((fault as Error).message)
    }
  }
  return (
    <form onSubmit={add} className="mt-3 grid gap-2">
      <label className="block">
        <span className="label mb-1 block">German term, as a dictionary lists it</span>
        <input
          className="field"
          lang="de"
          required
          maxLength={200}
          autoComplete="off"
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
      </label>
      <label className="block">
        <span className="label mb-1 block">Its English</span>
        <input
          className="field"
          lang={language}
          required
          maxLength={200}
          autoComplete="off"
          value={target}
          onChange={(event) => setTarget(event.target.value)}
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
