import { TERM_LIMITS, type TermDraft } from '#lib/term'

export type TermsReading =
  | {
      kind: 'terms'
      drafts: TermDraft[]
      /** Number of rows or entries that give no term. */
      skipped: number
      /** The first of them. */
      skippedRows: SkippedRow[]
      /** Sentences for the editor about the file as a whole: what had to be guessed or replaced. */
      remarks: string[]
      /** The remarks, and sentences on the first rows that give no term. */
      warnings: string[]
    }
  /** 413: too many terms. 415: no list of terms. 422: one that cannot be read to its end; nothing of it counts. */
  | { kind: 'refused'; status: 413 | 415 | 422; detail: string }

export const refused = (status: 413 | 415 | 422, detail: string): TermsReading => ({
  kind: 'refused',
  status,
  detail,
})

/** A row of a table, or an entry, that gives no term; counted from 1, a table's from its first row of all. */
export interface SkippedRow {
  row: number
  /** A sentence for the editor. */
  reason: string
}

/** So many rows that give no term are listed. */
const LISTED = 200
/** So many rows that give no term are named in warnings. */
const NAMED = 20

/** Collects the terms of a file row by row, and what gives no term. */
export class TermCollector {
  private readonly drafts: TermDraft[] = []
  private readonly named: string[] = []
  private readonly rows: SkippedRow[] = []
  private skipped = 0

  add(draft: TermDraft): void {
    this.drafts.push(draft)
  }

  /** `where` names the row for the editor; “Row 12” when left out. */
  skip(row: number, reason: string, where = `Row ${row}`): void {
    if (++this.skipped <= NAMED) this.named.push(`${where}: ${reason}`)
    if (this.skipped <= LISTED) this.rows.push({ row, reason })
  }

  /** True when the file will be refused whatever else it holds, so that nobody need read on. */
  get isFull(): boolean {
    return this.drafts.length > TERM_LIMITS.list || this.skipped > TERM_LIMITS.list
  }

  finish(warnings: string[]): TermsReading {
    const { drafts, skipped, named, rows: skippedRows } = this
    if (this.isFull) {
      const what = drafts.length > skipped ? 'terms' : 'rows that give no term'
      return refused(
        413,
        `The file holds more than ${TERM_LIMITS.list} ${what}; so many are not taken from one file. Divide it.`,
      )
    }
    const none = drafts.length === 0 ? ['There are no terms in the file.'] : []
    const more = skipped > NAMED ? [`${skipped - NAMED} more give no term.`] : []
    const remarks = [...warnings, ...none]
    return { kind: 'terms', drafts, skipped, skippedRows, remarks, warnings: [...remarks, ...named, ...more] }
  }
}
