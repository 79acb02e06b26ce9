import { useEffect, useMemo, useState } from 'react'
import { call } from '#app/_client/call.ts'
import type { EngineSuggestion, MemoryResult } from '#lib/api'
import { ORIGIN } from '#lib/article'
import type { EngineLabels } from './engine-label.ts'
import type { AskedSentence } from './use-engine-suggestions.ts'

/** One English text that can be taken for a sentence. */
export interface Suggestion {
  /** Who says so, in words. */
  from: string
  text: string
  /** How much the German of the memory is like this one, 0–100; null from an engine. */
  match: number | null
  /** The German it was written for; null when that is this one. */
  source: string | null
  /** What an engine could not mind. */
  trouble?: string
}

/** Who only passes a sentence asks nothing of the memory. */
const REST_MS = 120
/** The question travels in the address, which servers do not take at any length. */
const LONGEST = 4000
const NONE: MemoryResult[] = []
const NO_ANSWERS: EngineSuggestion[] = []

/** What the machine, the memory and other translators offer for a sentence, in the order of their keys. */
export function useSuggestions(
  { segment, language }: AskedSentence,
  answers: readonly EngineSuggestion[],
  labels: EngineLabels,
): Suggestion[] {
  const source = segment?.source ?? ''
  const [known, setKnown] = useState({ source: '', language: '', units: NONE })
  useEffect(() => {
    if (source === '' || source.length > LONGEST) return
    const left = new AbortController()
    const asking = setTimeout(() => {
      const query = { q: source, targetLanguage: language, limit: 5 }
      call('GET /api/memory', { query, signal: left.signal }).then(
        (units) => left.signal.aborted || setKnown({ source, language, units }),
        // The memory is a help, no more: without an answer there is none.
        () => left.signal.aborted || setKnown({ source, language, units: NONE }),
      )
    }, REST_MS)
    return () => {
      clearTimeout(asking)
      left.abort()
    }
  }, [source, language])

  const isKnown = known.source === source && known.language === language
  const units = isKnown ? known.units : NONE
  // They wait for the memory, so that no number changes its text under the finger.
  const others = isKnown || source.length > LONGEST ? answers : NO_ANSWERS
  return useMemo(() => {
    if (!segment) return []
    const { machine, match } = segment
    const own: Suggestion[] =
      machine === null
        ? []
        : [
            {
              from: labels.madeBy(segment.engine),
              text: machine,
              // A recording fits by its making; a percentage would say nothing.
              match: segment.engine === ORIGIN.sample ? null : match,
              source: null,
            },
          ]
    const remembered = units
      .filter(({ target }, index) => {
        const first = units.findIndex((unit) => unit.target === target) === index
        return first && target !== machine && target !== segment.target
      })
      .map((unit) => ({
        from: labels.madeBy(ORIGIN.memory),
        text: unit.target,
        match: unit.match,
        source: unit.source === source ? null : unit.source,
      }))
    const all: Suggestion[] = [...own, ...remembered]
    for (const { engine, name, text, trouble } of others) {
      const same = all.find((suggestion) => suggestion.text === text)
      const from = labels.inSentence({ id: engine, name })
      if (!same) all.push({ from, text, match: null, source: null, trouble })
      else if (engine !== segment.engine) same.from += ` and ${from}`
    }
    return all
  }, [segment, units, source, others, labels])
}
