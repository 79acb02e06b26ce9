import { INVISIBLE_CLASS as INVISIBLE, withoutInvisible } from '#lib/text'
import { isAcronym } from '../german/word-forms.ts'
import { withoutNotes } from '../term.ts'
import { englishForms, oneSpelling } from './word-forms.ts'

/** The range [from, to), UTF-16 units, end exclusive. */
export interface Range {
  from: number
  to: number
}

interface EnglishWord extends Range {
  text: string
  spelling: string
  /** Whether nothing, a blank or a hyphen is between the word before and this one. */
  joined: boolean
}

/** An English text prepared for searching many expressions in it. */
export interface EnglishText {
  words: EnglishWord[]
  byWord: Map<string, number[]>
}

/** A possessive s, which is no word; „U.S.“; letters and digits, invisible characters inside; or one mark. */
const WORD = new RegExp(
  [
    String.raw`(?<=\p{L})[’']s(?!\p{L})`,
    String.raw`(?:\p{Lu}\.){2,}`,
    String.raw`(?!${INVISIBLE})[\p{L}\p{M}\p{N}]+(?:${INVISIBLE}+[\p{L}\p{M}\p{N}]+)*`,
    String.raw`[^\s\p{L}\p{M}\p{N}\p{Z}\p{C}\p{Pi}\p{Pf}"'‐‑-]`,
  ].join('|'),
  'gu',
)

/** Prepares a text for `findEnglish`. */
export function readEnglish(text: string): EnglishText {
  const words: EnglishWord[] = []
  const byWord = new Map<string, number[]>()
  let end = 0
  for (const { 0: match, index: from } of text.matchAll(WORD)) {
    if (/^[’']/.test(match)) continue
    const word = withoutInvisible(match).replaceAll('.', '') || match
    const spelling = oneSpelling(word)
    const joined = /^(?:[\s\u00A0]+|[’']s?\s+|[-‐‑]|)$/u.test(withoutInvisible(text.slice(end, from)))
    end = from + match.length
    const at = words.push({ from, to: end, text: word, spelling, joined }) - 1
    const places = byWord.get(spelling)
    if (places) places.push(at)
    else byWord.set(spelling, [at])
  }
  return { words, byWord }
}

/** Words a term begins with in a dictionary and not in a sentence. */
const LEADING = new Set(['the', 'a', 'an', 'to'])

/**
 * The places of an English expression in a text, in any inflection, with blanks for hyphens and the other way
 * round, in order. An expression without a word is found nowhere.
 */
export function findEnglish({ words, byWord }: EnglishText, expression: string): Range[] {
  const wanted = wordsOf(expression)
  const [first, ...rest] = wanted
  if (!first) return []
  const starts = [...first.forms].flatMap((form) => byWord.get(form) ?? [])
  return starts
    .filter((at) => first.fits(words[at]))
    .filter((at) =>
      rest.every(({ fits }, index) => fits(words[at + 1 + index]) && words[at + 1 + index]?.joined),
    )
    .map((at) => ({ from: words[at]?.from ?? 0, to: words[at + rest.length]?.to ?? 0 }))
    .sort((a, b) => a.from - b.from)
}

interface WantedWord {
  forms: Set<string>
  fits(word: EnglishWord | undefined): boolean
}

/** The words of an expression, by the expression; emptied when it is full. */
const cache = new Map<string, WantedWord[]>()
const CACHE_SIZE = 20_000

function wordsOf(expression: string): WantedWord[] {
  const found = cache.get(expression)
  if (found) return found
  const all = [...readEnglish(withoutNotes(expression)).words]
  while (all.length > 1 && LEADING.has(all[0]?.spelling ?? '')) all.shift()
  const wanted = all.map(({ text }): WantedWord => {
    const forms = englishForms(text)
    const acronym = isAcronym(text)
    return {
      forms,
      fits: (word) =>
        word !== undefined && forms.has(word.spelling) && (!acronym || word.text.startsWith(text)),
    }
  })
  if (cache.size >= CACHE_SIZE) cache.clear()
  cache.set(expression, wanted)
  return wanted
}
