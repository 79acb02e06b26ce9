import { randomUUID } from 'node:crypto'
import { type Comment, cleanText } from '#lib/article'
import { hasArticle } from '../articles/articles.ts'
import type { Tx } from '../database/tx.ts'

/** The comments of an article as they stand, each with the segment that holds its beginning now. */
function commentsOf(tx: Tx, articleId: string) {
  return tx
    .selectFrom('comment as c')
    .innerJoin('segment as s', 's.id', 'c.segment_id')
    .leftJoin('segment as heir', (join) =>
      join
        .onRef('heir.article_id', '=', 'c.article_id')
        .on('heir.live', '=', 1)
        .onRef('heir.from_offset', '<=', 's.from_offset')
        .onRef('heir.to_offset', '>', 's.from_offset'),
    )
    .select(['c.id', 'c.text', 'c.author', 'c.at', 'c.resolved', 's.id as own', 's.live', 'heir.id as heir'])
    .where('c.article_id', '=', articleId)
}

type Row = Awaited<ReturnType<ReturnType<typeof commentsOf>['execute']>>[number]

function toComment({ own, live, heir, resolved, ...comment }: Row): Comment {
  return { ...comment, segmentId: live === 1 ? own : (heir ?? own), resolved: resolved === 1 }
}

export async function listComments(tx: Tx, articleId: string): Promise<Comment[] | null> {
  if (!(await hasArticle(tx, articleId))) return null
  return (await commentsOf(tx, articleId).orderBy('c.at').orderBy('c.id').execute()).map(toComment)
}

async function readComment(tx: Tx, articleId: string, id: string): Promise<Comment | null> {
  const row = await commentsOf(tx, articleId).where('c.id', '=', id).executeTakeFirst()
  return row ? toComment(row) : null
}

export async function addComment(
  tx: Tx,
  articleId: string,
  { segmentId, text }: { segmentId: string; text: string },
  author: string | null,
): Promise<Comment | null> {
  if (!(await hasArticle(tx, articleId))) return null
  const segment = await tx
    .selectFrom('segment')
    .select('id')
    .where('id', '=', segmentId)
    .where('article_id', '=', articleId)
    .executeTakeFirst()
  if (!segment) return null
  const id = randomUUID()
  await tx
    .insertInto('comment')
    .values({
      id,
      article_id: articleId,
      segment_id: segmentId,
      text: cleanText(text).text,
      author,
      at: new Date().toISOString(),
      resolved: 0,
    })
    .execute()
  return readComment(tx, articleId, id)
}

export async function resolveComment(
  tx: Tx,
  articleId: string,
  id: string,
  resolved: boolean,
): Promise<Comment | null> {
  if (!(await hasArticle(tx, articleId))) return null
  await tx
    .updateTable('comment')
    .set({ resolved: resolved ? 1 : 0 })
    .where('id', '=', id)
    .where('article_id', '=', articleId)
    .execute()
  return readComment(tx, articleId, id)
}
