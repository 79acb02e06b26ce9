import { TERM_LIMITS, type TermDraft } from '#lib/term'

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

/** Collects the terms of a file row by row, and what gives no term. */
export class TermCollector {
  private readonly drafts: TermDraft[] = []
  private readonly named: string[] = []
  private skipped = 0

  add(draft: TermDraft): void {
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

  finish(warnings: string[]): TermsReading {
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
