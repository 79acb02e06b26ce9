import { randomUUID } from 'node:crypto'
import { type Comment, cleanText } from '#lib/article'
import { lockArticleRow, type ReadContext, type WriteContext } from '../context.ts'
import type { Tx } from '../database/tx.ts'
import { hasArticle } from '../rows/article-rows.ts'
import type { Transactions } from '../transactions.ts'
import type { Comments } from './contract.ts'

export const commentsOver = ({ read, write }: Transactions): Comments => ({
  list: (articleId) => read((context) => listComments(context, articleId)),
  add: (articleId, comment) => write((context) => addComment(context, articleId, comment)),
  resolve: (articleId, commentId, resolved) =>
    write((context) => resolveComment(context, articleId, commentId, resolved)),
})

/** The comments of an article as they stand, each with the segment that holds its beginning now. */
function commentsOf(tx: Tx, articleId: string) {
  return tx
    .selectFrom('comment as c')
    .innerJoin('segment as s', 's.id', 'c.segment_id')
    .leftJoin('segment as successor', (join) =>
      join
        .onRef('successor.article_id', '=', 'c.article_id')
        .on('successor.live', '=', 1)
        .onRef('successor.from_offset', '<=', 's.from_offset')
        .onRef('successor.to_offset', '>', 's.from_offset'),
    )
    .select(['c.id', 'c.text', 'c.author', 'c.at', 'c.resolved'])
    .select(['s.id as own', 's.live', 'successor.id as successor'])
    .where('c.article_id', '=', articleId)
}

type Row = Awaited<ReturnType<ReturnType<typeof commentsOf>['execute']>>[number]

function toComment({ own, live, successor, resolved, ...comment }: Row): Comment {
  return { ...comment, segmentId: live === 1 ? own : (successor ?? own), resolved: resolved === 1 }
}

async function listComments({ tx }: ReadContext, articleId: string): Promise<Comment[] | null> {
  if (!(await hasArticle(tx, articleId))) return null
  return (await commentsOf(tx, articleId).orderBy('c.at').orderBy('c.id').execute()).map(toComment)
}

async function readComment(tx: Tx, articleId: string, id: string): Promise<Comment | null> {
  const row = await commentsOf(tx, articleId).where('c.id', '=', id).executeTakeFirst()
  return row ? toComment(row) : null
}

async function addComment(
  context: WriteContext,
  articleId: string,
  { segmentId, text }: { segmentId: string; text: string },
): Promise<Comment | null> {
  if (!(await lockArticleRow(context, articleId))) return null
  const { tx, actor } = context
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
      author: actor,
      at: new Date().toISOString(),
      resolved: 0,
    })
    .execute()
  return readComment(tx, articleId, id)
}

async function resolveComment(
  context: WriteContext,
  articleId: string,
  id: string,
  resolved: boolean,
): Promise<Comment | null> {
  if (!(await lockArticleRow(context, articleId))) return null
  const { tx } = context
  await tx
    .updateTable('comment')
    .set({ resolved: resolved ? 1 : 0 })
    .where('id', '=', id)
    .where('article_id', '=', articleId)
    .execute()
  return readComment(tx, articleId, id)
}
