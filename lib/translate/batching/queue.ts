import type { TargetLanguage } from '#lib/article'
import { onOneLine } from '#lib/segment'
import { type Engine, EngineProblem } from '../engine.ts'
import { tagAll } from '../tags.ts'
import { type Batch, ids } from './batches.ts'
import { type Outcome, validateOutput } from './validate-output.ts'

/** How hard a queue tries. All pauses in milliseconds. */
export interface Pacing {
  /** Requests in flight; halved whenever the engine asks for patience. */
  concurrency: number
  /** How often the same texts are tried in all, and how many setbacks in a row mean that the engine is down. */
  tries: number
  /** Pause after a first setback; doubles with every further one until something succeeds. */
  firstPauseMs: number
  /** An engine that asks for a longer pause is left alone. */
  longestPauseMs: number
}

export const PACING: Pacing = { concurrency: 4, tries: 5, firstPauseMs: 1000, longestPauseMs: 60_000 }

/** A setback halves the width and opens a new wave; what else fails of the old wave is part of the same setback. */
type Attempt = { batch: Batch; tries: number; wave: number }
type Answer =
  /** `lost` are the indexes of sentences whose tags did not come back. */
  | { attempt: Attempt; texts: string[]; lost: ReadonlySet<number> }
  | { attempt: Attempt; problem: EngineProblem }

/** So many requests that yield nothing before the first success mean that it is the engine, not these texts. */
const FAILURE_LIMIT = 3

/** Answers that arrive together are handed on together: what keeps them pays for each time, not for each sentence. */
const GATHER_MS = 5

/** So many answered requests allow one more in flight after it had to be fewer. */
const RECOVERY = 10

/**
 * Sends the batches through an engine and yields what becomes of them, as it comes, not in their order.
 * Every sentence ends in exactly one outcome and is never sent again once it was translated. A problem of
 * scope `engine` lets what is in flight finish and then comes last, once, with every sentence that is left.
 * Once `signal` is aborted nothing more is yielded; ending the iteration early stops the requests in flight.
 */
export async function* translateBatches(
  batches: Batch[],
  engine: Engine,
  targetLanguage: TargetLanguage,
  signal: AbortSignal,
  pacing: Pacing = PACING,
): AsyncGenerator<Outcome> {
  const leaving = new AbortController()
  const stop = AbortSignal.any([signal, leaving.signal])
  const stopped = new Promise<'stopped'>((resolve) => {
    stop.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
  const waiting: Attempt[] = batches.map((batch) => ({ batch, tries: 0, wave: 0 }))
  const inFlight = new Map<Attempt, Promise<Answer>>()
  const left: string[] = []
  const widest = Math.min(pacing.concurrency, engine.concurrency ?? pacing.concurrency)
  let concurrency = widest
  let wave = 0
  let setbacks = 0
  let resumeAt = 0
  let successes = 0
  let failures = 0
  let end: EngineProblem | undefined
  /** What is to be yielded once the requests it made room for are on their way. */
  const ready: Outcome[] = []
  let gatherUntil = 0
  /** Problems from before the first success: should it be the engine, they are told with the rest as one. */
  const early: Outcome[] = []
  const isGivingUp = () => successes === 0 && ++failures >= FAILURE_LIMIT

  try {
    while (!stop.aborted) {
      const rest = resumeAt - performance.now()
      while (!end && rest <= 0 && inFlight.size < concurrency) {
        const attempt = waiting.shift()
        if (!attempt) break
        const started = { ...attempt, tries: attempt.tries + 1, wave }
        inFlight.set(started, ask(engine, started, targetLanguage, stop))
      }
      const gathering = ready.length === 0 || inFlight.size === 0 ? 0 : gatherUntil - performance.now()
      if (ready.length > 0 && gathering <= 0) {
        for (const outcome of together(ready.splice(0))) if (!stop.aborted) yield outcome
        continue
      }
      if (inFlight.size === 0 && (end || waiting.length === 0)) break

      const resting = !end && waiting.length > 0 ? rest : 0
      const pause = gathering > 0 ? sleeper(gathering) : resting > 0 ? sleeper(resting) : undefined
      const next = Promise.race([stopped, ...inFlight.values(), ...(pause ? [pause.over] : [])])
      const answer = await next.finally(() => pause?.cancel())
      if (answer === 'stopped') return
      if (answer === 'rested') continue
      if (ready.length === 0) gatherUntil = performance.now() + GATHER_MS
      inFlight.delete(answer.attempt)
      const { batch, tries } = answer.attempt

      if ('texts' in answer) {
        const { texts, lost } = answer
        const isWhole = (_: unknown, index: number) => !lost.has(index)
        const again = batch.segments.filter((_, index) => lost.has(index))
        if (again.length > 0)
          waiting.unshift({ batch: { ...batch, segments: again, markdown: false }, tries: 0, wave })
        const whole = { ...batch, segments: batch.segments.filter(isWhole) }
        const outcomes = validateOutput(engine, whole, texts.filter(isWhole))
        const [first] = outcomes
        setbacks = 0
        if (first?.kind === 'problem' && isGivingUp()) {
          end ??= givingUp(first.problem)
          left.push(...ids(whole))
          continue
        }
        if (first?.kind === 'translated' && ++successes % RECOVERY === 0)
          concurrency = Math.min(widest, concurrency + 1)
        if (successes === 0) early.push(...outcomes)
        else ready.push(...early.splice(0), ...outcomes)
        continue
      }
      const { problem } = answer
      if (problem.divisible && batch.segments.length > 1) {
        waiting.unshift(...halves(batch).map((half) => ({ batch: half, tries: 0, wave })))
        continue
      }
      if (mayPass(problem, pacing)) {
        if (answer.attempt.wave === wave) {
          wave++
          setbacks++
          concurrency = Math.max(1, Math.floor(concurrency / 2))
        }
        resumeAt = Math.max(resumeAt, performance.now() + pauseBefore(problem, setbacks, pacing))
        const bound = problem.tries ?? pacing.tries
        if (setbacks < bound) {
          // Out of tries while others got through: it is these texts, not the engine.
          if (tries < bound) waiting.push(answer.attempt)
          else ready.push({ kind: 'problem', problem, segmentIds: ids(batch) })
          continue
        }
      }
      if (problem.scope === 'engine' || isGivingUp()) {
        end ??= problem.scope === 'engine' ? problem : givingUp(problem)
        left.push(...ids(batch))
      } else {
        const outcomes = successes === 0 ? early : ready
        outcomes.push({ kind: 'problem', problem, segmentIds: ids(batch) })
      }
    }
    for (const outcome of early) {
      if (stop.aborted) return
      if (end && outcome.kind === 'problem' && outcome.problem.title === end.title)
        left.push(...outcome.segmentIds)
      else yield outcome
    }
    if (end && !stop.aborted) {
      left.push(...waiting.flatMap(({ batch }) => ids(batch)))
      yield { kind: 'problem', problem: end, segmentIds: left }
    }
  } finally {
    leaving.abort()
  }
}

/** Never rejects for a reason that can be expected; a fault of the engine passes through. */
async function ask(
  engine: Engine,
  attempt: Attempt,
  targetLanguage: TargetLanguage,
  signal: AbortSignal,
): Promise<Answer> {
  const { segments, context, markdown } = attempt.batch
  const sentences = segments.map(({ source }) => onOneLine(source))
  const tagged = engine.tags && markdown ? tagAll(sentences) : null
  try {
    const texts = tagged?.texts ?? sentences
    const request = { texts, context: context || undefined, targetLanguage, ...(tagged && { tags: true }) }
    const answers = await engine.translate(request, signal)
    return { attempt, ...(tagged?.restore(answers) ?? { texts: answers, lost: new Set() }) }
  } catch (problem) {
    if (problem instanceof EngineProblem) return { attempt, problem }
    // After a stop nobody listens any more, and a rejection nobody hears would end the process.
    if (signal.aborted) return new Promise<never>(() => {})
    throw problem
  }
}

/** Whether a later attempt is worth waiting for. */
function mayPass(problem: EngineProblem, pacing: Pacing): boolean {
  return problem.retryAfterMs !== undefined && problem.retryAfterMs <= pacing.longestPauseMs
}

function pauseBefore(problem: EngineProblem, setbacks: number, pacing: Pacing): number {
  const growing = pacing.firstPauseMs * 2 ** (setbacks - 1)
  return Math.min(pacing.longestPauseMs, Math.max(problem.retryAfterMs ?? 0, growing))
}

/** The same once more for all that was not sent. */
function givingUp({ title, detail }: EngineProblem): EngineProblem {
  const all = `${detail} No request before had a better answer, so the rest was not sent.`
  return new EngineProblem(title, all, { scope: 'engine' })
}

/** All that was translated as one outcome, then the problems. */
function together(outcomes: Outcome[]): Outcome[] {
  const translations = outcomes.flatMap((one) => (one.kind === 'translated' ? one.translations : []))
  const problems = outcomes.filter(({ kind }) => kind === 'problem')
  return translations.length > 0 ? [{ kind: 'translated', translations }, ...problems] : problems
}

function halves(batch: Batch): Batch[] {
  const middle = Math.ceil(batch.segments.length / 2)
  return [
    { ...batch, segments: batch.segments.slice(0, middle) },
    { ...batch, segments: batch.segments.slice(middle) },
  ]
}

function sleeper(ms: number) {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<'rested'>((resolve) => {
    timer = setTimeout(() => resolve('rested'), ms)
  })
  return { over, cancel: () => clearTimeout(timer) }
}
