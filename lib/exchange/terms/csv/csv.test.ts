import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTerms } from '../index.ts'
import { germanColumn } from './word-evidence.ts'

const read = (text: string | Uint8Array) =>
  readTerms({
    name: 'terms.csv',
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  })

/** “Rat = council # note” for each term, “!3” for a row that gives none, or the status of a refusal. */
async function told(text: string | Uint8Array): Promise<string> {
  const reading = await read(text)
  if (reading.kind === 'refused') return `${reading.status}`
  return [
    ...reading.drafts.map(({ source, target, note }) => `${source} = ${target}${note ? ` # ${note}` : ''}`),
    ...reading.skippedRows.map(({ row }) => `!${row}`),
  ].join(' | ')
}

describe('a table whose rows name their languages', () => {
  test.each([
    [
      '"Amt","office","DE","EN"\n"mayor","Bürgermeister","EN","DE"\n"Land","Land","DE","EN"',
      'Amt = office | Bürgermeister = mayor | Land = Land',
    ],
    ['Amt;office;de-AT;en_GB\nmayor;Bürgermeister;EN-US;DE', 'Amt = office | Bürgermeister = mayor'],
    ['Amt\toffice\tDE\tEN-US', 'Amt = office'],
    [
      'Amt,office,DE,EN\nmairie,Amt,FR,DE\nZoll,customs,,\n\nRat,council,DE,EN',
      'Amt = office | Rat = council | !2 | !3',
    ],
    [
      'source,target,source_lang,target_lang\nAmt,office,DE,EN\nmayor,Bürgermeister,EN,DE',
      'Amt = office | Bürgermeister = mayor',
    ],
    ['Nr;Ressort;DE;EN\n1;Politik;Amt;office', 'Amt = office'],
    ['Amt,office,DE,EN\nRat,council,DE\nZoll,customs', 'Amt = office | !2 | !3'],
  ])('%j: %s', async (text, expected) => {
    expect(await told(text)).toBe(expected)
  })
})

describe('a header', () => {
  test.each([
    'de-DE;en-GB',
    'de_DE;en_US',
    'DE;EN',
    'deu;eng',
    'German;English',
    '"German (Germany)";"English (United Kingdom)"',
    'Deutsch (Österreich);Englisch (USA)',
    'Begriff Deutsch;Begriff Englisch',
    'Ausgangssprache;Zielsprache',
    'Quelle;Ziel',
    'QUELLBEGRIFF; Zielbegriff ',
    'Source term;Target term',
    '"Deutsch" ; "Englisch"',
  ])('%s', async (header) => {
    expect(await told(`${header};Kommentar\nAmt;office;x\n`)).toBe('Amt = office # x')
  })

  test.each([
    ['with sep=', 'sep=;\nDeutsch;Englisch\nAmt;office'],
    ['with sep= of a tab', '"sep=\t"\r\nDeutsch\tEnglisch\r\nAmt\toffice\r\n'],
    ['below a title', 'Glossar Politik\n\nDeutsch;Englisch\nAmt;office'],
    [
      'below a title with empty cells',
      'Glossar Deutsch-Englisch,,\nStand,1.10.2026,\nDeutsch,Englisch,Bereich\nAmt,office,x',
    ],
    ['in another order', 'Bereich;Englisch;Deutsch\nPolitik;office;Amt'],
    ['named by language before any other name', 'Term;DE;EN\n7;Amt;office'],
    ['with blanks around quoted cells', '"Deutsch" ; "Englisch"\n "Amt" ; "office" '],
    ['with lines of an old Mac', 'Deutsch;Englisch\rAmt;office\r'],
  ])('%s', async (_what, text) => {
    expect(await told(text)).toBe('Amt = office')
  })

  test('with something above it says that it was left out', async () => {
    expect(await read('Glossar\nDeutsch;Englisch\nAmt;office')).toMatchObject({
      remarks: ['What stands above the header in row 2 was left out.'],
    })
  })

  test('with nothing below it is one only where every cell names a column', async () => {
    expect(await told('Amt;office;DE;EN;Politik')).toBe('422')
    expect(await told('Deutsch;Englisch;Bereich')).toBe('')
  })

  test('a row with a comma too many gives no term', async () => {
    expect(await told('de,en\nRat, der,council\n"Rat, der",council\nAmt,office,,')).toBe(
      'Rat, der = council | Amt = office | !2',
    )
  })
})

describe('two columns without a header', () => {
  test.each([
    [
      'Staatsanwaltschaft;public prosecutor\nHafenbehörde;harbour authority',
      'Staatsanwaltschaft = public prosecutor | Hafenbehörde = harbour authority',
    ],
    ['Wahlkreis\tconstituency\nBundestag\tBundestag', 'Wahlkreis = constituency | Bundestag = Bundestag'],
    [
      'harbour authority,Hafenbehörde\nthe mayor,Bürgermeisterin',
      'Hafenbehörde = harbour authority | Bürgermeisterin = the mayor',
    ],
    ['Test,test\nTeam,team', '422'],
    ['Wahlkreis,Staatsanwaltschaft\nBehörde,Amt', '422'],
    ['Wahlkreis,constituency,x\nBehörde,authority,y', '422'],
    ['a,b\nc,d', '422'],
  ])('%j: %s', async (text, expected) => {
    expect(await told(text)).toBe(expected)
  })

  test('are taken with a remark, or refused with what to do', async () => {
    expect(await read('Wahlkreis\tconstituency')).toMatchObject({
      remarks: [expect.stringMatching(/no names.*German, then English/)],
    })
    expect(await read('Test,test')).toMatchObject({ detail: expect.stringMatching(/Name the columns/) })
  })

  test('are never told when both sides are the same language', () => {
    const word = fc.constantFrom('Hafenbehörde', 'Wahlkreis', 'Staatsanwaltschaft', 'Sitzung', 'Steuer')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), (pairs) => {
        expect(germanColumn(pairs)).toBeNull()
      }),
    )
  })
})

describe('bytes', () => {
  const mac = (text: string) =>
    Uint8Array.from(
      [...text].map(
        (sign) => ({ ä: 0x8a, ö: 0x9a, ü: 0x9f, Ü: 0x86, Ö: 0x85, ß: 0xa7 })[sign] ?? sign.charCodeAt(0),
      ),
    )

  test.each(['Übung;exercise', 'Öl;oil', 'Größe;size', 'Behörde;authority'])(
    '%s of an old Mac',
    async (row) => {
      const file = mac(`Deutsch;Englisch\r${row}\r`)
      expect(await told(file)).toBe(row.replace(';', ' = '))
      expect(await read(file)).toMatchObject({ remarks: [expect.stringMatching(/Mac Roman/)] })
    },
  )

  test('in no encoding that is known are refused', async () => {
    const dos = Uint8Array.from(
      [...'de;en\nBeh\x94rde;authority\nM\x84rz;March\n'].map((sign) => sign.charCodeAt(0)),
    )
    expect(await read(dos)).toMatchObject({ kind: 'refused', detail: expect.stringMatching(/encoding/) })
  })
})

test('whatever stands in a table, no term lacks a side, and none is a pair of languages', async () => {
  const cell = fc.constantFrom(
    'DE',
    'EN',
    'en-GB',
    'Deutsch',
    'Englisch',
    'source',
    'Amt',
    'office',
    'Behörde',
    'the mayor',
    '',
    ' ',
    '"',
    '"x"',
    'FR',
    '1',
  )
  const row = fc.array(cell, { maxLength: 5 })
  const table = fc
    .tuple(fc.constantFrom(',', ';', '\t'), fc.array(row, { maxLength: 6 }))
    .map(([delimiter, rows]) => rows.map((cells) => cells.join(delimiter)).join('\n'))
  await fc.assert(
    fc.asyncProperty(table, async (text) => {
      const reading = await read(text)
      if (reading.kind === 'refused') return
      for (const { source, target } of reading.drafts) {
        expect([source.trim(), target.trim()]).not.toContain('')
        expect(`${source}=${target}`).not.toMatch(/^(?:DE|EN|en-GB)=(?:DE|EN|en-GB|FR)$/)
      }
    }),
    { numRuns: 2000 },
  )
})

const SHARED = '../shared/field'
test.skipIf(!existsSync(SHARED))(
  'the tables that editors reported (skipped where they are not there)',
  async () => {
    const file = (name: string) => read(new Uint8Array(readFileSync(`${SHARED}/${name}`)))
    expect(await file('08-deepl-glossary.csv')).toMatchObject({
      drafts: [
        { source: 'Bundesrat', target: 'Federal Council' },
        { source: 'Oberhaus', target: 'upper house' },
        { source: 'Bundestag', target: 'Bundestag' },
      ],
    })
    expect(await file('09-locale-header.csv')).toMatchObject({
      drafts: [{ source: 'Bundesrat' }],
      skipped: 0,
    })
    expect(await file('10-doctype.tbx')).toMatchObject({ drafts: [{ source: 'Bundesrat' }], skipped: 0 })
  },
)
