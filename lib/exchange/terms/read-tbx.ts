import { SaxesParser } from 'saxes'
import { cleanText } from '#lib/article'
import { draftTerm } from '#lib/term'
import { refused, TermCollector, type TermsReading } from './terms-reading.ts'

/** A term of a concept in one language. */
interface Expression {
  language: string
  text: string
  /** As the file calls it; '' when it says nothing. */
  status: string
}

interface Concept {
  /** The number of the entry in the file, from 1. */
  number: number
  id: string
  notes: string[]
  definitions: string[]
  expressions: Expression[]
}

/** What the elements are called: TBX of 2019, and before it the `martif` of 2008 (TBX-Basic, TBX-Core, MultiTerm). */
const ROOTS = new Set(['tbx', 'martif'])
const CONCEPT = new Set(['conceptEntry', 'termEntry'])
const LANGUAGE = new Set(['langSec', 'langSet'])
/** The value of `type` in the style DCA, the name of the element in DCT. */
const STATUS = new Set(['administrativeStatus', 'normativeAuthorization'])
const AVOIDED = /deprecated|superseded|forbidden|obsolete/i
const PREFERRED = /preferred|standardized/i

/**
 * The terms of a TBX file (ISO 30042), old and new, in either style. A concept gives a term for each of its
 * German expressions with each English one, the preferred first; English that is deprecated or superseded is
 * to be avoided. German and English of any country count. A note of the concept, of its German or of its English
 * is taken, or else a definition; what is said of or in another language is not. A DOCTYPE is passed over, one
 * that declares anything is refused: no entity but the five of XML is ever expanded, nothing is fetched.
 */
export function readTbx(text: string, warnings: string[]): TermsReading {
  const terms = new TermCollector()
  try {
    parse(text, (concept) => addConcept(terms, concept))
  } catch (fault) {
    if (fault instanceof Refusal) return refused(fault.status, fault.message)
    throw fault
  }
  return terms.finish(warnings)
}

class Refusal extends Error {
  readonly status: 415 | 422

  constructor(status: 415 | 422, detail: string) {
    super(detail)
    this.status = status
  }
}

function addConcept(terms: TermCollector, { number, id, notes, definitions, expressions }: Concept): void {
  const where = `Entry ${id.slice(0, 40)}`
  const german = expressions.filter(({ language }) => isLanguage(language, 'de', 'ger'))
  const english = expressions.filter(({ language }) => isLanguage(language, 'en', 'eng'))
  const usable = english.filter(({ status }) => !AVOIDED.test(status)).sort((a, b) => rank(a) - rank(b))
  if (german.length === 0) terms.skip(number, 'The German is missing.', where)
  else if (usable.length === 0) terms.skip(number, 'The English is missing.', where)
  const avoid = english.filter(({ status }) => AVOIDED.test(status)).map((one) => one.text)
  const note = (notes.length > 0 ? notes : definitions).join('\n')
  for (const { text: source } of german)
    for (const { text: target } of usable) {
      if (terms.isFull) return
      const drafted = draftTerm({ source, target, note, avoid })
      if (drafted.kind === 'term') terms.add(drafted.draft)
      else terms.skip(number, drafted.detail, where)
    }
}

const rank = ({ status }: Expression) => (PREFERRED.test(status) ? 0 : 1)

/** `de`, `de-AT`, `DE_de`, `ger` and `deu` alike. */
function isLanguage(code: string, two: 'de' | 'en', three: string): boolean {
  const primary = code.toLowerCase().split(/[-_]/)[0] ?? ''
  return primary === two || primary === three || (two === 'de' && primary === 'deu')
}

/** Whether something is said of, or in, German or English, or of the whole concept (''). */
const isOurs = (language: string) =>
  language === '' || isLanguage(language, 'de', 'ger') || isLanguage(language, 'en', 'eng')

function parse(text: string, take: (concept: Concept) => void): void {
  const parser = new SaxesParser()
  let depth = 0
  let concept: Concept | null = null
  let entries = 0
  let language = ''
  /** Of the innermost element that holds text, what it tells. */
  let content: { of: 'term' | 'status' | 'note' | 'definition'; text: string; depth: number } | null = null

  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      throw new Refusal(
        422,
        'The DOCTYPE of the file declares entities of its own. They are not read, for safety; save the file without them.',
      )
  })
  parser.on('opentag', ({ name: fullName, attributes }) => {
    const name = localName(fullName)
    if (depth === 0 && !ROOTS.has(name))
      throw new Refusal(415, `This is not a TBX file: it begins with <${fullName.slice(0, 40)}>.`)
    depth++
    if (CONCEPT.has(name)) {
      entries++
      concept = {
        number: entries,
        id: attributes.id || `${entries}`,
        notes: [],
        definitions: [],
        expressions: [],
      }
    } else if (LANGUAGE.has(name)) language = attributes['xml:lang'] ?? attributes.lang ?? ''
    const of = told(name, attributes.type)
    const isRemark = of === 'note' || of === 'definition'
    const isTold = of && !(isRemark && !isOurs(attributes['xml:lang'] ?? language))
    if (isTold && !content) content = { of, text: '', depth }
  })
  const append = (piece: string) => {
    if (content) content.text += piece
  }
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('closetag', ({ name: fullName }) => {
    const name = localName(fullName)
    if (content?.depth === depth) {
      if (concept) tell(concept, content.of, content.text.trim(), language)
      content = null
    }
    depth--
    if (LANGUAGE.has(name)) language = ''
    if (CONCEPT.has(name) && concept) {
      take(concept)
      concept = null
    }
  })
  parser.on('error', (error) => {
    throw new Refusal(
      422,
      `The file is not well-formed XML, at line and column ${error.message}. Nothing was taken from it.`,
    )
  })
  parser.write(cleanText(text).text.trimStart()).close()
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

function told(name: string, type: string | undefined) {
  if (name === 'term' || name === 'note') return name
  if (STATUS.has(name) || (name === 'termNote' && STATUS.has(type ?? ''))) return 'status'
  if (name === 'definition' || (name === 'descrip' && type === 'definition')) return 'definition'
  return null
}

function tell(
  concept: Concept,
  of: 'term' | 'status' | 'note' | 'definition',
  text: string,
  language: string,
): void {
  const last = concept.expressions.at(-1)
  if (text === '') return
  if (of === 'term') concept.expressions.push({ language, text, status: '' })
  else if (of === 'note') concept.notes.push(text)
  else if (of === 'definition') concept.definitions.push(text)
  else if (last) last.status = text
}
