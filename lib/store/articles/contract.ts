import type { Article, ArticleDraft, ArticlePatch, ArticleWithSegments, BinnedArticle } from '#lib/article'

/** A page of a list: at most `limit` entries from `cursor` on, which is the `next` of the page before. */
export interface PageRequest {
  limit: number
  /** From the top when left out, or when it is no cursor. */
  cursor?: string
  /**
   * Finds articles that have each of its words in their title, source or English, as pieces of longer words too;
   * words between quotation marks side by side. Compared in the search form of `lib/text`.
   */
  q?: string
}

/**
 * Articles as a whole, and the bin they go to when they are deleted. An unknown id, or the id of an article in
 * the bin, gives null, never a throw.
 */
export interface Articles {
  /** English that the draft brings along counts as a machine translation; blank English is none. */
  create(draft: ArticleDraft): Promise<ArticleWithSegments>
  /** The article changed last first. */
  list(page: PageRequest): Promise<{ articles: Article[]; next?: string }>
  read(id: string): Promise<ArticleWithSegments | null>
  /** The untouched source of the article. */
  readSource(id: string): Promise<string | null>
  /** Changes whenever anything `read` shows changes; cheap. */
  tag(id: string): Promise<string | null>
  update(id: string, patch: ArticlePatch): Promise<Article | null>
  /** Into the bin; the memory forgets what it holds of it. False when there is no such article. */
  delete(id: string): Promise<boolean>
  /** Out of the bin, its confirmed texts into the memory; an article that is not in the bin comes back as it is. */
  undelete(id: string): Promise<Article | null>
  /** What lies in the bin, the article deleted last first. */
  listBin(page: PageRequest): Promise<{ articles: BinnedArticle[]; next?: string }>
  /** Null for an article that does not lie in the bin. */
  readBinned(id: string): Promise<BinnedArticle | null>
  /** Deletes for good what lay in the bin for longer than 30 days; gives the number of articles. */
  purgeBin(now?: Date): Promise<number>
}
