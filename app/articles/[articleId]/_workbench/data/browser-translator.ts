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

/** A translator of the browser that is open; rejects with an Error in words for the editor. */
export interface BrowserTranslator {
  translate(german: string): Promise<string>
  close(): void
}

/** It knows one English. */
const LANGUAGES = { sourceLanguage: 'de', targetLanguage: 'en' }
/** It can hang, and does not always mind the signal. */
const LIMIT_MS = 10_000

/** Whether the browser translates without fetching anything first. */
export async function isBrowserReady(): Promise<boolean> {
  const asking = api()?.availability(LANGUAGES)
  return (await asking?.catch(() => 'unavailable')) === 'available'
}

/** Opens the translator of the browser. Rejects with an Error in words for the editor. */
export async function openBrowser(left: AbortSignal): Promise<BrowserTranslator> {
  const maker = api()
  if (!maker) throw new Error('This browser has no translator of its own.')
  const translator = await inTime(
    (signal) => maker.create({ ...LANGUAGES, signal }),
    left,
    // It came when nobody waited any more.
    (late) => late.destroy(),
  )
  return {
    translate: (german) => inTime((signal) => translator.translate(german, { signal }), left),
    close: () => translator.destroy(),
  }
}

const api = () => (globalThis as { Translator?: TranslatorApi }).Translator

async function inTime<T>(
  begin: (signal: AbortSignal) => Promise<T>,
  left: AbortSignal,
  onLate: (result: T) => void = () => {},
): Promise<T> {
  const limit = AbortSignal.timeout(LIMIT_MS)
  const signal = AbortSignal.any([left, limit])
  const over = new Promise<never>((_, reject) => {
    const end = () => reject(signal.reason)
    if (signal.aborted) end()
    signal.addEventListener('abort', end, { once: true })
  })
  const work = begin(signal)
  try {
    return await Promise.race([work, over])
  } catch {
    work.then(onLate, () => {})
    if (left.aborted) throw left.reason
    throw new Error(
      limit.aborted
        ? 'This browser’s translator does not answer. Try another translator.'
        : 'This browser’s translator could not do it. Try another translator.',
    )
  }
}
