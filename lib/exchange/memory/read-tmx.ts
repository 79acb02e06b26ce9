import { setImmediate as letOthersRun } from 'node:timers/promises'
import { SaxesParser } from 'saxes'
import { cleanText, isVisible, LIMITS, type TargetLanguage } from '#lib/article'
import { decode } from '../read/decode.ts'
import { foreignKind } from '../read/foreign-kind.ts'
import type { MemoryReading, ReadPair } from './memory-format.ts'

const TARGET_LANGUAGES: readonly TargetLanguage[] = ['en-GB', 'en-US']

/** So many characters are handed to the parser at a time. */
const PIECE = 64 * 1024

/** Units read in one go: a large file takes a second, and others wait for no more than some of it. */
const TURN = 1000

/** So many units that give no pair are listed. */
const LISTED = 200

/**
 * The German–English pairs of a TMX file of any version, UTF-8, UTF-16 or what it turns out to be. German of any
 * country counts as German. English that names neither Britain nor the United States counts for
 * `plainEnglish`, both when left out, unless the unit names that one too. Of several German texts in a unit the
 * first counts, of English every one. Inline codes (`bpt`, `ept`, `ph`, `it`, `ut`) go with what is in them, text
 * in `hi` and in unknown elements stays. A DOCTYPE is passed over, one that declares anything is refused: no
 * entity but the five of XML is ever expanded, nothing is fetched. Never throws; sizes are the caller's business.
 */
export async function readTmx(
  bytes: Uint8Array,
  { plainEnglish }: { plainEnglish?: TargetLanguage } = {},
): Promise<MemoryReading> {
  const foreign = foreignKind(bytes, 'tmx')
  if (foreign) return refused(415, `This is ${foreign}. A translation memory is read as TMX (.tmx).`)
  const decoded = decode(bytes)
  if (!decoded || decoded.text.trim() === '') return refused(422, 'The file is empty or holds no text.')
  const { text, changed } = withoutControls(decoded.text)
  const tally = { units: 0, skipped: 0, tooLong: 0 }
  const pairs: ReadPair[] = []
  const skippedUnits: { row: number; reason: string }[] = []
  try {
    for (const unit of units(text)) {
      if (++tally.units % TURN === 0) await letOthersRun()
      const found = pairsOf(unit, plainEnglish ? [plainEnglish] : TARGET_LANGUAGES)
      const fitting = found.filter(
        ({ source, target }) => source.length <= LIMITS.block && target.length <= LIMITS.target,
      )
      if (fitting.length < found.length) tally.tooLong++
      if (fitting.length === 0 && ++tally.skipped <= LISTED)
        skippedUnits.push({
          row: tally.units,
          reason: found.length > 0 ? 'A text is too long.' : 'German, or its English, is missing.',
        })
      pairs.push(...fitting)
    }
  } catch (fault) {
    if (fault instanceof Refusal) return refused(fault.status, fault.message)
    throw fault
  }
  return {
    kind: 'pairs',
    pairs,
    skipped: tally.skipped,
    skippedUnits,
    warnings: [
      ...decoded.warnings,
      ...(changed ? ['The file held control characters; blanks stand in their place.'] : []),
      ...(tally.units === 0 ? ['There are no units in the file.'] : []),
      ...(tally.tooLong > 0
        ? [
            `Texts of more than ${LIMITS.block} characters (German) or ${LIMITS.target} (English) were left out.`,
          ]
        : []),
    ],
  }
}

const refused = (status: 415 | 422, detail: string): MemoryReading => ({ kind: 'refused', status, detail })

class Refusal extends Error {
  readonly status: 415 | 422

  constructor(status: 415 | 422, detail: string) {
    super(detail)
    this.status = status
  }
}

/** One `tu`: its texts by their language as written, in order. */
interface Unit {
  at?: string
  texts: { language: string; text: string }[]
}

function pairsOf({ at, texts }: Unit, plainEnglish: readonly TargetLanguage[]): ReadPair[] {
  const source = texts.find(({ language, text }) => primary(language) === 'de' && isVisible(text))?.text
  if (source === undefined) return []
  const english = texts.filter(({ language, text }) => primary(language) === 'en' && isVisible(text))
  const named = new Set(english.map(({ language }) => region(language)))
  return english.flatMap(({ language, text }) => {
    const its = region(language)
    const languages = its ? [its] : plainEnglish.filter((one) => !named.has(one))
    return languages.map((targetLanguage) => ({ source, target: text, targetLanguage, ...(at && { at }) }))
  })
}

const THREE_LETTERS: Record<string, string> = { deu: 'de', ger: 'de', eng: 'en' }

/** `de` of `de-AT`, `DE_de` and `deu`. */
function primary(language: string): string {
  const first = language.toLowerCase().split(/[-_]/)[0] ?? ''
  return THREE_LETTERS[first] ?? first
}

function region(language: string): TargetLanguage | undefined {
  const parts = language.toLowerCase().split(/[-_]/).slice(1)
  if (parts.includes('gb') || parts.includes('uk')) return 'en-GB'
  return parts.includes('us') ? 'en-US' : undefined
}

/** Elements that hold codes of another format. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut'])

function* units(text: string): Generator<Unit> {
  const parser = new SaxesParser()
  const ready: Unit[] = []
  const open: string[] = []
  let unit: Unit | null = null
  let language = ''
  let seg: string | null = null
  let codes = 0
  /** A code stood here: it may have been a line break between two words. */
  let gap = false

  const append = (piece: string) => {
    if (seg === null || codes > 0) return
    const apart = gap && /[\p{L}\p{N}]$/u.test(seg) && /^[\p{L}\p{N}]/u.test(piece)
    seg += apart ? ` ${piece}` : piece
    gap = false
  }
  parser.on('doctype', (doctype) => {
    if (doctype.includes('['))
      throw new Refusal(
        422,
        'The DOCTYPE of the file declares entities of its own. They are not read, for safety; save the file without them.',
      )
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0 && name !== 'tmx')
      throw new Refusal(415, `This is not a TMX file: it begins with <${name.slice(0, 40)}>.`)
    open.push(name)
    if (name === 'tu') {
      const at = readDate(attributes.changedate) ?? readDate(attributes.creationdate)
      unit = { texts: [], ...(at && { at }) }
    } else if (name === 'tuv') language = attributes['xml:lang'] ?? attributes.lang ?? ''
    else if (name === 'seg') seg = ''
    else if (CODES.has(name)) codes++
  })
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (CODES.has(name)) {
      codes--
      if (name === 'ph') gap = true
    } else if (name === 'seg' && seg !== null) {
      unit?.texts.push({ language, text: seg.trim() })
      seg = null
      codes = 0
      gap = false
    } else if (name === 'tu' && unit) {
      ready.push(unit)
      unit = null
    }
  })
  parser.on('error', (error) => {
    throw new Refusal(
      422,
      `The file is not well-formed XML, at line and column ${error.message}. Nothing was taken from it.`,
    )
  })

  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE))
    yield* ready.splice(0)
  }
  parser.close()
  yield* ready.splice(0)
}

/** `20261125T004148Z` in ISO 8601; undefined for anything else. */
function readDate(date: string | undefined): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date?.trim() ?? '')
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second] = parts
  const parsed = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`)
  return Number.isNaN(parsed.getTime()) ? undefined : parsed.toISOString()
}

/** Without the control characters that XML forbids and other programs write all the same, also as references. */
function withoutControls(text: string): { text: string; changed: boolean } {
  const clean = cleanText(text)
  let changed = clean.changed
  const bare = clean.text.replace(/&#(?:x([0-9a-f]{1,8})|(\d{1,9}));/gi, (reference, hex, decimal) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    if (code > 0x10ffff) return reference
    const { text, changed: forbidden } = cleanText(String.fromCodePoint(code))
    if (!forbidden) return reference
    changed = true
    return text
  })
  return { text: bare, changed }
}
