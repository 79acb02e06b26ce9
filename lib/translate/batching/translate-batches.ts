import type { TargetLanguage } from '#lib/article'
import type { Engine } from '../engine.ts'
import { BatchRun } from './batch-run.ts'
import type { Batch } from './batches.ts'
import { PACING, type Pacing, Throttle } from './pacing.ts'
import { type Attempt, type Reply, sendBatch } from './send-batch.ts'
import type { Outcome } from './validate-output.ts'

/** Outcomes that arrive together are handed on together: storing them costs once, not once a sentence. */
const GATHER_MS = 5

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
  const run = new BatchRun(batches, engine, new Throttle(pacing, engine.concurrency))
  const inFlight = new Map<Attempt, Promise<Reply>>()
  let gatherUntil = 0
  try {
    while (!stop.aborted) {
      // Read once: were it read again below, a pause that ran out in between would be waited for without end.
      const { pauseMs } = run
      for (let attempt = run.next(inFlight.size); attempt; attempt = run.next(inFlight.size))
        inFlight.set(attempt, sendBatch(engine, attempt, targetLanguage, stop))
      // Outcomes wait until the requests they made room for are on their way.
      const gatherMs = run.hasOutcomes && inFlight.size > 0 ? gatherUntil - performance.now() : 0
      if (run.hasOutcomes && gatherMs <= 0) {
        for (const outcome of run.takeOutcomes()) if (!stop.aborted) yield outcome
        continue
      }
      if (inFlight.size === 0 && run.isOver) break

      const reply = await firstOf<Reply | 'stopped'>(
        [stopped, ...inFlight.values()],
        gatherMs > 0 ? gatherMs : pauseMs,
      )
      if (reply === 'stopped') return
      if (reply === 'timeout') continue
      if (!run.hasOutcomes) gatherUntil = performance.now() + GATHER_MS
      inFlight.delete(reply.attempt)
      run.settle(reply)
    }
    for (const outcome of run.takeRest()) {
      if (stop.aborted) return
      yield outcome
    }
  } finally {
    leaving.abort()
  }
}

/** What settles first; `timeout` after `ms` milliseconds, never where that is 0 or less. */
async function firstOf<T>(promises: Promise<T>[], ms: number): Promise<T | 'timeout'> {
  if (ms <= 0) return Promise.race(promises)
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<'timeout'>((resolve) => {
    timer = setTimeout(() => resolve('timeout'), ms)
  })
  return Promise.race([...promises, timeout]).finally(() => clearTimeout(timer))
}
