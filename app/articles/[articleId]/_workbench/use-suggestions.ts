import { useEffect, useMemo, useState } from 'react'
import type { Segment } from '#lib/article'
import { engineWords } from './engine-words.ts'
import type { ArticleRequests, EngineWords, MemoryAnswer } from './requests.ts'

/** One English text that can be taken for a sentence. */
export interface Suggestion {
  /** Who says so, in words. */
  from: string
  text: string
  /** How much the German of the memory is like this one, 0–100; null from an engine. */
  match: number | null
  /** The German it was written for; null when that is this one. */
  source: string | null
}

/** Who only passes a sentence asks nothing of the memory. */
const REST_MS = 120
/** The question travels in the address, which servers do not take at any length. */
const LONGEST = 4000
const NONE: MemoryAnswer[] = []

/** What the machine, the memory and other translators offer for a sentence, in the order of their keys. */
export function useSuggestions(
  segment: Segment | undefined,
  language: string,
  sample: boolean,
  answers: readonly EngineWords[],
  requests: ArticleRequests,
): Suggestion[] {
  const source = segment?.source ?? ''
  const [known, setKnown] = useState({ source: '', language: '', units: NONE })
  useEffect(() => {
    if (source === '' || source.length > LONGEST) return
    const left = new AbortController()
    const asking = setTimeout(() => {
      requests.likeThis(source, language, left.signal).then(
        (units) => left.signal.aborted || setKnown({ source, language, units }),
        // The memory is a help, no more: without an answer there is none.
        () => {},
      )
    }, REST_MS)
    return () => {
      clearTimeout(asking)
      left.abort()
    }
  }, [source, language, requests])

  const units = known.source === source && known.language === language ? known.units : NONE
  return useMemo(() => {
    if (!segment) return []
    const { machine, match } = segment
    const own: Suggestion[] =
      machine === null
        ? []
        : [{ from: engineWords(segment, sample), text: machine, match: sample ? null : match, source: null }]
    const others = units
      .filter(({ target }, index) => {
        const first = units.findIndex((unit) => unit.target === target) === index
        return first && target !== machine && target !== segment.target
      })
      .map((unit) => ({
        from: 'the memory',
        text: unit.target,
        match: unit.match,
        source: unit.source === source ? null : unit.source,
      }))
    const known = [...own, ...others]
    for (const { engine, name, text } of answers) {
      const same = known.find((suggestion) => suggestion.text === text)
      if (!same) known.push({ from: name, text, match: null, source: null })
      else if (same.match === null && engine !== segment.engine) same.from += ` and ${name}`
    }
    return known
  }, [segment, sample, units, source, answers])
}
