import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Segment } from '#lib/article'
import { unfold } from '#lib/segment'
import { BROWSER, withBrowser } from './browser-translator.ts'
import type { ArticleRequests, EngineAnswer, EngineWords } from './requests.ts'

/** What the translators say of one sentence, and how to ask those who have not said anything. */
export interface Answers {
  given: readonly EngineWords[]
  /** Those that are asked at the moment. */
  asking: readonly EngineAnswer[]
  /** Why some gave none. */
  problems: readonly { name: string; detail: string }[]
  /** Those that are ready and were not asked yet. */
  others: readonly EngineAnswer[]
  ask(): void
}

interface Known {
  given: EngineWords[]
  asking: EngineAnswer[]
  problems: { name: string; detail: string }[]
}

/** Who only passes a sentence asks nothing. */
const REST_MS = 120
const NOTHING: Known = { given: [], asking: [], problems: [] }

export function useAnswers(
  segment: Segment | undefined,
  language: string,
  engines: readonly EngineAnswer[] | null,
  requests: ArticleRequests,
): Answers {
  const id = segment?.id ?? ''
  const source = segment?.source ?? ''
  // Another German, or another English, is another question.
  const key = JSON.stringify([id, source, language])
  const [all, setAll] = useState<ReadonlyMap<string, Known>>(() => new Map())
  const update = useCallback(
    (change: (known: Known) => Known) =>
      setAll((before) => new Map(before).set(key, change(before.get(key) ?? NOTHING))),
    [key],
  )
  const hasEngine = engines?.some(({ id, ready }) => ready && id !== BROWSER.id) ?? false
  useEffect(() => {
    if (id === '' || !hasEngine) return
    const left = new AbortController()
    const asking = setTimeout(() => {
      requests.answersBefore(id, left.signal).then(
        (answers) =>
          left.signal.aborted || update((known) => ({ ...known, given: merged(known.given, answers) })),
        () => {},
      )
    }, REST_MS)
    return () => {
      clearTimeout(asking)
      left.abort()
    }
  }, [id, hasEngine, requests, update])

  const known = all.get(key) ?? NOTHING
  const standing = segment?.engine
  const others = useMemo(
    () =>
      (engines ?? []).filter(
        ({ id, ready }) =>
          ready &&
          id !== standing &&
          !known.given.some(({ engine }) => engine === id) &&
          !known.asking.some((one) => one.id === id),
      ),
    [engines, standing, known],
  )
  const ask = () => {
    for (const engine of others) {
      update((before) => ({
        ...before,
        asking: [...before.asking, engine],
        problems: before.problems.filter(({ name }) => name !== engine.name),
      }))
      askOne(engine, id, source, requests).then(
        (answer) =>
          update((before) => ({ ...without(before, engine), given: merged(before.given, [answer]) })),
        (problem: Error) =>
          update((before) => ({
            ...without(before, engine),
            problems: [...before.problems, { name: engine.name, detail: problem.message }],
          })),
      )
    }
  }
  return { ...known, others, ask }
}

async function askOne(
  { id, name }: EngineAnswer,
  segmentId: string,
  source: string,
  requests: ArticleRequests,
): Promise<EngineWords> {
  if (id !== BROWSER.id) return requests.askEngine(segmentId, id)
  const signal = new AbortController().signal
  const text = (await withBrowser(signal, (translate) => translate(unfold(source)))).trim()
  if (text === '') throw new Error('It returned nothing for this sentence.')
  return { engine: id, name, text }
}

function without(known: Known, engine: EngineAnswer): Known {
  return { ...known, asking: known.asking.filter(({ id }) => id !== engine.id) }
}

/** What is new goes to the end: a number must not move under the finger that is on its way to it. */
function merged(given: EngineWords[], more: readonly EngineWords[]): EngineWords[] {
  return [...given, ...more.filter(({ engine }) => !given.some((one) => one.engine === engine))]
}
