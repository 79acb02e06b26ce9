import type { Article, Progress, Segment } from '#lib/article'
import type { Tx } from '../database/tx.ts'

/** What `toArticle` makes an article of. */
export const ARTICLE_COLUMNS = [
  'id',
  'title',
  'format',
  'target_language',
  'words',
  'sample',
  'created_at',
  'updated_at',
] as const

type ArticleRow = Awaited<ReturnType<typeof readArticleRow>> & object

/** Undefined for an article that is unknown or lies in the bin. */
export function readArticleRow(tx: Tx, id: string) {
  return tx
    .selectFrom('article')
    .select(ARTICLE_COLUMNS)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
}

export async function hasArticle(tx: Tx, id: string): Promise<boolean> {
  return (await readArticleRow(tx, id)) !== undefined
}

export function toArticle(row: ArticleRow, progress: Progress, targetTitle: string | null): Article {
  return {
    id: row.id,
    title: row.title,
    sourceLanguage: 'de',
    targetLanguage: row.target_language,
    format: row.format,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    words: row.words,
    sample: row.sample === 1,
    targetTitle,
    progress,
  }
}

export function noProgress(): Progress {
  return { segments: 0, untranslated: 0, machine: 0, edited: 0, confirmed: 0, reviewed: 0 }
}

export function progressOf(segments: Segment[]): Progress {
  const progress = noProgress()
  for (const { status } of segments) {
    progress.segments += 1
    progress[status] += 1
  }
  return progress
}
