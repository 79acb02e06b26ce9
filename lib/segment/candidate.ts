import { isBlank } from '#lib/text'
import {
  isClosingBracket,
  isDash,
  isDigit,
  isInvisible,
  isLetter,
  isLower,
  isOpeningBracket,
  isQuote,
  isTerminator,
  isUpper,
} from './characters.ts'

/** A word of context is never longer than this; what is longer is no word of any list. */
const LONGEST_WORD = 64

/**
 * How what follows a candidate begins, quotes and opening brackets left aside. `continuation` is a comma, a colon
 * or a closing mark, `symbol` anything that is neither letter, digit nor one of these.
 */
export type Opening = 'upper' | 'lower' | 'digit' | 'dash' | 'continuation' | 'symbol' | 'end of block'

/** A place where a sentence may end, with the little of its surroundings that decides. All offsets are UTF-16. */
export interface Candidate {
  text: string
  /** Where the running sentence began. */
  from: number
  /** Where the block began and ends. */
  blockFrom: number
  to: number
  /** First terminator of the run. */
  mark: number
  /** After the terminators and all that closes with them: the end of the sentence, if it is one. */
  end: number
  /** First unit after the blanks that follow; `to` at the end of the block. */
  next: number
  /** The word itself that follows, behind quotes and brackets. */
  nextWord: number
  /** `stop` is one full stop, `exclamation` any run with `!` or `?`, `ellipsis` `…` or several stops. */
  kind: 'stop' | 'exclamation' | 'ellipsis'
  /** Quotes or brackets that closed behind the terminator, in order. */
  closers: string
  /** Position of the last bracket opened and not closed before `mark` in this sentence, or -1. */
  bracket: number
  /** The word before the terminator, without opening quotes and brackets; its stop is not part of it. */
  before: string
  beforeFrom: number
  /** The words before that, as they stand. */
  prior: string
  priorFrom: number
  /** The word that follows, letters, digits and inner marks only. */
  after: string
  opening: Opening
  /** A quote opens right before the word that follows. */
  quoted: boolean
  /** A bracket opens right before the word that follows. */
  bracketed: boolean
  /** A dash between blanks stands before the word that follows. */
  dashed: boolean
}

/** NFC without invisible marks: as words stand in the lists. */
export function plainWord(raw: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
  if (/^[\x00-\x7f]*$/.test(raw)) return raw
  let word = ''
  for (const char of raw) if (!isInvisible(char.charCodeAt(0))) word += char
  return word.normalize('NFC').replace(/’/g, "'")
}

/** The run of non-blank units that ends at or, over blanks, before `at`. Empty where there is none after `from`. */
export function tokenBefore(
  text: string,
  at: number,
  from: number,
): { from: number; to: number; raw: string } {
  let to = at
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--
  let start = to
  const limit = Math.max(from, to - LONGEST_WORD)
  while (start > limit && !isBlank(text.charCodeAt(start - 1))) start--
  return { from: start, to, raw: text.slice(start, to) }
}

/** Strips quotes, brackets and dashes that open a word. */
export function withoutOpeners(raw: string): string {
  let start = 0
  while (start < raw.length) {
    const char = raw[start] ?? ''
    if (
      !isQuote(char) &&
      !isOpeningBracket(char) &&
      !'*_~¿¡,'.includes(char) &&
      !(isDash(char) && raw.length > 1)
    )
      break
    start++
  }
  return raw.slice(start)
}

/** The word at `at`: letters, marks, digits and what joins them; at most {@link LONGEST_WORD} units. */
export function wordAt(text: string, at: number, to: number): string {
  const limit = Math.min(to, at + LONGEST_WORD)
  let end = at
  while (end < limit) {
    // a to z, which most of a word is.
    const code = text.charCodeAt(end) | 32
    if (code >= 97 && code <= 122) {
      end++
      continue
    }
    const char = text[end] ?? ''
    const joins =
      end > at && "-.'’@/&:_".includes(char) && end + 1 < limit && /[\p{L}\p{N}]/u.test(text[end + 1] ?? '')
    if (!joins && !/[\p{L}\p{M}\p{N}]/u.test(char) && !isInvisible(char.charCodeAt(0))) break
    end++
  }
  return plainWord(text.slice(at, end))
}

/** Skips blanks; gives `to` when there is nothing else. */
export function skipBlanks(text: string, at: number, to: number): number {
  while (at < to && isBlank(text.charCodeAt(at))) at++
  return at
}

/** What stands before the word that follows: quotes, brackets, emphasis, `…`. Bounded, so that thousands of quotes in a row cost nothing. */
export function openersAt(
  text: string,
  at: number,
  to: number,
): { at: number; quoted: boolean; bracketed: boolean } {
  let quoted = false
  let bracketed = false
  const limit = Math.min(to, at + 16)
  while (at < limit) {
    const char = text[at] ?? ''
    if (isQuote(char)) quoted = true
    else if (char === ',' && text[at + 1] === ',') {
      quoted = true
      at++
    } else if (isOpeningBracket(char)) bracketed = true
    else if (char === '.' && isUpper(text[at + 1] ?? '')) return { at: at + 1, quoted, bracketed }
    else if (!'*_~¿¡'.includes(char) && !isInvisible(char.charCodeAt(0))) break
    at++
  }
  return { at, quoted, bracketed }
}

export function openingAt(text: string, at: number, to: number): Opening {
  if (at >= to) return 'end of block'
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (isUpper(char)) return 'upper'
  if (isLower(char)) return 'lower'
  if (isDigit(char.charCodeAt(0))) return 'digit'
  if (isLetter(char)) return 'upper'
  if (isDash(char)) return 'dash'
  if (',;:/%=&'.includes(char) || isClosingBracket(char) || isQuote(char) || isTerminator(char.charCodeAt(0)))
    return 'continuation'
  return 'symbol'
}
