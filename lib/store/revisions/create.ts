import { sql } from 'kysely'
import { cleanText, LIMITS, type Revision } from '#lib/article'
import { type ArticleWrite, begin, type WriteContext } from '../context.ts'
import type { Tx } from '../database/tx.ts'
import { readLive } from '../rows/segment-rows.ts'
import { latestRevision, type RevisionRow, readTouched, toRevision } from './rows.ts'

export async function createRevision(
  context: WriteContext,
  articleId: string,
  label: string,
): Promise<Revision | null> {
  const write = await begin(context, articleId)
  return write && writeRevision(write, label)
}

/** Numbers and labels the article as it stands. */
export async function writeRevision(write: ArticleWrite, label: string): Promise<Revision> {
  const { tx, articleId, seq, actor: author, at } = write
  const previous = await latestRevision(tx, articleId)
  const number = (previous?.number ?? 0) + 1
  const { segments } = await tx
    .selectFrom('segment')
    .select(sql<number>`cast(count(*) as integer)`.as('segments'))
    .where('article_id', '=', articleId)
    .where('live', '=', 1)
    .executeTakeFirstOrThrow()
  const row: RevisionRow = {
    article_id: articleId,
    number,
    label: cleanText(label).text.trim().slice(0, LIMITS.label) || `Revision ${number}`,
    author,
    at,
    seq,
    segments,
    changed: previous ? await countChanged(tx, articleId, previous.seq) : await countEdited(tx, articleId),
  }
  await tx.insertInto('revision').values(row).execute()
  return toRevision(row)
}

/** Segments that are new, cover another range or read otherwise than at a number of the sequence. */
async function countChanged(tx: Tx, articleId: string, seq: number): Promise<number> {
  const pairs = await readTouched(tx, articleId, seq)
  return pairs.filter(
    ({ before, now }) =>
      now.live === 1 &&
      (before?.live !== 1 ||
        before.target !== now.target ||
        before.from_offset !== now.from_offset ||
        before.to_offset !== now.to_offset),
  ).length
}

/** The first revision has none before it to be compared with but the machine translation. */
async function countEdited(tx: Tx, articleId: string): Promise<number> {
  return (await readLive(tx, articleId)).filter(({ target, machine }) => target !== machine).length
}
