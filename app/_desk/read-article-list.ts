import type { Article } from '#lib/article'
import type { Store } from '#lib/store'
import { isDone, isDoneThisWeek, matchesFilter, type Show } from './progress-state.ts'

/** Articles of one page of the desk, at least as many as this where there are so many. */
const PAGE = 50

/** Beyond this many the counts say "more than": they would cost more than they tell. */
const COUNTED = 2_000

export interface DeskCounts {
  all: number
  inWork: number
  doneThisWeek: number
  /** False when there are more articles than were counted. */
  complete: boolean
}

/** One page of what the desk shows, read in whole pages of the store so that its cursor leads on. */
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

/** How many articles wait and how many were finished in the last seven days. */
export async function countDesk(store: Store, now: number): Promise<DeskCounts> {
  const counts: DeskCounts = { all: 0, inWork: 0, doneThisWeek: 0, complete: true }
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
