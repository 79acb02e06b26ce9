import { findEnglish, type Range, readEnglish } from './english/find-english.ts'
import { findTerms, type TermHit } from './find-terms.ts'
import type { Term } from './term.ts'

/** A word of the English that a term lists to avoid; the range is one of the English. */
export interface AvoidedWord extends Range {
  /** As the term lists it; the text may have another form of it. */
  word: string
  term: Term
}

/** One term of the German text, and how it was translated. */
export interface TermCheck {
  hit: TermHit
  /** The first place of its English, in any form; null when there is none. */
  target: Range | null
  avoided: AvoidedWord[]
  /** True for a part of a longer word, whose translation may rightly be another word. */
  hint: boolean
}

/**
 * For each term in a German text, whether its English is in the translation, in any inflection, in British or
 * American spelling, hyphenated or not; and the words to avoid that are there, unless they are part of
 * the English of a term that was found („chancellor“ in „federal chancellor“). Of terms with the same German
 * any English will do, and none of it is to be avoided. Words to avoid are looked for only where the German
 * has the term itself: part of a compound forbids nothing.
 */
export function checkTerms(source: string, target: string, terms: readonly Term[]): TermCheck[] {
  const hits = findTerms(source, terms)
  if (hits.length === 0) return []
  const english = readEnglish(target)
  const used = hits.map((hit) => hit.terms.flatMap((term) => findEnglish(english, term.target)))
  const allowed = used.flat()
  return hits.map((hit, index) => {
    const hint = hit.kind === 'compound'
    const avoided = hint ? [] : hit.terms.flatMap(findAvoided)
    const [first] = (used[index] ?? []).toSorted((a, b) => a.from - b.from)
    return { hit, target: first ?? null, avoided: distinct(avoided), hint }
  })

  function findAvoided(term: Term): AvoidedWord[] {
    return term.avoid.flatMap((word) =>
      findEnglish(english, word)
        .filter((range) => !allowed.some((other) => other.from <= range.from && range.to <= other.to))
        .map((range) => ({ ...range, word, term })),
    )
  }
}

/** One entry for each range: two entries of a list may be forms of one word. */
function distinct(avoided: AvoidedWord[]): AvoidedWord[] {
  const byRange = new Map(avoided.map((one) => [`${one.from}-${one.to}`, one]))
  return [...byRange.values()].sort((a, b) => a.from - b.from)
}
