/** What a column holds, as its name says. `other`: something that is no part of a term, by a usual name. */
export type ColumnRole = 'source' | 'target' | 'note' | 'avoid' | 'other'

export type TableLanguage = 'de' | 'en'

const list = (words: string) => new Set(words.split(' '))

const LANGUAGES: Record<TableLanguage, Set<string>> = {
  de: list('de deu ger german deutsch deutsche deutscher deutsches'),
  en: list('en eng english englisch englische englischer englisches'),
}
const COUNTRIES = list(
  'germany deutschland austria österreich switzerland schweiz at ch li lu united kingdom states great britain uk gb us usa au ie ca nz vereinigtes königreich vereinigte staaten großbritannien american amerika amerikanisch british britisch international of von und',
)
/** Words that stand beside the name of a language and add nothing to it. */
const FILLERS = list(
  'term terms begriff benennung wort word words text sprache language source target quelle ziel ausgangssprache zielsprache übersetzung translation entry eintrag column spalte',
)
const ROLES: Record<ColumnRole, Set<string>> = {
  source: list(
    'source quelle term begriff ausgangssprache ausgangstext ausgangsbegriff quellsprache quelltext quellbegriff quellterm sourceterm sourcetext sourcelanguage',
  ),
  target: list(
    'target ziel translation übersetzung zielsprache zieltext zielbegriff zielterm targetterm targettext targetlanguage',
  ),
  note: list(
    'note notes comment comments notiz notizen anmerkung anmerkungen bemerkung kommentar hinweis remark remarks',
  ),
  avoid: list('avoid vermeiden nicht donotuse nichtverwenden forbidden verboten'),
  other: list(
    'id nr no pos number nummer bereich domain subject sachgebiet fachgebiet thema ressort kategorie category gruppe group status type typ wortart partofspeech genus gender definition kontext context beispiel example autor author datum date created modified kunde client projekt project url link synonyme synonyms',
  ),
}

/** What the name of a column says, and whether it names a language; null for a name that says nothing. */
export function readColumnName(name: string): { role: ColumnRole; named: boolean } | null {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  const language = languageAmong(words)
  if (language) return { role: language === 'de' ? 'source' : 'target', named: true }
  const joined = words.join('')
  const role = (Object.keys(ROLES) as ColumnRole[]).find((one) => ROLES[one].has(joined))
  return role ? { role, named: false } : null
}

/** German or English of any country, by code or by name; null for anything else. */
export function readLanguage(cell: string): TableLanguage | 'another' | null {
  const words = cell.toLowerCase().match(/\p{L}+/gu) ?? []
  const language = languageAmong(words.filter((word) => !FILLERS.has(word)))
  if (language) return language
  return /^\s*[a-z]{2}(?:[-_][a-z]{2,4})?\s*$/i.test(cell) ? 'another' : null
}

/** The one language among words that are names of it, of countries, or fillers. */
function languageAmong(words: readonly string[]): TableLanguage | null {
  const named = (['de', 'en'] as const).filter((language) =>
    words.some((word) => LANGUAGES[language].has(word)),
  )
  const [language] = named
  if (!language || named.length > 1) return null
  const known = (word: string) => LANGUAGES[language].has(word) || COUNTRIES.has(word) || FILLERS.has(word)
  return words.every(known) ? language : null
}
