import { draftArticle, ORIGIN } from '#lib/article'
import { recordedMemory, sample } from '#lib/article/sample'
import type { Store } from '#lib/store'

/**
 * Puts the sample article with its recorded translation into a new database, and the recording into the memory.
 * Of servers that start at the same time one does it, and the others wait for it.
 */
export async function seedSample(store: Store): Promise<void> {
  if (await isSeeded(store)) return
  const lease = await store.locks.acquire('seed sample', new AbortController().signal)
  try {
    if (!(await isSeeded(store))) await seed(store)
  } finally {
    await lease?.release()
  }
}

/** The memory tells: it is seeded last, and stays when the article is deleted, so the sample does not return. */
async function isSeeded(store: Store): Promise<boolean> {
  const sources = recordedMemory.map(({ source }) => source)
  return (await store.memory.lookUp(sources, sample.targetLanguage)).size > 0
}

async function seed(store: Store): Promise<void> {
  const { targetLanguage } = sample
  const { articles } = await store.articles.list({ limit: 1 })
  if (articles.length === 0) {
    const outcome = draftArticle(sample)
    if (outcome.kind === 'refused') throw new Error(`The sample is refused: ${outcome.detail}`)
    const { article, segments } = await store.articles.create({ ...outcome.draft, sample: true })
    const recorded = new Map(recordedMemory.map(({ source, target }) => [source, target]))
    const translations = segments.flatMap(({ id, source }) => {
      const text = recorded.get(source)
      return text === undefined ? [] : [{ segmentId: id, text, engine: ORIGIN.sample, match: 100 }]
    })
    await store.translations.save(article.id, translations)
  }
  await store.memory.add(
    recordedMemory.map((pair) => ({ ...pair, targetLanguage, articleId: null, recorded: true })),
  )
}
