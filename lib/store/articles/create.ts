import { randomUUID } from 'node:crypto'
import { type ArticleDraft, type ArticleWithSegments, cleanText, LIMITS } from '#lib/article'
import { indexPieces } from '../article-search/pieces.ts'
import type { ArticleWrite, WriteContext } from '../context.ts'
import type { SegmentState } from '../rows/segment-rows.ts'
import { insertMachineTranslations } from '../rows/translation-rows.ts'
import { record } from '../segments/record.ts'
import { readArticle } from './read.ts'

export async function createArticle(
  context: WriteContext,
  draft: ArticleDraft,
): Promise<ArticleWithSegments> {
  const write: ArticleWrite = {
    ...context,
    articleId: randomUUID(),
    seq: 1,
    at: new Date().toISOString(),
  }
  await insertArticle(write, draft)
  const states = await segmentsOf(write, draft)
  // The history tells a sentence that came with its English from one that came without.
  await record(write, states.filter(isUntranslated), 'import')
  await record(
    write,
    states.filter((state) => !isUntranslated(state)),
    'machine',
  )
  const created = await readArticle(write, write.articleId)
  if (!created) throw new Error(`article ${write.articleId} cannot be read back`)
  return created
}

async function insertArticle({ tx, articleId, seq, at }: ArticleWrite, draft: ArticleDraft): Promise<void> {
  const title = cleanText(draft.title).text.slice(0, LIMITS.title)
  await tx
    .insertInto('article')
    .values({
      id: articleId,
      title,
      format: draft.format,
      target_language: draft.targetLanguage,
      words: draft.words,
      sample: draft.sample ? 1 : 0,
      seq,
      created_at: at,
      updated_at: at,
      deleted_at: null,
    })
    .execute()
  await tx.insertInto('article_text').values({ article_id: articleId, source: draft.source }).execute()
  await indexPieces(tx, articleId, [
    { piece: 'title', text: title },
    { piece: 'source', text: draft.source },
  ])
}

/** The segments of a draft as they are to be recorded; stores the machine translations it brings along. */
async function segmentsOf(write: ArticleWrite, draft: ArticleDraft): Promise<SegmentState[]> {
  const english = draft.segments.map(({ english }) => {
    const { text } = cleanText(english?.text ?? '')
    return text.trim() === '' ? null : text
  })
  const translations = await insertMachineTranslations(
    write,
    draft.segments.map((segment, index) => {
      return { machine: english[index] ?? null, engine: segment.english?.engine ?? null, match: null }
    }),
  )
  return draft.segments.map(({ block, kind, level, from, to, needsWork }, index) => {
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
      machine_id: translations[index] ?? null,
      status: target === null ? 'untranslated' : 'machine',
      needs_work: needsWork ? 1 : 0,
    }
  })
}

const isUntranslated = ({ target }: SegmentState) => target === null
