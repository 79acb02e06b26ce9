import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { cleanText, mayReplace, type Overwrite, type Segment } from '#lib/article'
import type { ReadSource } from '../articles/source-cache.ts'
import { chunks } from '../database/chunks.ts'
import type { Tx } from '../database/tx.ts'
import { beginWrite, type Moment, stamp } from '../database/write-context.ts'
import { record, type SegmentRow, type SegmentState, segmentsNow, toSegment } from '../segments/rows.ts'
import type { MachineTranslation } from './contract.ts'

/** Stores machine texts for good and gives their ids, null where there is no text. */
export async function putMachineTexts(
  tx: Tx,
  { articleId, at }: Pick<Moment, 'articleId' | 'at'>,
  texts: readonly {
    machine: string | null
    engine: string | null
    match: number | null
    question?: string
  }[],
): Promise<(string | null)[]> {
  const rows = texts.map(({ machine, engine, match, question = null }) =>
    machine === null
      ? null
      : { id: randomUUID(), article_id: articleId, text: machine, engine: engine ?? '', match, at, question },
  )
  for (const some of chunks(rows.filter((row) => row !== null)))
    await tx.insertInto('machine').values(some).execute()
  return rows.map((row) => row?.id ?? null)
}

/** The contract's putMachine. An empty translation is none; of two for one segment the last counts. */
export async function putMachine(
  tx: Tx,
  readSource: ReadSource,
  articleId: string,
  translations: readonly MachineTranslation[],
  overwrite: Overwrite,
): Promise<Segment[]> {
  const moment = await beginWrite(tx, articleId, null)
  const source = moment && (await readSource(tx, articleId))
  if (!moment || source === null) return []

  const bySegment = new Map(
    translations
      .map((translation) => ({ ...translation, text: cleanText(translation.text).text }))
      .filter(({ text }) => text.trim() !== '')
      .map((translation) => [translation.segmentId, translation]),
  )
  const kept = (await readLiveAmong(tx, articleId, [...bySegment.keys()])).flatMap((row) => {
    const translation = bySegment.get(row.id)
    const free = translation && isFree(row, translation, overwrite)
    // What was paid for is kept even where it comes too late.
    return translation && (free || translation.question) ? [{ row, translation, free }] : []
  })
  const ids = await putMachineTexts(
    tx,
    moment,
    kept.map(({ translation }) => ({ ...translation, machine: translation.text })),
  )
  const rows = kept.flatMap(({ row, translation, free }, index) => {
    if (!free) return []
    return [
      {
        ...row,
        ...filling(translation, ids[index] ?? null),
        version: row.version + 1,
        at: moment.at,
        author: moment.author,
      },
    ]
  })
  if (rows.length === 0) return []
  const states = rows.map(
    ({ machine: _, engine: __, match: ___, at: ____, author: _____, ...state }): SegmentState => state,
  )
  await record(tx, moment, states, 'machine')
  await stamp(tx, moment)
  return rows.map((row) => toSegment(row, source))
}

function isFree(row: SegmentRow, translation: MachineTranslation, overwrite: Overwrite): boolean {
  const { text, engine, version = row.version } = translation
  const stands =
    row.status === 'machine' && row.target === text && row.machine === text && row.engine === engine
  return !stands && version === row.version && mayReplace(row, overwrite, engine)
}

function filling({ text, engine, match }: MachineTranslation, machineId: string | null) {
  return { target: text, machine_id: machineId, status: 'machine' as const, machine: text, engine, match }
}

/** The contract's keepAnswer. */
export async function keepAnswer(
  tx: Tx,
  articleId: string,
  { text, ...answer }: MachineTranslation & { question: string },
): Promise<void> {
  // A write that leaves all as it is: the transaction must begin with one, and the article has not changed.
  const { numUpdatedRows } = await tx
    .updateTable('article')
    .set({ seq: sql`seq` })
    .where('id', '=', articleId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const at = new Date().toISOString()
  await putMachineTexts(tx, { articleId, at }, [{ ...answer, machine: cleanText(text).text }])
}

/** The contract's recallAnswers. */
export async function recallAnswers(
  tx: Tx,
  articleId: string,
  questions: readonly string[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const some of chunks(questions)) {
    const rows = await tx
      .selectFrom('machine')
      .select(['question', 'text'])
      .where('article_id', '=', articleId)
      .where('question', 'in', some)
      .orderBy('at')
      .execute()
    for (const { question, text } of rows) if (question !== null) answers.set(question, text)
  }
  return answers
}

/** Those of the segments that are part of the article, in its order: a long article comes in many groups. */
async function readLiveAmong(tx: Tx, articleId: string, ids: string[]): Promise<SegmentRow[]> {
  const rows: SegmentRow[] = []
  for (const some of chunks(ids))
    rows.push(
      ...(await segmentsNow(tx, articleId).where('s.live', '=', 1).where('s.id', 'in', some).execute()),
    )
  return rows.sort((a, b) => a.from_offset - b.from_offset)
}
