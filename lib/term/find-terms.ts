import { type CompoundScore, scoreCompound } from './german/compound.ts'
import { isCapitalised } from './german/word-forms.ts'
import type { Term } from './term.ts'
import { type Entry, indexTerms, matchAt, PART_KEY, type PartOfWord, type TermIndex } from './term-index.ts'
import { originalRange, type Word, words } from './words.ts'

/**
 * A term in a German text: the range [from, to), UTF-16 units, end exclusive. `exact`: as the term has it, but
 * for ß and ss, hyphens, blanks and capitals. `inflected`: any other form of it. `compound`: only part of a
 * longer word or of words joined by hyphens, with the letters that link it; it may mean something else: a hint.
 */
export interface TermHit {
  from: number
  to: number
  kind: 'exact' | 'inflected' | 'compound'
  /** All terms of which this is a form; at least one, those with the same German in the order given. */
  terms: Term[]
}

/** In UTF-16 units of the normalised text. Longer ones are no German words, and are not searched for parts. */
const LONGEST_WORD = 100

/** One index for each list of terms that is in use; a list must not be changed once it was searched with. */
const indexes = new WeakMap<readonly Term[], TermIndex>()

function indexOf(terms: readonly Term[]): TermIndex {
  const known = indexes.get(terms)
  if (known) return known
  const index = indexTerms(terms)
  indexes.set(terms, index)
  return index
}

/**
 * The terms in a German text, in its order, none overlapping another: of two that do the longer counts. The
 * first call with a list prepares it; pass the same array for all sentences of an article. What counts as a
 * form of a term is defined in german/noun-forms.ts and german/word-forms.ts, what as part of a compound in
 * german/compound.ts.
 */
export function findTerms(text: string, terms: readonly Term[]): TermHit[] {
  if (terms.length === 0) return []
  const index = indexOf(terms)
  const sentence = words(text)
  const found: TermHit[] = []
  sentence.forEach((word, at) => {
    for (const entry of index.byFirstWord.get(word.lower) ?? []) {
      const match = matchAt(sentence, at, entry)
      if (match) found.push(wholeHit(sentence, at, match.last, match.kind, entry))
    }
    for (const hit of closedUp(sentence, at, index)) found.push(hit)
    const { length } = word.lower
    if ((length > PART_KEY || word.hyphenAfter) && length <= LONGEST_WORD)
      found.push(...partsOf(text, word, index))
  })
  return withoutOverlaps(found)
}

/** Two words with a blank between are tried as one only when the first has so many letters. */
const MIN_FIRST_WORD = 4

/** At most so many words are tried as one word. */
const MOST_JOINED = 4

/** „Corona-Krise“ and „kennen lernen“ where the terms are „Coronakrise“ and „kennenlernen“. */
function closedUp(sentence: Word[], at: number, index: TermIndex): TermHit[] {
  const hits: TermHit[] = []
  const first = sentence[at]
  let text = first?.text ?? ''
  for (let last = at + 1; last < at + MOST_JOINED; last++) {
    const word = sentence[last]
    if (!first || !word) return hits
    const blank = word.joint === 'blank' && last === at + 1 && text.length >= MIN_FIRST_WORD
    if (!blank && word.joint !== 'hyphen') return hits
    text += word.lower
    const lower = text.toLowerCase()
    for (const entry of index.byFirstWord.get(lower) ?? []) {
      const match = entry.words.length === 1 && matchAt([{ ...first, text, lower }], 0, entry)
      if (match) hits.push(wholeHit(sentence, at, last, match.kind, entry))
    }
    if (blank) return hits
  }
  return hits
}

function wholeHit(
  sentence: Word[],
  first: number,
  last: number,
  kind: 'exact' | 'inflected',
  { terms }: Entry,
): TermHit {
  const attached = sentence[first]?.joint === 'hyphen' || sentence[last]?.hyphenAfter === true
  return {
    from: sentence[first]?.from ?? 0,
    to: sentence[last]?.to ?? 0,
    kind: attached ? 'compound' : kind,
    terms,
  }
}

/** Size at which the cache of parts by word is emptied. */
const CACHE_SIZE = 50_000

/** The parts of one word that are terms. */
function partsOf(text: string, word: Word, index: TermIndex): TermHit[] {
  const key = word.hyphenAfter ? `${word.text}-` : word.text
  let parts = index.partsByWord.get(key)
  if (!parts) {
    parts = searchWord(word, index)
    if (index.partsByWord.size >= CACHE_SIZE) index.partsByWord.clear()
    index.partsByWord.set(key, parts)
  }
  return parts.map(({ from, to, terms }) => ({
    ...originalRange(text, word, from, to),
    kind: 'compound',
    terms,
  }))
}

/** Of the parts that may begin at one place those with the lowest score count. */
function searchWord(word: Word, { byPart, partLengths }: TermIndex): PartOfWord[] {
  const { lower } = word
  const isTerm = (part: string) => byPart.has(part)
  const found: PartOfWord[] = []
  // An adjective has a noun in front or none: „bundesweit“.
  const starts = isCapitalised(word.text) ? lower.length - PART_KEY : 0
  for (let from = 0; from <= starts; from++) {
    const most = partLengths.get(lower.slice(from, from + PART_KEY))
    if (most === undefined) continue
    const candidates: { part: PartOfWord; score: CompoundScore }[] = []
    for (let to = from + PART_KEY; to <= Math.min(lower.length, from + most); to++) {
      const whole = from === 0 && to === lower.length
      for (const { noun, terms } of byPart.get(lower.slice(from, to)) ?? []) {
        if (noun === null) continue
        // A whole word is a part only before a hyphen: „Regierungs-Entwurf“.
        const score = whole ? (word.hyphenAfter ? 0 : null) : scoreCompound(word, from, to, noun, isTerm)
        if (score !== null) candidates.push({ part: { from, to, terms }, score })
      }
    }
    const best = Math.min(...candidates.map(({ score }) => score))
    found.push(...candidates.filter(({ score }) => score === best).map(({ part }) => part))
  }
  return found
}

const RANK = { exact: 0, inflected: 1, compound: 2 }

/** Of hits that overlap the longest, of equally long ones the most exact, then the first; hits of one range and kind become one. */
function withoutOverlaps(found: TermHit[]): TermHit[] {
  if (found.length < 2) return found
  const order = found.toSorted(
    (a, b) => b.to - b.from - (a.to - a.from) || RANK[a.kind] - RANK[b.kind] || a.from - b.from,
  )
  const kept: TermHit[] = []
  for (const hit of order) {
    const over = kept.findIndex(({ from, to }) => hit.to > from && hit.from < to)
    const other = kept[over]
    if (!other) kept.push(hit)
    else if (other.from === hit.from && other.to === hit.to && other.kind === hit.kind)
      kept[over] = { ...other, terms: [...new Set([...other.terms, ...hit.terms])] }
  }
  return kept.sort((a, b) => a.from - b.from)
}
