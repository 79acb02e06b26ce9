import type { Candidate } from '../candidate.ts'
import { isQuote } from '../characters.ts'
import { MARKED_NAMES } from '../knowledge/names.ts'
import { isLowerCaseName, mayStartSentence, startsSentence, startsWithMarker } from './follower.ts'
import type { Verdict } from './verdict.ts'

const CLOSING_BRACKET = /[)\]}]/

/** A comma, a colon, another closing mark: the sentence goes on, and so does `„Was?“, fragte er`. */
export function continuation(c: Candidate): Verdict {
  if (c.kind === 'exclamation' && c.text[c.next] === ',') return 'continue'
  return c.opening === 'continuation' || c.opening === 'end of block' || c.opening === 'dash'
    ? 'continue'
    : undefined
}

/** Nothing but marks so far: `… und dann`, `[...] Der`. */
export function wordless(c: Candidate): Verdict {
  return c.before === '' || !/[\p{L}\p{N}]/u.test(c.text.slice(Math.max(c.from, c.mark - 64), c.mark))
    ? 'continue'
    : undefined
}

/**
 * No blank behind the mark: an address, a file, a number, `Amazon.de`, `U.S.-Dollar`. Only a lost blank
 * between an ordinary word and a word that begins sentences, or between two quotations, is an end.
 */
export function glued(c: Candidate): Verdict {
  if (c.next !== c.end) return undefined
  const ordinary = c.kind === 'stop' ? /^\p{L}*\p{Ll}{3,}$/u.test(c.before) : /[\p{L}\p{N}]$/u.test(c.before)
  const quoteOpens = isQuote(c.text[c.next] ?? '')
  if (c.opening !== 'upper') return 'continue'
  if (quoteOpens && (c.closers !== '' || ordinary)) return 'end'
  if (c.bracketed) return 'continue'
  const lostBlank = /^\p{Ll}{4,}$/u.test(c.before) && /^\p{Lu}\p{Ll}{3,}$/u.test(c.after)
  return ordinary && (lostBlank || startsSentence(c)) && !/[.@/:]/.test(c.after) ? undefined : 'continue'
}

/** A lower-case letter carries the sentence on, save for names that are always written so. */
export function lower(c: Candidate): Verdict {
  if (c.opening !== 'lower') return undefined
  if (startsWithMarker(c)) return 'end'
  if (isLowerCaseName(c.after)) return undefined
  if (c.quoted && c.closers === '' && c.kind === 'stop' && c.next > c.end) return undefined
  return 'continue'
}

/** `Yahoo! Deutschland`, `„Wetten, dass..?“ Moderator`: the mark belongs to the name. */
export function nameWithMark(c: Candidate): Verdict {
  if (c.kind !== 'exclamation' || !MARKED_NAMES.has(c.before)) return undefined
  return startsSentence(c) ? undefined : 'continue'
}

/** Dots behind a blank stand for words left out; dots at a word, or before a starter, trail off. */
export function ellipsis(c: Candidate): Verdict {
  if (c.kind !== 'ellipsis') return undefined
  if (c.closers !== '' && !CLOSING_BRACKET.test(c.closers)) return 'end'
  if (startsSentence(c)) return 'end'
  const detached = /[\s([]/.test(c.text[c.mark - 1] ?? '')
  return detached || CLOSING_BRACKET.test(c.closers) ? 'continue' : undefined
}

/** A bracket opened inside the sentence closes with the mark: `(angeblich!) Alles`. */
export function bracketed(c: Candidate): Verdict {
  if (!CLOSING_BRACKET.test(c.closers) || c.bracket < 0) return undefined
  const own = !/[\p{L}\p{N}]/u.test(c.text.slice(Math.max(c.from, c.bracket - 64), c.bracket))
  if (own) return undefined
  if (c.kind === 'exclamation' && c.mark - c.bracket < 24) return 'continue'
  return mayStartSentence(c) || c.mark - c.bracket > 40 ? undefined : 'continue'
}
