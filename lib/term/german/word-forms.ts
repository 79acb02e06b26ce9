import type { Word } from '../words.ts'
import { nounForms } from './noun-forms.ts'

/**
 * How a form must be written: `as is` letter by letter (an acronym), with a `capital` first letter (a noun),
 * with a `small` one except at the beginning of a sentence (a verb), or in `any` way.
 */
export type Casing = 'as is' | 'capital' | 'small' | 'any'

/** The forms in small letters in which one word of a term may stand in a sentence. */
export interface WordForms {
  /** The word as the term has it. */
  text: string
  casing: Casing
  forms: Set<string>
}

/** Articles and the like inflect as the sentence wants it. */
const ARTICLES: string[][] = [
  ['der', 'die', 'das', 'dem', 'den', 'des'],
  ['ein', 'eine', 'einer', 'einem', 'einen', 'eines'],
]

/**
 * The forms of one word of a term. `head` is the last word of a term or its only one; what stands before it
 * may be an adjective even with a capital: „Öffentlicher Dienst“, „des öffentlichen Dienstes“.
 */
export function formsOf(word: Word, head: boolean): WordForms {
  const { text, lower } = word
  if (isAcronym(text)) return { text, casing: 'as is', forms: new Set([lower, `${lower}s`]) }
  const article = ARTICLES.find((forms) => forms.includes(lower))
  if (article) return { text, casing: 'any', forms: new Set(article) }
  if (isCapitalised(text)) {
    const adjective = head ? [] : adjectiveForms(lower)
    const casing = adjective.length > 0 ? 'any' : 'capital'
    return { text, casing, forms: new Set([...nounForms(lower), ...adjective, ...singular(lower)]) }
  }
  const forms = head
    ? [...withEndings(lower), ...(/(?:en|eln|ern)$/.test(lower) ? verbForms(lower) : adjectiveForms(lower))]
    : adjectiveForms(lower)
  return { text, casing: head ? 'small' : 'any', forms: new Set([lower, ...forms]) }
}

/** Whether the word in the sentence is one of these forms, and whether letter by letter; null when it is none. */
export function matchForm(word: Word, { text, casing, forms }: WordForms): 'exact' | 'inflected' | null {
  if (!forms.has(word.lower) || !isWritten(word, text, casing)) return null
  return word.text === text || word.lower === text.toLowerCase() ? 'exact' : 'inflected'
}

function isWritten(word: Word, text: string, casing: Casing): boolean {
  if (casing === 'any') return true
  if (casing === 'as is') return word.text.startsWith(text) || word.text === asName(text)
  if (casing === 'capital') return isCapitalised(word.text) || !/^\p{L}/u.test(word.text)
  const allCapitals = word.text.length > 3 && word.text === word.text.toUpperCase()
  return !isCapitalised(word.text) || word.initial || allCapitals
}

/** „Nato“ for „NATO“: newspapers write as a name what is spoken as one. */
const asName = (acronym: string) =>
  /^\p{Lu}{4,}$/u.test(acronym) ? acronym.charAt(0) + acronym.slice(1).toLowerCase() : acronym

/** Whether the first character is a capital letter. */
export const isCapitalised = (text: string) => /^\p{Lu}/u.test(text)

/** Whether the word has a capital after its first letter, or digits and letters: „EU“, „AfD“, „G20“, „iPhone“. */
export function isAcronym(text: string): boolean {
  return /\p{Lu}/u.test(text.slice(1)) || (/\p{N}/u.test(text) && /\p{L}/u.test(text))
}

const ADJECTIVE_ENDING = /(?<=...)(?:er|es|en|em|e)$/

/** What declines like „öffentlicher“; empty for what does not end like an adjective before a noun. */
function adjectiveForms(lower: string): string[] {
  return ADJECTIVE_ENDING.test(lower) ? withEndings(lower.replace(ADJECTIVE_ENDING, '')) : []
}

/** „hoch“ has a stem of its own, „dunkel“ and „teuer“ lose an e. */
function withEndings(stem: string): string[] {
  const stems = [stem]
  if (stem === 'hoch') stems.push('hoh')
  if (/[^e]e[lr]$/.test(stem)) stems.push(stem.replace(/e(?=[lr]$)/, ''))
  return stems.flatMap((one) => ['e', 'er', 'es', 'en', 'em'].map((ending) => one + ending))
}

const SEPARABLE =
  /^(?:ab|an|auf|aus|bei|ein|fest|frei|her|hin|los|mit|nach|vor|weg|weiter|zu|zurück|zusammen)/
const INSEPARABLE = /^(?:be|emp|ent|er|ge|miss|ver|zer|über|unter|wider|hinter)|ieren$/

/** The regular forms of a verb in one word; a strong past („bot an“) and a prefix apart from it are not among them. */
function verbForms(infinitive: string): string[] {
  const stem = infinitive.replace(/e?n$/, '')
  const dental = /[dt]$/.test(stem) ? `${stem}e` : stem
  const prefix = SEPARABLE.exec(infinitive)?.[0]
  const participle = INSEPARABLE.test(infinitive)
    ? [`${dental}t`, infinitive]
    : prefix
      ? [`${prefix}ge${dental.slice(prefix.length)}t`, `${prefix}ge${infinitive.slice(prefix.length)}`]
      : [`ge${dental}t`, `ge${infinitive}`]
  const withZu = prefix ? [`${prefix}zu${infinitive.slice(prefix.length)}`] : []
  const present = [`${stem}e`, `${dental}st`, `${dental}t`, `${dental}te`, `${dental}ten`, `${dental}test`]
  const declined = [...participle, `${infinitive}d`].flatMap((one) => [one, ...withEndings(one)])
  return [infinitive, ...present, ...withZu, ...declined]
}

/** A term in the plural also stands for its singular, where the ending leaves no doubt. */
function singular(lower: string): string[] {
  const found = /^(.+(?:ung|heit|keit|schaft|ion|tät|ie|in))(?:e?n|nen)$/.exec(lower)
  return found?.[1] ? [found[1]] : []
}
