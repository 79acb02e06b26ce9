import type { Language } from './language.ts'

/**
 * The values of a run of digits, read in its own locale: 3,5 is German for 3.5 and 28.000 for 28,000. What
 * is no single number (a date, a time, a score) yields its parts.
 */
export function readNumbers(digits: string, language: Language): string[] {
  const [group, point] = language === 'de' ? ['.', ','] : [',', '.']
  const spelled = digits.replace(/[\u00a0\u202f'’ ]/g, group)
  const [whole = '', decimals = '', ...more] = spelled.split(point)
  const [lead = '', ...groups] = whole.split(group)
  const isGrouped = groups.every(({ length }) => length === 3) && (groups.length === 0 || lead.length <= 3)
  if (isGrouped && more.length === 0 && !decimals.includes(group)) {
    const integer = trimZeros(lead + groups.join(''))
    const fraction = decimals.replace(/0+$/, '')
    return [fraction === '' ? integer : `${integer}.${fraction}`]
  }
  return spelled.split(/[.,]/).map(trimZeros)
}

/** The value of zwei or two up to neunzig or ninety; undefined for any other word. One is an article too. */
export function readNumberWord(word: string, language: Language): string | undefined {
  return WORDS[language].get(word.toLowerCase())
}

function trimZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

const WORDS: Record<Language, ReadonlyMap<string, string>> = {
  de: numberWords(
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
    'dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
  ),
  en: numberWords(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'thirty forty fifty sixty seventy eighty ninety',
  ),
}

function numberWords(fromTwo: string, tensFromThirty: string): Map<string, string> {
  return new Map([
    ...fromTwo.split(' ').map((word, index): [string, string] => [word, String(index + 2)]),
    ...tensFromThirty.split(' ').map((word, index): [string, string] => [word, String(10 * index + 30)]),
  ])
}
