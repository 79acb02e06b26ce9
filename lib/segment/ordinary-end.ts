import * as abbreviations from './knowledge/abbreviations.ts'
import { LETTERED, MARKED_NAMES } from './knowledge/names.ts'

/** Longer than any dateline or credit a rule looks for, in UTF-16 units. */
const FAR = 64
const SHORTEST_WORD = 4
const LONGEST_WORD = 40

/** Last parts of all abbreviations: `Main` of `a. Main`, `Ing` of `Dipl.-Ing`. Words in here are left to the rules. */
const LAST_PARTS: ReadonlySet<string> = new Set(
  [
    abbreviations.TRANSITIVE,
    abbreviations.NUMBERED,
    abbreviations.MAY_END,
    abbreviations.CLOSING,
    abbreviations.LARGE_NUMBERS,
    abbreviations.REFERENCES,
    abbreviations.REFERENCES_AND_WORDS,
    LETTERED,
    MARKED_NAMES,
  ].flatMap((list) => [...list].flatMap((form) => [form, form.split(/[.–/-]/).at(-1) ?? ''])),
)

const LETTER = 1
const VOWEL = 2
const UPPER = 4
const KINDS = new Uint8Array(256)
for (const char of 'bcdfghjklmnpqrstvwxzß') KINDS[char.charCodeAt(0)] = LETTER
for (const char of 'aeiouyäöü') KINDS[char.charCodeAt(0)] = LETTER | VOWEL
for (const char of 'BCDFGHJKLMNPQRSTVWXZ') KINDS[char.charCodeAt(0)] = LETTER | UPPER
for (const char of 'AEIOUYÄÖÜ') KINDS[char.charCodeAt(0)] = LETTER | VOWEL | UPPER

function kindOf(code: number): number {
  return code < 256 ? (KINDS[code] ?? 0) : 0
}

/**
 * Whether the full stop at `mark` is the plain case, of which most of a text is made: an ordinary word, the stop, one
 * space, a capitalised word, and neither the head nor the end of the block near. A sentence ends there; the rules
 * would say the same, only later. False says nothing.
 */
export function isOrdinaryEnd(
  text: string,
  mark: number,
  from: number,
  blockFrom: number,
  to: number,
): boolean {
  if (text.charCodeAt(mark + 1) !== 32 || mark - blockFrom < FAR || to - mark < FAR) return false
  if (!(kindOf(text.charCodeAt(mark + 2)) & UPPER)) return false
  const second = kindOf(text.charCodeAt(mark + 3))
  if (!(second & LETTER) || second & UPPER) return false
  let at = mark - 1
  const last = text.charCodeAt(at)
  let vowels = 0
  let kind = kindOf(last)
  if (kind & UPPER) return false
  const limit = Math.max(from, mark - LONGEST_WORD)
  while (kind !== 0 && at > limit) {
    vowels |= kind & VOWEL
    at--
    kind = kindOf(text.charCodeAt(at))
  }
  // A blank before the word; where the sentence begins with it, the rules look.
  if (at === limit || text.charCodeAt(at) !== 32 || vowels === 0 || mark - at <= SHORTEST_WORD) return false
  const word = text.slice(at + 1, mark)
  return !LAST_PARTS.has(word) && !mayBeShortened(word, last)
}

/** Endings by which the rules know an abbreviation that is in no list: `Müllerstr`, `Hauptgass`, `Ratsdrs`, `Amtsbl`. */
function mayBeShortened(word: string, last: number): boolean {
  // n and e, with which most words end, are cheap to tell.
  if (last === 101 || (last === 110 && word.charCodeAt(word.length - 2) === 101)) return false
  return (
    abbreviations.MAY_END_SUFFIXES.some((ending) => word.endsWith(ending)) ||
    abbreviations.REFERENCE_ENDINGS.test(word)
  )
}
