import { TERM_LIMITS, type TermDraft } from '#lib/term'
import { decode } from './decode.ts'
import { foreignKind } from './foreign-kind.ts'
import type { ReceivedFile } from './read-file.ts'
import { readTbx } from './read-tbx.ts'
import { readTermsCsv } from './terms-csv.ts'

export type TermsReading =
  | {
      kind: 'terms'
      drafts: TermDraft[]
      /** Rows or entries that give no term. */
      skipped: number
      /** Sentences for the editor: what had to be guessed or replaced, which rows give no term and why. */
      warnings: string[]
    }
  /** 413: too many terms. 415: no list of terms. 422: one that cannot be read to its end; nothing of it counts. */
  | { kind: 'refused'; status: 413 | 415 | 422; detail: string }

export const refused = (status: 413 | 415 | 422, detail: string): TermsReading => ({
  kind: 'refused',
  status,
  detail,
})

/** So many rows that give no term are named one by one. */
const NAMED = 20

/** A reading in the making, row by row. */
export class TermTally {
  private readonly drafts: TermDraft[] = []
  private readonly named: string[] = []
  private skipped = 0

  take(draft: TermDraft): void {
    this.drafts.push(draft)
  }

  /** `where` names the row for the editor: “Row 12”. */
  skip(where: string, reason: string): void {
    if (++this.skipped <= NAMED) this.named.push(`${where}: ${reason}`)
  }

  /** True when the file will be refused whatever else it holds, so that nobody need read on. */
  get isFull(): boolean {
    return this.drafts.length > TERM_LIMITS.list || this.skipped > TERM_LIMITS.list
  }

  close(warnings: string[]): TermsReading {
    const { drafts, skipped, named } = this
    if (this.isFull) {
      const what = drafts.length > skipped ? 'terms' : 'rows that give no term'
      return refused(
        413,
        `The file holds more than ${TERM_LIMITS.list} ${what}; so many are not taken from one file. Divide it.`,
      )
    }
    const none = drafts.length === 0 ? ['There are no terms in the file.'] : []
    const more = skipped > NAMED ? [`${skipped - NAMED} more give no term.`] : []
    return { kind: 'terms', drafts, skipped, warnings: [...warnings, ...none, ...named, ...more] }
  }
}

/**
 * The terms of an uploaded file: TBX where it begins like XML, else a table with a header; in UTF-8, UTF-16 or
 * Windows-1252. Never throws; sizes in bytes are the caller's business.
 */
export function readTerms({ name, bytes }: ReceivedFile): TermsReading {
  const extension = /\.([^./\\\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const foreign = foreignKind(bytes, extension)
  if (foreign)
    return refused(
      415,
      `This is ${foreign}. Terms are read from CSV (.csv) and TBX (.tbx); save them as one of these.`,
    )
  const decoded = decode(bytes)
  if (!decoded || decoded.text.trim() === '') return refused(422, 'The file is empty or holds no text.')
  const read = /^\s*</.test(decoded.text) ? readTbx : readTermsCsv
  return read(decoded.text, decoded.warnings)
}
