import { useCallback, useEffect, useMemo, useState } from 'react'
import { call } from '#app/_client/call.ts'
import type { EngineSuggestion } from '#lib/api'
import type { Segment, TargetLanguage } from '#lib/article'
import { onOneLine } from '#lib/segment'
import { readable } from '#lib/text'
import { openBrowser } from './browser-translator.ts'
import type { Engines, Translator } from './use-engines.ts'

/** What the translators say of one sentence, and how to ask those who have not said anything. */
export interface EngineSuggestions {
  given: readonly EngineSuggestion[]
  /** Those that are asked at the moment. */
  asking: readonly Translator[]
  /** Why some gave none. */
  problems: readonly { engine: Translator; detail: string }[]
  /** Those that are ready and were not asked yet. */
  others: readonly Translator[]
  ask(engines: readonly Translator[]): void
  /** Nobody waits for an answer any more. */
  stop(): void
}

interface Known {
  given: EngineSuggestion[]
  /** With what ends the question. */
  asking: { engine: Translator; abort: AbortController }[]
  problems: { engine: Translator; detail: string }[]
}

/** Who only passes a sentence asks nothing. */
const REST_MS = 120
const NOTHING: Known = { given: [], asking: [], problems: [] }

/** A sentence, and into which English it goes. */
export interface AskedSentence {
  segment: Segment | undefined
  language: TargetLanguage
  articleId: string
}

export function useEngineSuggestions(
  { segment, language, articleId }: AskedSentence,
  { list: engines, refresh }: Engines,
): EngineSuggestions {
  const id = segment?.id ?? ''
  const source = segment?.source ?? ''
  const current = segment?.engine
  // Another German, or another English, is another question.
  const key = JSON.stringify([id, source, language])
  const [all, setAll] = useState<ReadonlyMap<string, Known>>(() => new Map())
  const update = useCallback(
    (change: (known: Known) => Known) =>
      setAll((before) => new Map(before).set(key, change(before.get(key) ?? NOTHING))),
    [key],
  )
  const hasEngine = engines?.some(({ ready, runs }) => ready && runs === 'server') ?? false
  useEarlierSuggestions({ articleId, segmentId: hasEngine ? id : '', current }, update)

  const known = all.get(key) ?? NOTHING
  const others = useMemo(
    () =>
      (engines ?? []).filter(
        ({ id, ready }) =>
          ready &&
          id !== current &&
          !known.given.some(({ engine }) => engine === id) &&
          !known.asking.some(({ engine }) => engine.id === id),
      ),
    [engines, current, known],
  )
  const ask = (wanted: readonly Translator[]) => {
    for (const engine of wanted) {
      const abort = new AbortController()
      update((before) => ({
        ...before,
        asking: [...before.asking, { engine, abort }],
        problems: before.problems.filter((problem) => problem.engine.id !== engine.id),
      }))
      askOne(engine, { articleId, segmentId: id }, source, abort.signal).then(
        (answer) =>
          update((before) => ({ ...without(before, engine), given: merged(before.given, [answer]) })),
        (problem: Error) => {
          update((before) => ({
            ...without(before, engine),
            problems: abort.signal.aborted
              ? before.problems
              : [...before.problems, { engine, detail: problem.message }],
          }))
          // It may not be ready any more.
          refresh()
        },
      )
    }
  }
  const stop = () => {
    for (const { abort } of known.asking) abort.abort()
  }
  return { ...known, asking: known.asking.map(({ engine }) => engine), others, ask, stop }
}

interface EarlierQuestion {
  articleId: string
  /** '' asks nothing. */
  segmentId: string
  /** The engine whose translation is current. */
  current: string | null | undefined
}

/** What engines said of the sentence before, also to others. */
function useEarlierSuggestions(
  { articleId, segmentId, current }: EarlierQuestion,
  update: (change: (known: Known) => Known) => void,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another current translation, the former is an answer too
  useEffect(() => {
    if (segmentId === '') return
    const left = new AbortController()
    const asking = setTimeout(() => {
      call('GET /api/articles/{articleId}/segments/{segmentId}/translations', {
        params: { articleId, segmentId },
        signal: left.signal,
      }).then(
        (answers) =>
          left.signal.aborted || update((known) => ({ ...known, given: merged(known.given, answers) })),
        () => {},
      )
    }, REST_MS)
    return () => {
      clearTimeout(asking)
      left.abort()
    }
  }, [segmentId, current, articleId, update])
}

async function askOne(
  { id, name, runs }: Translator,
  params: { articleId: string; segmentId: string },
  source: string,
  signal: AbortSignal,
): Promise<EngineSuggestion> {
  if (runs === 'server')
    return call('POST /api/articles/{articleId}/segments/{segmentId}/translations', {
      params,
      body: { engine: id },
      signal,
    })
  const browser = await openBrowser(signal)
  try {
    const text = (await browser.translate(onOneLine(readable(source)))).trim()
    if (text === '') throw new Error('It returned nothing for this sentence.')
    return { engine: id, name, text }
  } finally {
    browser.close()
  }
}

function without(known: Known, engine: Translator): Known {
  return { ...known, asking: known.asking.filter((one) => one.engine.id !== engine.id) }
}

/** What is new goes to the end: a number must not move under the finger that is on its way to it. */
function merged(given: EngineSuggestion[], more: readonly EngineSuggestion[]): EngineSuggestion[] {
  return [...given, ...more.filter(({ engine }) => !given.some((one) => one.engine === engine))]
}
