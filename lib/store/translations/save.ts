import { canOverwrite, cleanText, type Overwrite, type Segment } from '#lib/article'
import { begin, touch, type WriteContext } from '../context.ts'
import { chunks } from '../database/chunks.ts'
import type { Tx } from '../database/tx.ts'
import { type SegmentRow, segmentsNow, stateOf, toSegment } from '../rows/segment-rows.ts'
import { insertMachineTranslations } from '../rows/translation-rows.ts'
import { record } from '../segments/record.ts'
import type { MachineTranslation } from './contract.ts'

/** An empty translation is none; of two for one segment the last counts. */
export async function saveTranslations(
  context: WriteContext,
  articleId: string,
  translations: readonly MachineTranslation[],
  overwrite: Overwrite,
): Promise<Segment[]> {
  const write = await begin({ ...context, actor: null }, articleId)
  const source = write && (await write.source(articleId))
  if (!write || source === null) return []

  const bySegment = new Map(
    translations
      .map((translation) => ({ ...translation, text: cleanText(translation.text).text }))
      .filter(({ text }) => text.trim() !== '')
      .map((translation) => [translation.segmentId, translation]),
  )
  const stored = (await readActiveAmong(write.tx, articleId, [...bySegment.keys()])).flatMap((row) => {
    const translation = bySegment.get(row.id)
    const taken = translation && takes(row, translation, overwrite)
    // What was paid for is stored even where the segment does not take it.
    return translation && (taken || translation.requestKey) ? [{ row, translation, taken }] : []
  })
  const ids = await insertMachineTranslations(
    write,
    stored.map(({ translation }) => ({ ...translation, machine: translation.text })),
  )
  const rows = stored.flatMap(({ row, translation, taken }, index) =>
    taken ? [filled(row, translation, { id: ids[index] ?? null, at: write.at })] : [],
  )
  if (rows.length === 0) return []
  await record(write, rows.map(stateOf), 'machine')
  await touch(write)
  return rows.map((row) => toSegment(row, source))
}

/** Whether a segment takes a machine translation in place of what it holds. */
function takes(row: SegmentRow, translation: MachineTranslation, overwrite: Overwrite): boolean {
  const { text, engine, version = row.version } = translation
  const isCurrent =
    row.status === 'machine' && row.target === text && row.machine === text && row.engine === engine
  return !isCurrent && version === row.version && canOverwrite(row, overwrite, engine)
}

function filled(
  row: SegmentRow,
  { text, engine, match }: MachineTranslation,
  { id, at }: { id: string | null; at: string },
): SegmentRow {
  return {
    ...row,
    target: text,
    machine: text,
    machine_id: id,
    engine,
    match,
    status: 'machine',
    version: row.version + 1,
    at,
    author: null,
  }
}

/** Those of the segments that are part of the article, in its order. */
async function readActiveAmong(tx: Tx, articleId: string, ids: string[]): Promise<SegmentRow[]> {
  const rows: SegmentRow[] = []
  for (const some of chunks(ids))
    rows.push(
      ...(await segmentsNow(tx, articleId).where('s.live', '=', 1).where('s.id', 'in', some).execute()),
    )
  return rows.sort((a, b) => a.from_offset - b.from_offset)
}
