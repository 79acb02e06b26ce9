import { type AgainstMachine, againstMachine } from '#app/_ui/text/against-machine.ts'
import type { Article, Revision } from '#lib/article'
import type { Store } from '#lib/store'
import { countDiffering } from './count-differing.ts'

export interface Revisions {
  article: Article
  /** Latest first. */
  revisions: Revision[]
  /** Sentences of the current text that the latest revision does not hold; null when there is no revision. */
  unsaved: number | null
  /** The current text beside its machine translation. */
  current: AgainstMachine
  /** The first revision beside its own; null when there is none. */
  first: AgainstMachine | null
}

/** Null when there is no such article. */
export async function readRevisions(store: Store, articleId: string): Promise<Revisions | null> {
  const [found, revisions] = await Promise.all([
    store.articles.read(articleId),
    store.revisions.list(articleId),
  ])
  if (!found || !revisions) return null
  const [oldest] = revisions
  const latest = revisions.at(-1)
  const [first, held] = await Promise.all([
    oldest ? store.revisions.readSnapshot(articleId, oldest.number) : null,
    latest ? store.revisions.readSnapshot(articleId, latest.number) : null,
  ])
  return {
    article: found.article,
    revisions: revisions.toReversed(),
    unsaved: held && countDiffering(held, found.segments),
    current: againstMachine(found.segments),
    first: first && againstMachine(first),
  }
}
