import { type Engine, EngineProblem } from '../engine.ts'
import { type Batch, ids } from './batches.ts'
import type { Throttle } from './pacing.ts'
import type { Attempt, Reply } from './send-batch.ts'
import { type Outcome, validateOutput } from './validate-output.ts'

/** What is still to be sent of some batches, what became of the rest, and what to do after each reply. */
export class BatchRun {
  readonly #engine: Engine
  readonly #throttle: Throttle
  readonly #waiting: Attempt[]
  /** Not yet handed on. */
  #outcomes: Outcome[] = []
  /** Problems from before the first success: should it be the engine, they are told with the rest as one. */
  #early: Outcome[] = []
  /** The problem after which nothing more is sent, and the segments that it leaves without a translation. */
  #end: EngineProblem | undefined
  #left: string[] = []
  /** Groups whose number of translations was wrong, less those where it was right. */
  #brokenGroups = 0

  constructor(batches: readonly Batch[], engine: Engine, throttle: Throttle) {
    this.#engine = engine
    this.#throttle = throttle
    this.#waiting = batches.map((batch) => ({ batch, tries: 0, wave: 0 }))
  }

  /** The attempt to be sent now, while so many are in flight; undefined while there is none. */
  next(inFlight: number): Attempt | undefined {
    const { concurrency, pauseMs, wave } = this.#throttle
    if (this.#end || pauseMs > 0 || inFlight >= concurrency) return undefined
    const [first] = this.#waiting
    // An engine that muddles groups gets no more of them: each would be paid for twice.
    if (first && this.#brokenGroups >= BROKEN_LIMIT) this.#waiting.splice(0, 1, ...singly(first))
    const attempt = this.#waiting.shift()
    return attempt && { ...attempt, tries: attempt.tries + 1, wave }
  }

  /** Milliseconds until `next` may have something; 0 or less where no pause is in its way. */
  get pauseMs(): number {
    return this.#end || this.#waiting.length === 0 ? 0 : this.#throttle.pauseMs
  }

  /** Whether nothing more is to be sent. */
  get isOver(): boolean {
    return this.#end !== undefined || this.#waiting.length === 0
  }

  get hasOutcomes(): boolean {
    return this.#outcomes.length > 0
  }

  /** Takes what became known since the last time: all that was translated as one outcome, then the problems. */
  takeOutcomes(): Outcome[] {
    const outcomes = this.#outcomes.splice(0)
    const translations = outcomes.flatMap((one) => (one.kind === 'translated' ? one.translations : []))
    const problems = outcomes.filter(({ kind }) => kind === 'problem')
    return translations.length > 0 ? [{ kind: 'translated', translations }, ...problems] : problems
  }

  /** What is left to say at the end: early problems, and last the one that ended the run, with all it leaves. */
  takeRest(): Outcome[] {
    const end = this.#end
    const early = this.#early.splice(0)
    if (!end) return early
    const isSame = (one: Outcome) => one.kind === 'problem' && one.problem.title === end.title
    const same = early.flatMap((one) => (one.kind === 'problem' && isSame(one) ? one.segmentIds : []))
    const segmentIds = [...this.#left, ...same, ...this.#waiting.flatMap(({ batch }) => ids(batch))]
    return [...early.filter((one) => !isSame(one)), { kind: 'problem', problem: end, segmentIds }]
  }

  settle(reply: Reply): void {
    if ('texts' in reply) this.#settleTexts(reply)
    else this.#settleProblem(reply)
  }

  #settleTexts({ attempt, texts, lost }: Extract<Reply, { texts: string[] }>): void {
    const { batch, wave } = attempt
    const isGroup = batch.segments.length > 1
    if (isGroup && texts.length !== batch.segments.length) {
      this.#brokenGroups++
      this.#throttle.answered()
      this.#throttle.doubted()
      this.#waiting.unshift(...singly(attempt))
      return
    }
    if (isGroup) this.#brokenGroups--
    const again =
      this.#engine.readsMarkdown && !batch.untagged
        ? batch.segments.filter((_, index) => lost.has(index))
        : []
    const isWhole = (_: unknown, index: number) => again.length === 0 || !lost.has(index)
    if (again.length > 0)
      this.#waiting.unshift({ batch: { ...batch, segments: again, untagged: true }, tries: 0, wave })
    const whole = { ...batch, segments: batch.segments.filter(isWhole) }
    const unmarked = new Set(
      again.length > 0 ? [] : batch.segments.filter((_, n) => lost.has(n)).map(({ id }) => id),
    )
    const outcomes = validateOutput(this.#engine, whole, texts.filter(isWhole)).map((one) =>
      withLosses(one, unmarked),
    )
    const [first] = outcomes
    this.#throttle.answered()
    if (first?.kind === 'problem' && this.#throttle.failed()) {
      this.#end ??= givingUp(first.problem)
      this.#left.push(...ids(whole))
      return
    }
    if (first?.kind === 'translated') this.#throttle.translated()
    this.#add(...outcomes)
  }

  #settleProblem({ attempt, problem }: Extract<Reply, { problem: EngineProblem }>): void {
    const { batch, wave } = attempt
    if (problem.divisible && batch.segments.length > 1) {
      this.#waiting.unshift(...halves(batch).map((half) => ({ batch: half, tries: 0, wave })))
      return
    }
    const outcome: Outcome = { kind: 'problem', problem, segmentIds: ids(batch) }
    const advice = this.#throttle.afterProblem(problem, attempt)
    if (advice === 'retry') this.#waiting.push(attempt)
    else if (advice === 'skip') this.#outcomes.push(outcome)
    else if (problem.scope === 'engine' || this.#throttle.failed()) {
      this.#end ??= problem.scope === 'engine' ? problem : givingUp(problem)
      this.#left.push(...ids(batch))
    } else this.#add(outcome)
  }

  #add(...outcomes: Outcome[]): void {
    if (this.#throttle.hasSucceeded) this.#outcomes.push(...this.#early.splice(0), ...outcomes)
    else this.#early.push(...outcomes)
  }
}

/** A translation of a sentence whose tags were lost says so. */
function withLosses(outcome: Outcome, unmarked: ReadonlySet<string>): Outcome {
  if (outcome.kind === 'problem' || unmarked.size === 0) return outcome
  const translations = outcome.translations.map((one) =>
    unmarked.has(one.segmentId) ? { ...one, unmarked: true } : one,
  )
  return { ...outcome, translations }
}

/** The same problem once more, for all that was not sent. */
function givingUp({ title, detail }: EngineProblem): EngineProblem {
  const all = `${detail} No request before had a better answer, so the rest was not sent.`
  return new EngineProblem(title, all, { scope: 'engine' })
}

/** So many more groups that came back with a wrong number than with the right one end all groups. */
const BROKEN_LIMIT = 2

/** Its sentences one by one, each to be tried anew. */
function singly({ batch, wave }: Attempt): Attempt[] {
  return batch.segments.map((segment) => ({ batch: { ...batch, segments: [segment] }, tries: 0, wave }))
}

function halves(batch: Batch): Batch[] {
  const middle = Math.ceil(batch.segments.length / 2)
  return [
    { ...batch, segments: batch.segments.slice(0, middle) },
    { ...batch, segments: batch.segments.slice(middle) },
  ]
}
