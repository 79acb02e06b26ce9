import type { Article } from '#lib/article'
import type { Store } from '#lib/store'
import { isDone, isDoneThisWeek, matchesFilter, type Show } from './progress-state.ts'

/** The fewest articles on a page of the list, where there are so many. */
const PAGE = 50

/** The counts stop here and say "more than", because an exact number is not worth its cost. */
const COUNTED = 2_000

export interface ListCounts {
  all: number
  inWork: number
  doneThisWeek: number
  /** False when there are more articles than were counted. */
  complete: boolean
}

/** One page of the list, read in whole pages of the store, so that the store's cursor can be used for the next. */
export async function readShown(store: Store, { q, show }: { q: string; show: Show }) {
  const articles: Article[] = []
  let next: string | undefined
  do {
    const page = await store.articles.list({ limit: PAGE, cursor: next, q: q || undefined })
    articles.push(...page.articles.filter((article) => matchesFilter(article, show)))
    next = page.next
  } while (next !== undefined && articles.length < PAGE)
  return { articles, next }
}

/** How many articles are open and how many were finished in the last seven days. */
export async function countArticles(store: Store, now: number): Promise<ListCounts> {
  const counts: ListCounts = { all: 0, inWork: 0, doneThisWeek: 0, complete: true }
  let next: string | undefined
  do {
    const page = await store.articles.list({ limit: 100, cursor: next })
    for (const article of page.articles) {
      counts.all++
      if (!isDone(article.progress)) counts.inWork++
      else if (isDoneThisWeek(article, now)) counts.doneThisWeek++
    }
    next = page.next
  } while (next !== undefined && counts.all < COUNTED)
  return { ...counts, complete: next === undefined }
}
