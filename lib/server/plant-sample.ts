import { draftArticle } from '#lib/article'
import { recordedMemory, sample } from '#lib/article/sample'
import type { Store } from '#lib/store'

/**
 * Puts the sample article into a new database, and its recorded translation into the memory. The memory is the
 * mark that this was done: it comes last, and stays when the article is deleted, so the sample does not return.
 */
export async function plantSample(store: Store): Promise<void> {
  const { targetLanguage } = sample
  const sources = recordedMemory.map(({ source }) => source)
  const known = await store.lookUpMemory(sources, targetLanguage)
  if (known.size > 0) return
  const { articles } = await store.listArticles({ limit: 1 })
  if (articles.length === 0) {
    const outcome = draftArticle(sample)
    if (outcome.kind === 'refused') throw new Error(`The sample is refused: ${outcome.detail}`)
    await store.createArticle({ ...outcome.draft, sample: true }, null)
  }
  await store.addToMemory(
    recordedMemory.map((pair) => ({ ...pair, targetLanguage, articleId: null, recorded: true })),
  )
}
