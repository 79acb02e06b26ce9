import type { Candidate } from '../candidate.ts'
import { isQuote } from '../characters.ts'
import { MARKED_NAMES } from '../knowledge/names.ts'
import { isSmallName, mayStartSentence, startsSentence, startsWithMarker } from './follower.ts'
import type { Verdict } from './verdict.ts'

const CLOSING_BRACKET = /[)\]}]/

/** A comma, a colon, another closing mark: the sentence goes on, and so does `„Was?“, fragte er`. */
export function joint(c: Candidate): Verdict {
  if (c.kind === 'call' && c.text[c.next] === ',') return 'keep'
  return c.opening === 'joint' || c.opening === 'nothing' || c.opening === 'dash' ? 'keep' : undefined
}

/** Nothing but marks so far: `… und dann`, `[...] Der`. */
export function wordless(c: Candidate): Verdict {
  return c.before === '' || !/[\p{L}\p{N}]/u.test(c.text.slice(Math.max(c.from, c.mark - 64), c.mark))
    ? 'keep'
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
  if (c.opening !== 'upper') return 'keep'
  if (quoteOpens && (c.closers !== '' || ordinary)) return 'cut'
  if (c.bracketed) return 'keep'
  const lostBlank = /^\p{Ll}{4,}$/u.test(c.before) && /^\p{Lu}\p{Ll}{3,}$/u.test(c.after)
  return ordinary && (lostBlank || startsSentence(c)) && !/[.@/:]/.test(c.after) ? undefined : 'keep'
}

/** A small letter carries the sentence on, save for names that are always written small. */
export function lower(c: Candidate): Verdict {
  if (c.opening !== 'lower') return undefined
  if (startsWithMarker(c)) return 'cut'
  if (isSmallName(c.after)) return undefined
  if (c.quoted && c.closers === '' && c.kind === 'stop' && c.next > c.end) return undefined
  return 'keep'
}

/** `Yahoo! Deutschland`, `„Wetten, dass..?“ Moderator`: the mark belongs to the name. */
export function markedName(c: Candidate): Verdict {
  if (c.kind !== 'call' || !MARKED_NAMES.has(c.before)) return undefined
  return startsSentence(c) ? undefined : 'keep'
}

/** Dots behind a blank stand for words left out; dots at a word, or before a starter, trail off. */
export function ellipsis(c: Candidate): Verdict {
  if (c.kind !== 'ellipsis') return undefined
  if (c.closers !== '' && !CLOSING_BRACKET.test(c.closers)) return 'cut'
  if (startsSentence(c)) return 'cut'
  const detached = /[\s([]/.test(c.text[c.mark - 1] ?? '')
  return detached || CLOSING_BRACKET.test(c.closers) ? 'keep' : undefined
}

/** A bracket opened inside the sentence closes with the mark: `(angeblich!) Alles`. */
export function bracketed(c: Candidate): Verdict {
  if (!CLOSING_BRACKET.test(c.closers) || c.bracket < 0) return undefined
  const own = !/[\p{L}\p{N}]/u.test(c.text.slice(Math.max(c.from, c.bracket - 64), c.bracket))
  if (own) return undefined
  if (c.kind === 'call' && c.mark - c.bracket < 24) return 'keep'
  return mayStartSentence(c) || c.mark - c.bracket > 40 ? undefined : 'keep'
}
