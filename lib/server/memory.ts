import type { TargetLanguage } from '#lib/article'
import type { Store } from '#lib/store'

const LANGUAGES: TargetLanguage[] = ['en-GB', 'en-US']

/** What the memory holds for this very sentence, the latest first. */
export async function searchMemory(
  store: Store,
  sentence: string,
  { limit, targetLanguage }: { limit: number; targetLanguage?: TargetLanguage },
) {
  const languages = targetLanguage ? [targetLanguage] : LANGUAGES
  const known = await Promise.all(languages.map((language) => store.lookUpMemory([sentence], language)))
  return known
    .flatMap((units) => units.get(sentence) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, limit)
    .map(({ source, target, articleId, at }) => ({ source, target, match: 100, articleId, at }))
}
