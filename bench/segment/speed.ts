import type { System } from './systems.ts'

/** Megabytes of text a second: by the clock, and by the processor time that the process used for them. */
export interface Speed {
  wall: number
  cpu: number
}

/** How long a system works before it is measured, so that its code is compiled, and how long it is measured. */
const WARM_UP_MS = 250
const MEASURED_MS = 300

/** One call a text. On a machine that others use as well, only processor time says something. */
export function speed(system: System, texts: readonly string[]): Speed {
  work(system, texts, WARM_UP_MS)
  const started = process.cpuUsage()
  const { bytes, ms } = work(system, texts, MEASURED_MS)
  const { user, system: kernel } = process.cpuUsage(started)
  return { wall: bytes / 1e3 / ms, cpu: bytes / (user + kernel) }
}

/** Whole passes over the texts until the time is over, one at least. */
function work(system: System, texts: readonly string[], atLeastMs: number): { bytes: number; ms: number } {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const start = performance.now()
  let passes = 0
  let ms = 0
  while (ms < atLeastMs) {
    for (const text of texts) system.sentences(text)
    passes++
    ms = performance.now() - start
  }
  return { bytes: bytes * passes, ms }
}
