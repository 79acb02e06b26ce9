import { stemEnglish, stemGerman } from './stem.ts'

/**
 * What of a sentence can be found again in the other language. `number` carries its value in a spelling
 * common to both languages, `word` a stem, `sign` a mark of punctuation.
 */
export interface Feature {
  key: string
  kind: 'number' | 'word' | 'sign'
  /** A word written with a capital where the language would not have asked for one. */
  name: boolean
}

export type Language = 'de' | 'en'

const TOKEN = /\d+(?:[.,\u00a0\u202f'’ ]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\?|!|:|;|\(|["„“”«»‟]|%/gu
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['?', '?'],
  ['!', '!'],
  [':', ':'],
  [';', ';'],
  ['(', '('],
  ['%', '%'],
])

/** The distinct features of a sentence, in the order in which they first occur. */
export function featuresOf(sentence: string, language: Language): Feature[] {
  const found = new Map<string, Feature>()
  const add = (feature: Feature) => {
    const known = found.get(feature.key)
    if (!known) found.set(feature.key, feature)
  }
  const text =
    language === 'en'
      ? sentence.replace(/\b(\p{Lu})\.(?=\p{Lu}\.)|(?<=\p{Lu})\.(?<=\b\p{Lu}\.)(?=\s|$)/gu, '$1')
      : sentence
  let first = true
  for (const [token] of text.matchAll(TOKEN)) {
    if (/^\d/.test(token)) {
      for (const value of readNumbers(token, language)) add({ key: value, kind: 'number', name: false })
    } else if (/^\p{L}/u.test(token)) {
      const value = NUMBER_WORDS[language].get(token.toLowerCase())
      const stem = language === 'de' ? stemGerman(token) : stemEnglish(token)
      const name = !first && language === 'en' && /^\p{Lu}/u.test(token)
      if (value !== undefined) add({ key: value, kind: 'number', name: false })
      else add({ key: stem, kind: 'word', name })
      first = false
    } else {
      add({ key: SIGNS.get(token) ?? '"', kind: 'sign', name: false })
    }
  }
  return [...found.values()]
}

/**
 * The values of a run of digits, read in its own locale: 3,5 is German for 3.5 and 28.000 for 28,000. What
 * is no single number (a date, a time, a score) yields its parts.
 */
export function readNumbers(digits: string, language: Language): string[] {
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.']
  const spelled = digits.replace(/[\u00a0\u202f'’ ]/g, group)
  const [whole = '', fraction, ...more] = spelled.split(point)
  const groups = whole.split(group)
  const grouped =
    groups.length > 1 && (groups[0] ?? '').length <= 3 && groups.slice(1).every((part) => part.length === 3)
  if (more.length === 0 && (grouped || groups.length === 1)) {
    const integer = groups.join('').replace(/^0+(?=\d)/, '')
    const decimals = fraction?.replace(/0+$/, '') ?? ''
    if (fraction === undefined || !fraction.includes(group))
      return [decimals === '' ? integer : `${integer}.${decimals}`]
  }
  return spelled.split(/[.,]/).map((part) => part.replace(/^0+(?=\d)/, ''))
}

const NUMBER_WORDS: Record<Language, ReadonlyMap<string, string>> = {
  de: numberWords(
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    'dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  ),
  en: numberWords(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'thirty forty fifty sixty seventy eighty ninety',
  ),
}

function numberWords(small: string, tens: string): Map<string, string> {
  return new Map([
    ...small.split(' ').map((word, index): [string, string] => [word, String(index + 2)]),
    ...tens.split(' ').map((word, index): [string, string] => [word, String(10 * index + 30)]),
  ])
}
