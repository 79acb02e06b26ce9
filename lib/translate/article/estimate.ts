import type { Segment } from '#lib/article'
import { requestText } from '../request-text.ts'
import { tag } from '../tags.ts'
import { type PretranslationSources, pretranslateInGroups } from './pretranslate.ts'
import { segmentsToTranslate } from './segments-to-translate.ts'
import { withTerms } from './translate-article.ts'
import type { TranslateOptions } from './translate-options.ts'

/** What translating an article would take, before anything is sent. */
export interface Estimate {
  /** Sentences without a translation. */
  sentences: number
  /** How many of them the memory or the cache knows. */
  known: number
  /**
   * Characters of the others, as DeepL bills them: Unicode code points of the German; context and tags are
   * free (https://support.deepl.com/hc/en-us/articles/360020685720).
   */
  characters: number
}

/** Counts what `translateArticle` would do with the same options. */
export async function estimateTranslation(
  options: PretranslationSources &
    Pick<TranslateOptions, 'segments' | 'segmentIds' | 'overwrite' | 'terms' | 'format'>,
): Promise<Estimate> {
  const missing = segmentsToTranslate(options)
  const engine = withTerms(options, () => {})
  const tags = engine?.tags && options.format === 'markdown'
  const sent = ({ source }: Segment) =>
    tags ? tag(requestText(source, 'markdown')).text : requestText(source)
  const estimate = { sentences: missing.length, known: 0, characters: 0 }
  for await (const { group, found } of pretranslateInGroups(missing, { ...options, engine })) {
    const known = new Set(found.map(({ segmentId }) => segmentId))
    estimate.known += known.size
    for (const segment of group) if (!known.has(segment.id)) estimate.characters += [...sent(segment)].length
  }
  return estimate
}
