import { cleanText, isVisible } from '#lib/article'
import { readable } from '#lib/text'

/**
 * A glossary entry: what a German expression is in English here. It holds for British and American English
 * alike: the check knows both spellings of a word.
 */
export interface Term {
  id: string
  /** German, as a dictionary would list it; one line. Text in brackets is a note for the reader and not searched for. */
  source: string
  /** English; one line, brackets as in the German. */
  target: string
  note: string | null
  /** English words that must not be used for the term. */
  avoid: string[]
  createdAt: string
  updatedBy: string | null
}

/** A term before it is stored. */
export type TermDraft = Pick<Term, 'source' | 'target' | 'note' | 'avoid'>

/** The largest terms, in UTF-16 units but for `avoid` (entries) and `list` (terms a file may bring). */
export const TERM_LIMITS = { text: 200, note: 1000, avoid: 20, list: 50_000 } as const

export type DraftedTerm = { kind: 'term'; draft: TermDraft } | { kind: 'refused'; detail: string }

/**
 * A draft from what somebody typed or a file holds: one line each, blanks collapsed, NFC, without invisible
 * characters, nothing listed twice. Refused with a sentence when the German or the English is missing or anything is too long.
 */
export function draftTerm(given: {
  source: string
  target: string
  note?: string | null
  avoid?: readonly string[]
}): DraftedTerm {
  const source = oneLine(given.source)
  const target = oneLine(given.target)
  if (!isVisible(source)) return refused('The German is missing.')
  if (!isVisible(target)) return refused('The English is missing.')
  const avoid = [...new Set((given.avoid ?? []).map(oneLine))].filter(
    (word) => isVisible(word) && word !== target,
  )
  const note = cleanText(given.note ?? '')
    .text.replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .trim()
  const long = [source, target, ...avoid].find((text) => text.length > TERM_LIMITS.text)
  if (long) return refused(`“${long.slice(0, 40)}…” is longer than ${TERM_LIMITS.text} characters.`)
  if (note.length > TERM_LIMITS.note)
    return refused(`The note is longer than ${TERM_LIMITS.note} characters.`)
  if (avoid.length > TERM_LIMITS.avoid)
    return refused(`More than ${TERM_LIMITS.avoid} words to avoid are listed.`)
  return { kind: 'term', draft: { source, target, note: isVisible(note) ? note : null, avoid } }
}

/** Without the notes in brackets: „Rat (der EU)“ is found as „Rat“. */
export function withoutNotes(text: string): string {
  const bare = text.replace(/\s*\([^()]*\)/g, '').trim()
  return isVisible(bare) ? bare : text
}

function oneLine(text: string): string {
  return readable(cleanText(text).text).normalize('NFC').replace(/\s+/gu, ' ').trim()
}

const refused = (detail: string): DraftedTerm => ({ kind: 'refused', detail })
