import { sql } from 'kysely'
import { type Article, type ArticlePatch, BIN_DAYS, cleanText, LIMITS } from '#lib/article'
import { indexPieces } from '../article-search/pieces.ts'
import { begin, touch, type WriteContext } from '../context.ts'
import { bringBackArticle, withdrawArticle } from '../memory/follow.ts'
import { readArticle } from './read.ts'

export async function updateArticle(
  context: WriteContext,
  id: string,
  patch: ArticlePatch,
): Promise<Article | null> {
  const write = await begin(context, id)
  if (!write) return null
  const { tx } = write
  if (patch.title !== undefined) {
    const title = cleanText(patch.title).text.slice(0, LIMITS.title)
    await tx.updateTable('article').set({ title }).where('id', '=', id).execute()
    await indexPieces(tx, id, [{ piece: 'title', text: title }])
  }
  if (patch.targetLanguage !== undefined)
    await tx
      .updateTable('article')
      .set({ target_language: patch.targetLanguage })
      .where('id', '=', id)
      .execute()
  await touch(write)
  return (await readArticle(write, id))?.article ?? null
}

export async function deleteArticle(context: WriteContext, id: string): Promise<boolean> {
  const { numUpdatedRows } = await context.tx
    .updateTable('article')
    .set({ deleted_at: new Date().toISOString(), seq: sql`seq + 1` })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await withdrawArticle(context, id)
  return true
}

export async function undeleteArticle(context: WriteContext, id: string): Promise<Article | null> {
  const { numUpdatedRows } = await context.tx
    .updateTable('article')
    .set({ deleted_at: null, seq: sql`seq + 1` })
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await bringBackArticle(context, id)
  return (await readArticle(context, id))?.article ?? null
}

export async function purgeBin({ tx }: WriteContext, now: Date): Promise<number> {
  const before = new Date(now.getTime() - BIN_DAYS * 86_400_000).toISOString()
  const { numDeletedRows } = await tx
    .deleteFrom('article')
    .where('deleted_at', 'is not', null)
    .where('deleted_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
