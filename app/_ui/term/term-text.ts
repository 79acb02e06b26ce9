import type { Term, TermDraft } from '#lib/term'

/** A term as it is being written. */
export interface TermText {
  source: string
  target: string
  note: string
  /** Words to avoid, one a line. */
  avoid: string
}

export const EMPTY_TERM: TermText = { source: '', target: '', note: '', avoid: '' }

export function textOfTerm({ source, target, note, avoid }: Term): TermText {
  return { source, target, note: note ?? '', avoid: avoid.join('\n') }
}

/** What the interface takes; a text of blanks is none. */
export function draftOfText({ source, target, note, avoid }: TermText): TermDraft {
  const words = avoid.split('\n').map((word) => word.trim())
  return {
    source: source.trim(),
    target: target.trim(),
    note: note.trim() === '' ? null : note.trim(),
    avoid: words.filter(Boolean),
  }
}
