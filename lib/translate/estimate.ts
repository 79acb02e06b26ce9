import { unfold } from '#lib/segment'
import { knownInGroups, type Sources } from './known.ts'
import { missingSegments } from './missing.ts'
import { type TranslateOptions, withTerms } from './translate-article.ts'

/** What translating an article would take, before anything is sent. */
export interface Estimate {
  /** Sentences without a translation. */
  sentences: number
  /** How many of them the memory or an earlier answer knows. */
  known: number
  /** Characters of the others, as engines bill them: Unicode code points of the German; context is free. */
  characters: number
}

/** Counts what `translateArticle` would do with the same options. */
export async function estimateTranslation(
  options: Sources & Pick<TranslateOptions, 'segments' | 'segmentIds' | 'overwrite' | 'terms'>,
): Promise<Estimate> {
  const missing = missingSegments(options)
  const engine = withTerms(options, () => {})
  const estimate = { sentences: missing.length, known: 0, characters: 0 }
  for await (const { group, found } of knownInGroups(missing, { ...options, engine })) {
    const known = new Set(found.map(({ segmentId }) => segmentId))
    estimate.known += known.size
    for (const { id, source } of group) if (!known.has(id)) estimate.characters += [...unfold(source)].length
  }
  return estimate
}
