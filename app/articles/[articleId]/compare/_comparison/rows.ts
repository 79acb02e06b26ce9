import type { ComparedSegment } from '#lib/article'

/** A sentence in both versions without its changes, which the browser computes, so that less is sent. */
export interface ComparedSentence {
  id: string
  number: number
  source: string
  from: string | null
  to: string | null
  changed: boolean
  /** Has no machine translation to be compared with, which is no change. */
  byHand: boolean
}

/** Which of the two versions is the machine translation; null when neither is. */
export type MachineSide = 'from' | 'to' | null

export type Row =
  | { kind: 'sentence'; sentence: ComparedSentence }
  /** Unchanged sentences in a row, collapsed. `first` is the number of the first. */
  | { kind: 'collapsed'; first: number; count: number }

export function toRows(segments: readonly ComparedSegment[], machine: MachineSide): ComparedSentence[] {
  return segments.map(({ id, source, from, to }, index) => {
    const byHand = (machine === 'from' && from === null) || (machine === 'to' && to === null)
    return {
      id,
      number: index + 1,
      source,
      from,
      to,
      changed: from !== to && !byHand,
      byHand: from !== to && byHand,
    }
  })
}

/** The rows to show: unchanged sentences collapse into one line unless that line was expanded. */
export function collapseUnchanged(
  sentences: readonly ComparedSentence[],
  expanded: ReadonlySet<number>,
): Row[] {
  const rows: Row[] = []
  for (const sentence of sentences) {
    const last = rows.at(-1)
    if (sentence.changed || sentence.byHand) rows.push({ kind: 'sentence', sentence })
    else if (last?.kind === 'collapsed') last.count++
    else rows.push({ kind: 'collapsed', first: sentence.number, count: 1 })
  }
  return rows.flatMap((row) => {
    if (row.kind === 'sentence' || !expanded.has(row.first)) return row
    const hidden = sentences.slice(row.first - 1, row.first - 1 + row.count)
    return hidden.map((sentence): Row => ({ kind: 'sentence', sentence }))
  })
}
