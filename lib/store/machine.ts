import { randomUUID } from 'node:crypto'
import { cleanText, type Segment } from '#lib/article'
import { chunks } from './chunks.ts'
import type { Tx } from './connection.ts'
import type { MachineTranslation } from './contract.ts'
import { beginWrite, type Moment, stamp } from './moment.ts'
import { record, type SegmentRow, type SegmentState, segmentsNow, toSegment } from './segment-rows.ts'
import type { ReadSource } from './sources.ts'

/** Stores machine texts for good and gives their ids, null where there is no text. */
export async function putMachineTexts(
  tx: Tx,
  { articleId, at }: Moment,
  texts: readonly { machine: string | null; engine: string | null; match: number | null }[],
): Promise<(string | null)[]> {
  const rows = texts.map(({ machine, engine, match }) =>
    machine === null
      ? null
      : { id: randomUUID(), article_id: articleId, text: machine, engine: engine ?? '', match, at },
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
  overwrite: boolean,
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
  const taken = (await readLiveAmong(tx, articleId, [...bySegment.keys()])).flatMap((row) => {
    const translation = bySegment.get(row.id)
    const free = row.target === null && row.machine === null
    return translation && (free || overwrite) ? [{ row, translation }] : []
  })
  if (taken.length === 0) return []

  const ids = await putMachineTexts(
    tx,
    moment,
    taken.map(({ translation }) => ({ ...translation, machine: translation.text })),
  )
  const rows = taken.map(({ row, translation }, index) => ({
    ...row,
    version: row.version + 1,
    target: translation.text,
    machine_id: ids[index] ?? null,
    status: 'machine' as const,
    machine: translation.text,
    engine: translation.engine,
    match: translation.match,
    at: moment.at,
    author: moment.author,
  }))
  const states = rows.map(
    ({ machine: _, engine: __, match: ___, at: ____, author: _____, ...state }): SegmentState => state,
  )
  await record(tx, moment, states, 'machine')
  await stamp(tx, moment)
  return rows.map((row) => toSegment(row, source))
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
