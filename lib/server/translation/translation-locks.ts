import type { Lease, Locks } from '#lib/store'
import type { Engine } from '#lib/translate'

/** Translations of an article go one after the other, whichever the engine. */
const articleKey = (articleId: string) => `translate article ${articleId}`

/** Held while an engine translates the whole article. */
const jobKey = (articleId: string, { id }: Engine) => `translate article ${articleId} by ${id}`

/** Single sentences of an article that an engine is asked about go one after the other. */
const sentenceKey = (articleId: string, { id }: Engine) => `translate sentence of ${articleId} by ${id}`

/**
 * Waits until nobody, on any server, translates the article, and until the engine has answered what it was asked
 * about one of its sentences. Null when `signal` is aborted before.
 */
export async function leaseArticle(
  locks: Locks,
  articleId: string,
  engine: Engine | null,
  signal: AbortSignal,
): Promise<Lease | null> {
  const held: Lease[] = []
  const take = async (key: string) => {
    const lease = await locks.acquire(key, signal)
    if (lease) held.push(lease)
    return lease
  }
  let complete = false
  try {
    if (!(await take(articleKey(articleId)))) return null
    if (engine) {
      if (!(await take(jobKey(articleId, engine)))) return null
      const sentence = await locks.acquire(sentenceKey(articleId, engine), signal)
      if (!sentence) return null
      // From here on who asks about a sentence finds the job running, and is told so.
      await sentence.release()
    }
    complete = true
  } finally {
    if (!complete) await releaseAll(held)
  }
  return { lost: AbortSignal.any(held.map(({ lost }) => lost)), release: () => releaseAll(held) }
}

/**
 * Waits until the engine is asked about no other sentence of the article, on any server. `busy` while it
 * translates the whole article: waiting for that would take minutes. Null when `signal` is aborted before.
 */
export async function leaseSentence(
  locks: Locks,
  articleId: string,
  engine: Engine,
  signal: AbortSignal,
): Promise<Lease | 'busy' | null> {
  const lease = await locks.acquire(sentenceKey(articleId, engine), signal)
  if (!lease) return null
  let busy = true
  try {
    busy = await locks.isHeld(jobKey(articleId, engine))
  } finally {
    if (busy) await lease.release()
  }
  return busy ? 'busy' : lease
}

async function releaseAll(held: readonly Lease[]): Promise<void> {
  for (const lease of held.toReversed()) await lease.release()
}
