import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { checkFile, codeOf } from './check-file.ts'
import { fetchFile } from './fetch-file.ts'
import { takeLock } from './lock.ts'
import type { Manifest, ModelFile } from './manifest.ts'

export type FetchEvent =
  /** `done` bytes of the whole model are here. */
  | { kind: 'progress'; done: number }
  /** An attempt failed; the next comes in `pauseMs` milliseconds. */
  | { kind: 'setback'; reason: string; pauseMs: number }

export type FetchOutcome = { kind: 'fetched' } | { kind: 'failed'; reason: string }

export interface FetchPacing {
  /** Before each attempt after one that brought nothing; once they are used up, the rest waits for another day. */
  pausesMs: number[]
  silenceMs: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND

export const FETCH_PACING: FetchPacing = {
  pausesMs: [2 * SECOND, 10 * SECOND, 30 * SECOND, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE],
  silenceMs: 30 * SECOND,
}

/** A server that asks for more patience than this is not waited for. */
const LONGEST_PAUSE_MS = 30 * MINUTE

/** How often to look at what another process is fetching. */
const LOOK_MS = 1000

/**
 * Brings the files of a model into `folder`, which is made where the one it lies in exists: after the other,
 * leaving alone what is there and intact. Where another process is at it, this one watches, and goes on should the other give up. A `reason` goes on
 * after “The model could not be fetched: ”. Throws the signal's reason once aborted.
 */
export async function fetchModel(
  { address, files }: Manifest,
  folder: string,
  options: { signal: AbortSignal; pacing?: FetchPacing; onEvent(event: FetchEvent): void },
): Promise<FetchOutcome> {
  const { signal, pacing = FETCH_PACING, onEvent } = options
  const release = await lockFolder(folder, files, { signal, onEvent })
  if (typeof release !== 'function') return release
  try {
    let done = 0
    for (const file of files) {
      const check = await checkFile(join(folder, file.name), file, signal)
      if (check.kind !== 'intact') {
        const before = done
        const outcome = await fetchStubbornly(file, {
          url: new URL(file.location, address),
          folder,
          signal,
          silenceMs: pacing.silenceMs,
          pausesMs: pacing.pausesMs,
          onEvent: (event) =>
            onEvent(event.kind === 'progress' ? { ...event, done: before + event.done } : event),
        })
        if (outcome.kind === 'failed') return outcome
      }
      done += file.size
      onEvent({ kind: 'progress', done })
    }
    return { kind: 'fetched' }
  } finally {
    await release()
  }
}

/** One file, with every patience that is worth it. */
async function fetchStubbornly(
  file: ModelFile,
  options: {
    url: URL
    folder: string
    signal: AbortSignal
    silenceMs: number
    pausesMs: number[]
    onEvent(event: FetchEvent): void
  },
): Promise<FetchOutcome> {
  const { pausesMs, onEvent, signal } = options
  const onProgress = (done: number) => onEvent({ kind: 'progress', done })
  let setbacks = 0
  let differed = false
  for (;;) {
    const outcome = await fetchFile(file, { ...options, onProgress })
    switch (outcome.kind) {
      case 'fetched':
        return outcome
      case 'refused':
        return { kind: 'failed', reason: outcome.reason }
      case 'different':
        if (differed) return { kind: 'failed', reason: outcome.reason }
        differed = true
        break
      case 'later': {
        if (outcome.gained) setbacks = 0
        const growing = pausesMs[setbacks++]
        const { reason, retryAfterMs } = outcome
        if (growing === undefined || retryAfterMs > LONGEST_PAUSE_MS) return { kind: 'failed', reason }
        const pauseMs = Math.max(growing, retryAfterMs)
        onEvent({ kind: 'setback', reason, pauseMs })
        await pause(pauseMs, undefined, { signal, ref: false })
      }
    }
  }
}

async function lockFolder(
  folder: string,
  files: ModelFile[],
  { signal, onEvent }: { signal: AbortSignal; onEvent(event: FetchEvent): void },
): Promise<(() => Promise<void>) | FetchOutcome> {
  try {
    await mkdir(folder).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    for (;;) {
      const release = await takeLock(join(folder, 'fetching.lock'))
      if (release) return release
      onEvent({ kind: 'progress', done: await bytesHere(folder, files) })
      await pause(LOOK_MS, undefined, { signal, ref: false })
    }
  } catch (error) {
    signal.throwIfAborted()
    if (codeOf(error) === '') throw error
    return { kind: 'failed', reason: `${folder} cannot be written to` }
  }
}

async function bytesHere(folder: string, files: ModelFile[]): Promise<number> {
  const sizes = files.map(async ({ name }) => {
    const whole = await stat(join(folder, name)).catch(() => null)
    return (whole ?? (await stat(join(folder, `${name}.part`)).catch(() => null)))?.size ?? 0
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
