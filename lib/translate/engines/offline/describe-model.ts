import type { EngineStatus } from '../../engine.ts'
import type { ModelState } from './model.ts'

/** How the model stands, in plain words for an editor, each a sentence or two. */
export function describeModel(state: ModelState, folder: string): EngineStatus {
  switch (state.kind) {
    case 'there':
      return { ready: true }
    case 'checking':
      return { ready: false, reason: 'The model is being checked.' }
    case 'fetching': {
      const { done, total } = state
      const [unit, bytes] = total < 1e6 ? ['kB', 1e3] : ['MB', 1e6]
      const reason = `The model is being fetched: ${Math.round(done / bytes)} of ${Math.round(total / bytes)} ${unit}.`
      return { ready: false, reason, progress: { done, total } }
    }
    case 'waiting': {
      const { done, total } = state
      const pause = duration(state.until - performance.now())
      const reason = `The model could not be fetched yet: ${state.reason}. It is tried again in ${pause}; or put the three files into ${folder}.`
      return { ready: false, reason, progress: { done, total } }
    }
    case 'failed':
      return { ready: false, reason: failure(state.cause, state.reason, folder) }
  }
}

function failure(cause: 'fetch' | 'folder' | 'engine', reason: string, folder: string): string {
  if (cause === 'engine') return `The model is here, but ${reason}. It is tried again in a minute.`
  if (cause === 'folder') {
    return `${reason}. Put the model’s three files there, or leave OFFLINE_TRANSLATOR out to have them fetched.`
  }
  return `The model could not be fetched: ${reason}. It will be tried again at the next start; or put the three files into ${folder}.`
}

function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds >= 90) return `${Math.round(seconds / 60)} minutes`
  return seconds === 1 ? 'a second' : `${seconds} seconds`
}
