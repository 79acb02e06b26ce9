import { OF_NO_CLASS, OTHER_WORDS, PLAIN_ER, UMLAUT_E, UMLAUT_ER } from './knowledge/plurals.ts'

/**
 * The forms a German noun takes in a sentence, itself included: cases, plurals, and for people the feminine.
 * `noun` is normalised and in small letters, and so are the forms. There is no dictionary: the ending of
 * the noun and a few closed classes decide, so a form may be listed that nobody uses, but none that is
 * another common word. After Duden, Die Grammatik: „Flexion der Substantive“.
 */
export function nounForms(noun: string): Set<string> {
  const forms = new Set(
    spellings(noun).flatMap((spelling) => [spelling, ...declined(spelling), ...feminine(spelling)]),
  )
  for (const other of otherWords(noun)) forms.delete(other)
  return forms
}

/** The forms of the noun inside a compound: its own, and those with linking elements that no case has. */
export function combiningForms(noun: string, inflected = nounForms(noun)): Set<string> {
  const forms = new Set(inflected).add(`${noun}s`)
  if (/[^aeiou]e$/.test(noun) && noun.length >= 5) {
    const stem = noun.slice(0, -1)
    forms.add(stem).add(`${stem}s`)
  }
  if (/(?:[sßxz]|sch)$/.test(noun)) forms.delete(`${noun}s`)
  for (const other of otherWords(noun)) forms.delete(other)
  return forms
}

/** The law writes „Einkommensteuer“, everybody else „Einkommenssteuer“. */
function spellings(noun: string): string[] {
  const other = noun.replace(/(?<=..)(s?)steuer/, (_, link) => (link ? 'steuer' : 'ssteuer'))
  return other === noun ? [noun] : [noun, other]
}

/** The first rule whose ending fits declines the noun. */
const RULES: [ending: RegExp, decline: (noun: string) => string[]][] = [
  [/(?:ung|heit|keit|schaft|..ion|tät)$/, (noun) => [`${noun}en`]],
  [/nis$/, (noun) => withEndings(noun, 'ses', 'se', 'sen')],
  [/ie$/, (noun) => withEndings(noun, 'n', 's')],
  [/(?:nam|will|glaub|gedank|fried|funk|buchstab|haufe)e$/, (noun) => withEndings(noun, 'n', 'ns')],
  [/e$/, (noun) => [...withEndings(noun, 'n', 's'), ...adjectival(noun)]],
  [/(?:eer|ier)$/, (noun) => withEndings(noun, 's', 'es', 'e', 'en')],
  [/..er$/, (noun) => [...withEndings(noun, 's', 'n'), ...umlauted(noun, '', 'n'), ...adjectival(noun)]],
  [/..el$/, (noun) => [...withEndings(noun, 's', 'n'), ...umlauted(noun, '', 'n')]],
  [/..(?:en|chen|lein)$/, (noun) => [...withEndings(noun, 's'), ...umlauted(noun, '')]],
  [
    /[^aä]um$/,
    (noun) => [...withEndings(noun, 's'), ...swap(noun, 2, 'en', 'a'), ...umlauted(noun, 'er', 'ern')],
  ],
  [/us$/, (noun) => [...withEndings(noun, 'se', 'ses', 'sen'), ...swap(noun, 2, 'en', 'i')]],
  [/[^e]is$/, (noun) => [...withEndings(noun, 'es', 'e', 'en'), ...swap(noun, 2, 'en')]],
  [/[^a]a$/, (noun) => [...withEndings(noun, 's'), ...swap(noun, 1, 'en', 'ata')]],
  [/o$/, (noun) => [...withEndings(noun, 's'), ...swap(noun, 1, 'en', 'i')]],
  [/[iuyé]$|au$/, (noun) => withEndings(noun, 's', 'en', 'e')],
]

function declined(noun: string): string[] {
  if (isOneOf(UMLAUT_E, noun)) {
    // Der Band: Bände, Bänder, Bands. Die Bank: Bänke, Banken.
    const more = /band$/.test(noun) ? umlauted(noun, 'er', 'ern') : /bank$/.test(noun) ? [`${noun}en`] : []
    return [...withEndings(noun, ...genitive(noun)), ...umlauted(noun, 'e', 'en'), ...more]
  }
  if (isOneOf(UMLAUT_ER, noun))
    return [...withEndings(noun, ...genitive(noun), 'e'), ...umlauted(noun, 'er', 'ern')]
  if (isOneOf(PLAIN_ER, noun)) return withEndings(noun, ...genitive(noun), 'e', 'er', 'ern')
  const rule = RULES.find(([ending]) => ending.test(noun))
  if (rule) return rule[1](noun)
  return [
    ...withEndings(noun, ...genitive(noun), 'e', 'en', 'ens'),
    ...umlauted(noun, 'e', 'en'),
    ...(/in$/.test(noun) ? [`${noun}nen`] : []),
    ...(/(?:ar|herr)$/.test(noun) ? [`${noun}n`] : []),
  ]
}

/** After a sibilant only -es can be heard. */
const genitive = (noun: string) => (/(?:s|x|z)$/.test(noun) ? ['es'] : ['s', 'es'])

const PERSON = /(?:er|ent|ant|ist|at|ar|eur|or|ekt|ord|urg|arzt|anwalt|wirt|rat)$/

/** „Kanzlerin“ is a form of „Kanzler“: English has one word for both. */
function feminine(noun: string): string[] {
  if (/[^aeiou]e$/.test(noun)) return swap(noun, 1, 'in', 'innen')
  if (!PERSON.test(noun)) return []
  return [...withEndings(noun, 'in', 'innen'), ...umlauted(noun, 'in', 'innen')]
}

/** Nouns that decline like adjectives, as they end in -e: der Vorsitzende, die Beamtin und der Beamte. */
const ADJECTIVAL_E =
  /^(?:deutsch|grün|link|krank|tot|alt|fremd)e$|(?:beamt|(?<!^|sp|bl|w|ss|k|g)end|[^e]ig|lich|isch|los|iert|weis|(?:ab|an|auf|aus|be|ein|ent|er|ge|ver|vor|zer|miss)[a-zäöü]{2,}(?:t|en|n))e$/

/** As they end in -er, where no other noun does: ein Vorsitzender, ein Abgeordneter. */
const ADJECTIVAL_ER =
  /(?:(?:itz|ier|eis|ehr|ach|eid|ahr|eh|ühr)end|[^e]ig|lich|amt|wachsen|iert|[aei]gt|olgt|ellt|eilt|ehrt|ührt|ckt|annt|andt|etzt|chtet|dnet|^deutsch)er$/

function adjectival(noun: string): string[] {
  if (!ADJECTIVAL_E.test(noun) && !ADJECTIVAL_ER.test(noun)) return []
  return withEndings(noun.replace(/er?$/, ''), 'e', 'er', 'en', 'em', 'es')
}

function withEndings(stem: string, ...endings: string[]): string[] {
  return endings.map((ending) => stem + ending)
}

function swap(noun: string, dropped: number, ...endings: string[]): string[] {
  return withEndings(noun.slice(0, -dropped), ...endings)
}

/** Empty where the noun has no vowel to umlaut. */
function umlauted(noun: string, ...endings: string[]): string[] {
  const stem = noun.replace(
    /(?:au|aa|oo|a|o|(?<!e)u)(?=[^aeiouäöüy]*(?:e[lnr])?$)/,
    (vowel) => UMLAUT[vowel] ?? vowel,
  )
  return stem === noun ? [] : withEndings(stem, ...endings)
}

const UMLAUT: Record<string, string> = { a: 'ä', o: 'ö', u: 'ü', au: 'äu', aa: 'ä', oo: 'ö' }

/** Whether the noun is one of these, or a compound that ends in one. */
function isOneOf(heads: ReadonlySet<string>, noun: string): boolean {
  if (heads.has(noun)) return true
  for (let from = 2; from <= noun.length - SHORTEST_HEAD; from++)
    if (heads.has(noun.slice(from))) return !OF_NO_CLASS.test(noun)
  return false
}

const SHORTEST_HEAD = 3

function otherWords(noun: string): string[] {
  return OTHER_WORDS[noun] ?? []
}
