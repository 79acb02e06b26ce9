import { combiningForms } from './german/noun-forms.ts'
import { formsOf, isCapitalised, matchForm, type WordForms } from './german/word-forms.ts'
import { type Term, withoutNotes } from './term.ts'
import { type Word, words } from './words.ts'

/** All terms with the same German. */
export interface Entry {
  /** At least one, in the order given. */
  terms: Term[]
  words: WordForms[]
  /** Whether nothing is between word n and n + 1; otherwise a hyphen or a blank, which count as the same. */
  adjacent: boolean[]
  /** The noun in small letters, where the entry is one and can be part of a compound. */
  noun: string | null
}

/** The terms by the first word they may begin with in a sentence, and by the letters they put into compounds. */
export interface TermIndex {
  byFirstWord: Map<string, Entry[]>
  byPart: Map<string, Entry[]>
  /** First three letters of a part → the longest part that begins so. */
  partLengths: Map<string, number>
  /** Cache of the parts found in a word, because texts repeat their words. */
  partsByWord: Map<string, PartOfWord[]>
}

/** A term that is part of a longer word: the range [from, to) of the word's normalised text. */
export interface PartOfWord {
  from: number
  to: number
  terms: Term[]
}

/** Number of first letters by which parts of compounds are looked up; shorter nouns are not found in compounds. */
export const PART_KEY = 3

/** Prepares a list of terms for searching; its time is linear in the list. */
export function indexTerms(terms: readonly Term[]): TermIndex {
  const entries = new Map<string, Entry>()
  for (const term of terms) {
    const found = words(withoutNotes(term.source))
    const key = found.map(({ text, joint }) => (joint === 'none' ? text : ` ${text}`)).join('')
    const known = entries.get(key)
    if (known) known.terms.push(term)
    else if (found.length > 0) entries.set(key, entryOf(found, [term]))
  }
  for (const entry of [...entries.values()]) {
    const closed = closedForm(entry)
    if (closed !== null) entries.set(`${closed} closed up`, entryOf(words(closed), entry.terms))
  }
  const index: TermIndex = {
    byFirstWord: new Map(),
    byPart: new Map(),
    partLengths: new Map(),
    partsByWord: new Map(),
  }
  for (const entry of entries.values()) add(index, entry)
  return index
}

/** „Coronakrise“ for „Corona-Krise“, „kennenlernen“ for „kennen lernen“; null for what is not written as one word. */
function closedForm({ terms, words: parts }: Entry): string | null {
  const [first, ...rest] = parts.map(({ text }) => text)
  if (!first || rest.length === 0 || parts.some(({ casing }) => casing === 'as is')) return null
  if (![first, ...rest].every((part) => /^\p{L}{3,}$/u.test(part))) return null
  const hyphens = withoutNotes(terms[0]?.source ?? '').split(/[-‐‑]/).length === parts.length
  const verb = rest.length === 1 && !isCapitalised(first) && /en$/.test(first) && /en$/.test(rest[0] ?? '')
  return hyphens || verb ? first + rest.join('').toLowerCase() : null
}

function entryOf(found: Word[], terms: Term[]): Entry {
  const only = found.length === 1 ? found[0] : undefined
  const forms = found.map((word, at) => formsOf(word, at === found.length - 1))
  const isNoun =
    only && forms[0]?.casing === 'capital' && isCapitalised(only.text) && only.text.length >= PART_KEY
  return {
    terms,
    words: forms,
    adjacent: found.slice(1).map(({ joint }) => joint === 'none'),
    noun: isNoun ? only.lower : null,
  }
}

function add(index: TermIndex, entry: Entry): void {
  for (const form of entry.words[0]?.forms ?? []) push(index.byFirstWord, form, entry)
  if (entry.noun === null) return
  for (const part of combiningForms(entry.noun, entry.words[0]?.forms)) {
    push(index.byPart, part, entry)
    const key = part.slice(0, PART_KEY)
    index.partLengths.set(key, Math.max(part.length, index.partLengths.get(key) ?? 0))
  }
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key)
  if (entries) entries.push(entry)
  else map.set(key, [entry])
}

/** The match of the entry at word `at`: the index of its last word, and whether it is letter by letter. Null for none. */
export function matchAt(
  sentence: readonly Word[],
  at: number,
  entry: Entry,
): { last: number; kind: 'exact' | 'inflected' } | null {
  let kind: 'exact' | 'inflected' = 'exact'
  for (const [offset, forms] of entry.words.entries()) {
    const word = sentence[at + offset]
    if (!word) return null
    if (offset > 0 && (word.joint === 'none') !== entry.adjacent[offset - 1]) return null
    const form = matchForm(word, forms)
    if (!form) return null
    if (form === 'inflected') kind = 'inflected'
  }
  return { last: at + entry.words.length - 1, kind }
}
