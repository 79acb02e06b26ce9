import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import {
  type Article,
  type ArticleDraft,
  type ArticleWithSegments,
  BIN_DAYS,
  cleanText,
  LIMITS,
  type Progress,
  type Segment,
  type TargetLanguage,
} from '#lib/article'
import { foldForSearch } from '../database/normalise.ts'
import type { Tx } from '../database/tx.ts'
import { beginWrite, type Moment, stamp } from '../database/write-context.ts'
import { readLive, record, type SegmentState, toSegment } from '../segments/rows.ts'
import { putMachineTexts } from '../translations/translations.ts'
import type { ReadSource } from './source-cache.ts'

const COLUMNS = [
  'id',
  'title',
  'format',
  'target_language',
  'words',
  'sample',
  'created_at',
  'updated_at',
] as const

type ArticleRow = Awaited<ReturnType<typeof readRow>> & object

function readRow(tx: Tx, id: string) {
  return tx
    .selectFrom('article')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
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

function progressOf(segments: Segment[]): Progress {
  const progress = noProgress()
  for (const { status } of segments) {
    progress.segments += 1
    progress[status] += 1
  }
  return progress
}

export async function createArticle(
  tx: Tx,
  readSource: ReadSource,
  draft: ArticleDraft,
  author: string | null,
): Promise<ArticleWithSegments> {
  const moment: Moment = { articleId: randomUUID(), seq: 1, author, at: new Date().toISOString() }
  const title = cleanText(draft.title).text.slice(0, LIMITS.title)
  await tx
    .insertInto('article')
    .values({
      id: moment.articleId,
      title,
      search: foldForSearch(title),
      format: draft.format,
      target_language: draft.targetLanguage,
      words: draft.words,
      sample: draft.sample ? 1 : 0,
      seq: moment.seq,
      created_at: moment.at,
      updated_at: moment.at,
      deleted_at: null,
    })
    .execute()
  await tx
    .insertInto('article_text')
    .values({ article_id: moment.articleId, source: draft.source, search: foldForSearch(draft.source) })
    .execute()
  const english = draft.segments.map(({ english }) => {
    const { text } = cleanText(english?.text ?? '')
    return text.trim() === '' ? null : text
  })
  const machines = await putMachineTexts(
    tx,
    moment,
    draft.segments.map((segment, index) => {
      return { machine: english[index] ?? null, engine: segment.english?.engine ?? null, match: null }
    }),
  )
  const states = draft.segments.map(({ block, kind, level, from, to, needsWork }, index): SegmentState => {
    const target = english[index] ?? null
    return {
      id: randomUUID(),
      live: 1,
      version: 1,
      block,
      kind,
      level,
      from_offset: from,
      to_offset: to,
      target,
      machine_id: machines[index] ?? null,
      status: target === null ? 'untranslated' : 'machine',
      needs_work: needsWork ? 1 : 0,
    }
  })
  const [bare, filled] = [states.filter(isBare), states.filter((state) => !isBare(state))]
  await record(tx, moment, bare, 'import')
  await record(tx, moment, filled, 'machine')
  const created = await readArticle(tx, readSource, moment.articleId)
  if (!created) throw new Error(`article ${moment.articleId} cannot be read back`)
  return created
}

const isBare = ({ target }: SegmentState) => target === null

export async function readArticle(
  tx: Tx,
  readSource: ReadSource,
  id: string,
): Promise<ArticleWithSegments | null> {
  const row = await readRow(tx, id)
  const source = row && (await readSource(tx, id))
  if (!row || source === null || source === undefined) return null
  const segments = (await readLive(tx, id)).map((segment) => toSegment(segment, source))
  return { article: toArticle(row, progressOf(segments), segments[0]?.target ?? null), segments }
}

export async function hasArticle(tx: Tx, id: string): Promise<boolean> {
  return (await readRow(tx, id)) !== undefined
}

export async function articleTag(tx: Tx, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('article')
    .select('seq')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return row ? String(row.seq) : null
}

export async function updateArticle(
  tx: Tx,
  readSource: ReadSource,
  id: string,
  patch: { title?: string; targetLanguage?: TargetLanguage },
): Promise<Article | null> {
  const moment = await beginWrite(tx, id, null)
  if (!moment) return null
  if (patch.title !== undefined) {
    const title = cleanText(patch.title).text.slice(0, LIMITS.title)
    await tx
      .updateTable('article')
      .set({ title, search: foldForSearch(title) })
      .where('id', '=', id)
      .execute()
  }
  if (patch.targetLanguage !== undefined)
    await tx
      .updateTable('article')
      .set({ target_language: patch.targetLanguage })
      .where('id', '=', id)
      .execute()
  await stamp(tx, moment)
  return (await readArticle(tx, readSource, id))?.article ?? null
}

export async function deleteArticle(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('article')
    .set({ deleted_at: new Date().toISOString(), seq: sql`seq + 1` })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Takes an article out of the bin; one that is not in the bin comes back as it is. */
export async function undeleteArticle(tx: Tx, readSource: ReadSource, id: string): Promise<Article | null> {
  await tx
    .updateTable('article')
    .set({ deleted_at: null, seq: sql`seq + 1` })
    .where('id', '=', id)
    .where('deleted_at', 'is not', null)
    .execute()
  return (await readArticle(tx, readSource, id))?.article ?? null
}

export async function purgeBin(tx: Tx, now: Date): Promise<number> {
  const before = new Date(now.getTime() - BIN_DAYS * 86_400_000).toISOString()
  const { numDeletedRows } = await tx
    .deleteFrom('article')
    .where('deleted_at', 'is not', null)
    .where('deleted_at', '<', before)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
