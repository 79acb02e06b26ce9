import type { System } from './systems.ts'

/** Megabytes of text a second: by the clock, and by the processor time that the process used for them. */
export interface Speed {
  wall: number
  cpu: number
}

/** How much processor time a system has before it is measured, so that its code is compiled, and while it is. */
const WARM_UP_MS = 700
const MEASURED_MS = 400

/** One call a text. On a machine that others use as well, only processor time says something. */
export function speed(system: System, texts: readonly string[]): Speed {
  work(system, texts, WARM_UP_MS)
  return work(system, texts, MEASURED_MS)
}

/** Whole passes over the texts until that much processor time is used, one at least. */
function work(system: System, texts: readonly string[], atLeastMs: number): Speed {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const start = performance.now()
  const cpuStart = process.cpuUsage()
  let passes = 0
  let cpuMs = 0
  while (cpuMs < atLeastMs) {
    for (const text of texts) system.sentences(text)
    passes++
    const { user, system: kernel } = process.cpuUsage(cpuStart)
    cpuMs = (user + kernel) / 1e3
  }
  const total = bytes * passes
  return { wall: total / 1e3 / (performance.now() - start), cpu: total / 1e3 / cpuMs }
}
