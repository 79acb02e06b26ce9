import type { Candidate } from '../candidate.ts'
import { LOWER_CASE_STARTERS, NOUN_ENDINGS, OPENING_NOUNS, STARTERS } from '../knowledge/starters.ts'

const YEAR_AND_VERB =
  /^(?:1[6-9]|20)\d\d\s+(?:wird|war|wurd|werd|hat|hab|folg|gab|gib|kam|lag|liegt|stieg|sank|fiel|betrug|begann|soll|will|ist|sind|geht|ging|gewann|verlor|erhielt|starb|zog|trat|ließ|blieb|kommt|steh|stand|dürft|könn|muss|möcht|entst|ersch|schloss|kostet|\p{Ll}+te[nr]?\s)/u
const LIST_MARKER = /^(?:[a-z]{1,3}|\d{1,2})\)\s/

/** Capitals as in a heading read as one capital: `DER` is looked up as `Der`. */
function spelling(word: string): string {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase()
    ? word.slice(0, 1) + word.slice(1).toLowerCase()
    : word
}

/** What follows can only begin a sentence: a capitalised function word, a year with its verb, `b)`. */
export function startsSentence(c: Candidate): boolean {
  if (c.opening === 'upper') return STARTERS.has(spelling(c.after))
  if (c.opening === 'digit')
    return YEAR_AND_VERB.test(c.text.slice(c.nextWord, c.nextWord + 24)) || startsWithMarker(c)
  return false
}

/** What follows begins a sentence more often than it carries one on. */
export function mayStartSentence(c: Candidate): boolean {
  return (
    startsSentence(c) || (c.opening === 'upper' && (OPENING_NOUNS.has(c.after) || NOUN_ENDINGS.test(c.after)))
  )
}

/** `b) `, `ii) `, `2) `: the next item of an enumeration inside a paragraph. */
export function startsWithMarker(c: Candidate): boolean {
  return LIST_MARKER.test(c.text.slice(c.nextWord, c.nextWord + 5))
}

/** A name that is written in lower case at the head of a sentence, or an address. */
export function isLowerCaseName(word: string): boolean {
  const head = word.split('-')[0] ?? ''
  return (
    /^(?:al|as|at|el|ad|an|asch)-\p{Lu}/u.test(word) ||
    /^\p{Ll}{1,2}\p{Lu}/u.test(head) ||
    LOWER_CASE_STARTERS.has(head) ||
    LOWER_CASE_STARTERS.has(word) ||
    /^(?:www\.|https?:)/.test(word)
  )
}
