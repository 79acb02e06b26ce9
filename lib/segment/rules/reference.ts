import type { Candidate } from '../candidate.ts'
import { REFERENCE_ENDINGS, REFERENCES, REFERENCES_AND_WORDS } from '../knowledge/abbreviations.ts'
import type { Verdict } from './verdict.ts'

/** Consonants with which no German word ends: `Abschn`, `Beschl`, `Aktz`. `Köln`, `Stuhl`, `Arzt` are words. */
const NO_WORD_ENDS_SO =
  /\p{L}(?:(?:sch|ch|[bfkpßtv])[lmnr]|[gds][mnr]|[lmn]r|[mn]l|(?:nn|k|rk|nk|[bdfgp])z|k?tz(?<=ktz)|[bdkpt]g|[bdgpt]k|[bdgkt]f|[bcdfgkptvz]w|[lmnt]v)$/u
/** `RdErl`, `MinBl`: a capital inside, and behind it only consonants or one of these. */
const INNER_CAPITAL = /\p{L}\p{Lu}(?:[bcdfghjklmnpqrstvwxzß]{2,}|[tl]|rl|nz)$/u
/** A number that no noun follows: `12 steht`, `2 der Satzung`, `2 StGB`, `7,`. */
const BARE = /^\d+(?:[./,-]\d+)*[a-z]?(?![\p{L}\d])(?!\s+["'„“»«]?\p{Lu}\p{Ll}{2})/u
/** Of a number and the word behind it. */
const REACH = 24

/** `Halbs. 2`, `BGBl. I`, `Startnr. 12`: what is abbreviated there points at the number behind it. */
export function reference(c: Candidate): Verdict {
  if (c.kind !== 'stop' || c.closers !== '') return undefined
  if (c.opening === 'digit') return pointsAtNumber(c) ? 'continue' : undefined
  const lettered = /^(?:[IVXLC]+|[A-Z]\d*|[a-z])$/.test(c.after) && !/^\p{Ll}+$/u.test(c.before)
  return lettered && isReference(c.before) ? 'continue' : undefined
}

function pointsAtNumber(c: Candidate): boolean {
  if (isReference(c.before)) return true
  if (!REFERENCES_AND_WORDS.has(c.before) && !NO_WORD_ENDS_SO.test(c.before) && !INNER_CAPITAL.test(c.before))
    return false
  return BARE.test(c.text.slice(c.nextWord, c.nextWord + REACH))
}

function isReference(word: string): boolean {
  return REFERENCES.has(/[^.–-]*$/.exec(word)?.[0] ?? '') || REFERENCE_ENDINGS.test(word)
}
