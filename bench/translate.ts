/**
 * How near the queue comes to what a slow server and four requests in flight allow, through the real client
 * library of DeepL: `npm run bench:translate [-- --json]`.
 *
 * The server on this machine answers every request after the same delay. So the best there is are
 * ceil(requests / 4) delays one after another, and one delay until the first sentence shows.
 */
import type { TranslateEvent } from '#lib/article'
import { deeplEngine, translateArticle } from '#lib/translate'
import { article, fakeStore } from '../lib/translate/testing/article.ts'
import { DeeplServer, translateAll } from '../lib/translate/testing/deepl-server.ts'

const DELAY_MS = 300
const IN_FLIGHT = 4
const PARAGRAPHS = [20, 1000]

const SENTENCES = [
  'Die Fähre nach Wangerooge fährt am Wochenende wegen des Sturms nicht.',
  'Das teilte die Reederei am Donnerstag mit, nachdem der Wetterdienst Böen bis Windstärke zehn angekündigt hatte.',
  'Wer schon gebucht hat, bekommt sein Geld zurück.',
  'Für die Größe der Überschwemmung gebe es noch keine verlässlichen Zahlen, sagte eine Sprecherin.',
]

const figures = []
for (const paragraphs of PARAGRAPHS) figures.push(await measure(paragraphs))

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ delayMs: DELAY_MS, inFlight: IN_FLIGHT, figures }, null, 2))
} else {
  const heads = ['paragraphs', 'sentences', 'requests', 'KiB sent', 'best', 'took', 'ratio', 'first shows']
  console.log(`${DELAY_MS} ms until the server answers, ${IN_FLIGHT} requests in flight\n`)
  console.log(heads.map((head) => head.padStart(13)).join(''))
  for (const one of figures) {
    const cells = [
      one.paragraphs,
      one.sentences,
      one.requests,
      (one.bytes / 1024).toFixed(0),
      `${(one.bestMs / 1000).toFixed(2)} s`,
      `${(one.tookMs / 1000).toFixed(2)} s`,
      one.ratio.toFixed(3),
      `${one.firstMs} ms`,
    ]
    console.log(cells.map((cell) => String(cell).padStart(13)).join(''))
  }
}

async function measure(paragraphs: number) {
  const server = await DeeplServer.start()
  server.behave = (response, received, number) =>
    setTimeout(() => translateAll(response, received, number), DELAY_MS)
  const segments = article(newsOf(paragraphs))
  const store = fakeStore(segments)
  const engine = deeplEngine({ apiKey: 'bench:fx', serverUrl: server.url })
  // The screen asks which translators there are before anybody can translate.
  await engine.status()
  const start = performance.now()
  let firstMs = 0
  let last: TranslateEvent | undefined
  for await (const event of translateArticle({
    segments,
    targetLanguage: 'en-GB',
    engine,
    lookUpMemory: store.lookUpMemory,
    save: store.save.bind(store),
    signal: new AbortController().signal,
  })) {
    if (event.kind === 'segment' && firstMs === 0) firstMs = Math.round(performance.now() - start)
    last = event
  }
  const tookMs = Math.round(performance.now() - start)
  await server.stop()
  if (last?.kind !== 'end' || last.translated !== segments.length)
    throw new Error(`not all was translated: ${JSON.stringify(last)}`)
  const requests = server.received.length
  const bestMs = Math.ceil(requests / IN_FLIGHT) * DELAY_MS
  const bytes = server.received.reduce((sum, request) => sum + request.bytes, 0)
  const ratio = Math.round((1000 * tookMs) / bestMs) / 1000
  return { paragraphs, sentences: segments.length, requests, bytes, bestMs, tookMs, ratio, firstMs }
}

/** Three or four sentences to a paragraph, no two alike. */
function newsOf(paragraphs: number): string {
  return Array.from({ length: paragraphs }, (_, number) =>
    SENTENCES.slice(number % 2)
      .map((sentence) => `${number + 1}. ${sentence}`)
      .join(' | '),
  ).join(' / ')
}
