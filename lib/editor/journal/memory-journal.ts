import { deadTabs, oldestFirst, planClaim } from './claim-entries.ts'
import type { EntryName, Journal, JournalEntry } from './journal.ts'

/** A journal that lives as long as the page, for browsers that keep nothing. */
export function memoryJournal(): Journal {
  const entries = new Map<string, JournalEntry>()
  const keyOf = ({ articleId, segmentId, tab }: EntryName) => JSON.stringify([articleId, segmentId, tab])
  const ofArticle = (articleId: string) =>
    oldestFirst([...entries.values()].filter((entry) => entry.articleId === articleId))

  return {
    durable: false,
    async put(entry) {
      entries.set(keyOf(entry), structuredClone(entry))
    },
    async acknowledge(name, seq) {
      const stored = entries.get(keyOf(name))
      if (stored && stored.seq <= seq) entries.delete(keyOf(name))
    },
    async pending(articleId) {
      return structuredClone(ofArticle(articleId))
    },
    async claim(articleId, tab, isAlive) {
      const dead = await deadTabs(ofArticle(articleId), tab, isAlive)
      const { renamed, given } = planClaim(ofArticle(articleId), tab, dead)
      for (const entry of renamed) {
        entries.delete(keyOf(entry))
        entries.set(keyOf({ ...entry, tab }), { ...entry, tab })
      }
      return structuredClone(given)
    },
    close() {},
  }
}
