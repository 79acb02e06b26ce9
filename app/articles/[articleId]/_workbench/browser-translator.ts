import type { EngineAnswer } from './requests.ts'

/** What Chrome and Edge bring along: https://developer.mozilla.org/docs/Web/API/Translator */
interface TranslatorApi {
  availability(languages: Languages): Promise<'available' | 'downloadable' | 'downloading' | 'unavailable'>
  create(languages: Languages & { signal: AbortSignal }): Promise<Translator>
}

interface Languages {
  sourceLanguage: string
  targetLanguage: string
}

interface Translator {
  translate(text: string, options: { signal: AbortSignal }): Promise<string>
  destroy(): void
}

/** It knows one English. */
const LANGUAGES = { sourceLanguage: 'de', targetLanguage: 'en' }
/** It can hang, and does not always mind the signal. */
const LIMIT_MS = 10_000
const HANGS =
  'This browser’s translator does not answer. What was translated is kept; try another translator.'

export const BROWSER: EngineAnswer = { id: 'browser', name: 'This browser’s translator', ready: true }

/** Whether the browser translates without fetching anything first. */
export async function isBrowserReady(): Promise<boolean> {
  try {
    const availability = await inTime(api()?.availability(LANGUAGES) ?? Promise.resolve('unavailable'))
    return availability === 'available'
  } catch {
    return false
  }
}

/** A translator of the browser for as long as `work` takes. Throws an Error in words for the editor. */
export async function withBrowser<T>(
  signal: AbortSignal,
  work: (translate: (german: string) => Promise<string>) => Promise<T>,
): Promise<T> {
  const maker = api()
  if (!maker) throw new Error('This browser has no translator of its own.')
  const translator = await inTime(maker.create({ ...LANGUAGES, signal }), signal)
  try {
    return await work((german) => inTime(translator.translate(german, { signal }), signal))
  } finally {
    translator.destroy()
  }
}

const api = () => (globalThis as { Translator?: TranslatorApi }).Translator

function inTime<T>(promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(HANGS)), LIMIT_MS)
    const leave = () => reject(signal?.reason)
    signal?.addEventListener('abort', leave, { once: true })
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
    })
  })
}
