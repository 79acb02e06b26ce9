import type { Word } from '../words.ts'
import { COMMON_NOUNS } from './knowledge/common-nouns.ts'
import {
  ADJECTIVE_ENDING,
  ADJECTIVE_TAIL,
  DERIVATION,
  ENDS_IN_PREFIX,
  LINKED_S,
  MAY_END_IN_PREFIX,
  NAMING_PREFIX,
  ONSET,
  SIMPLE_WORDS,
  VERB_PREFIX,
} from './knowledge/word-parts.ts'
import { combiningForms } from './noun-forms.ts'

/** A term with at most so many letters is contained in other words by chance: „Rat“ in „Apparat“. */
const SHORT = 4

/** Before a noun of at least so many letters „unter“ or „vor“ name a kind of it: „Unterausschuss“, not „Vorstand“. */
const LONG = 7

const common = new Set(COMMON_NOUNS.flatMap((noun) => [...combiningForms(noun)]))

/** Whether this is a form of another term, for compounds of two terms. */
type IsTerm = (part: string) => boolean

/**
 * How unlikely it is that a word divides at this place into term and rest. 0: the rest is a known word. 1: the
 * letters in between are a usual linking element of this noun. 2: there is none. 3: other letters link.
 */
export type CompoundScore = 0 | 1 | 2 | 3

/**
 * Scores `word` as a compound of which [from, to) is a part, where these letters of its normalised text are a
 * combining form of `noun`; null when it is none. The text before the part must look like a word and must not
 * be or end in a verbal prefix; the text after it must look like a word and must not be a suffix. Next to a
 * noun of four letters or less there must be a common noun, another term, or a linking -s or -es. With text on
 * both sides only a longer noun counts; in an adjective („bundesweit“) only a noun before some adjectives.
 */
export function scoreCompound(
  { lower: word, text }: Word,
  from: number,
  to: number,
  noun: string,
  isTerm: IsTerm,
): CompoundScore | null {
  const front = word.slice(0, from)
  const rest = word.slice(to)
  const link = word.slice(from + noun.length, to)
  if (SIMPLE_WORDS.test(word)) return null
  if (text.startsWith(word.charAt(0))) return front === '' && ADJECTIVE_TAIL.test(rest) ? 0 : null
  if (front && rest && noun.length <= SHORT) return null
  // „Land-schaft“, not „Lands-chaft“.
  if (link !== '' && word.slice(to - 1).startsWith('sch') && !isKnown(rest, isTerm)) return null
  if (front && !isFront(front, noun, isTerm)) return null
  return rest === '' ? 0 : scoreRest(rest, noun, link, isTerm)
}

function isFront(front: string, noun: string, isTerm: IsTerm): boolean {
  const verbal = VERB_PREFIX.test(front)
  if (NAMING_PREFIX.test(front) && noun.length > SHORT)
    return !verbal || (noun.length >= LONG && !/ung$/.test(noun))
  if (verbal) return false
  if (isKnown(front, isTerm) || LINKED_S.test(front)) return true
  if (endsInKnown(front, isTerm)) return true
  if (ENDS_IN_PREFIX.test(front)) return false
  const before = front.replace(MAY_END_IN_PREFIX, '')
  if (before !== front && (LINKED_S.test(before) || isKnown(before, isTerm))) return false
  return noun.length > SHORT && front.length >= 4 && isWordlike(front)
}

function scoreRest(rest: string, noun: string, link: string, isTerm: IsTerm): CompoundScore | null {
  // „Wochen-ende“, but „reis-end“.
  if (link === '' && /^end(?:e[mnrs]?)?$/.test(rest)) return null
  if (isKnown(rest, isTerm)) return 0
  if (DERIVATION.test(rest) || ADJECTIVE_ENDING.test(rest) || !isWordlike(rest)) return null
  if (beginsWithKnown(rest, isTerm)) return 0
  // „Test-strecke“ may be meant by „Tests-trecke“.
  const linked = /^e?s$/.test(link) && rest.length >= 3 && !/^[tp]/.test(rest)
  const enough = noun.length > SHORT ? rest.length >= 4 : linked
  return enough ? scoreLink(link, noun, rest) : null
}

/** „Kriegs-marine“, „Monats-ersten“, „Staaten-verbund“, but „Markt-spannung“ and „Energie-niveau“. */
function scoreLink(link: string, noun: string, rest: string): CompoundScore {
  if (link === '') return /^s[^aeiouäöüctp]/.test(rest) ? 3 : 2
  if (link === 's') {
    const usual = !/[aeiouy]$/.test(noun) && !/^(?:t|p|ch)/.test(rest)
    return usual || LINKED_S.test(`${noun}s`) ? 1 : 3
  }
  return /^[aeiouäöü]/.test(rest) ? 3 : 1
}

const isKnown = (part: string, isTerm: IsTerm) => common.has(part) || isTerm(part)

/** „Kreistag“ in front of „Sitzung“: a compound within the compound. */
function endsInKnown(front: string, isTerm: IsTerm): boolean {
  for (let from = 3; from <= front.length - 3; from++)
    if (isKnown(front.slice(from), isTerm)) return isWordlike(front.slice(0, from))
  return false
}

/** „Plansitzung“ behind „Haushalts“. */
function beginsWithKnown(rest: string, isTerm: IsTerm): boolean {
  for (let to = rest.length - 3; to >= 4; to--)
    if (isKnown(rest.slice(0, to), isTerm)) return isWordlike(rest.slice(to))
  return false
}

const isWordlike = (part: string) => ONSET.test(part)
