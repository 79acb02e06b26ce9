import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTerm, type TermDraft } from '#lib/term'
import { csv } from './csv.ts'
import { readTerms, termFormats } from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const read = (text: string | Uint8Array, name = 'terms') =>
  readTerms({ name, bytes: typeof text === 'string' ? utf8(text) : text })

/** „Haushalt = budget # note ! avoid, avoid“ for each term, or what was refused. */
async function told(text: string | Uint8Array, name?: string): Promise<string[]> {
  const reading = await read(text, name)
  if (reading.kind === 'refused') return [`${reading.status} ${reading.detail}`]
  return reading.drafts.map(({ source, target, note, avoid }) =>
    [`${source} = ${target}`, note && `# ${note}`, avoid.length > 0 && `! ${avoid.join(', ')}`]
      .filter(Boolean)
      .join(' '),
  )
}

describe('a table', () => {
  test.each([
    ['commas', 'source,target,note,avoid\nRat,council,hoch,advice;counsel\n'],
    ['semicolons', 'source;target;note;avoid\nRat;council;hoch;advice|counsel\n'],
    ['tabs', 'source\ttarget\tnote\tavoid\nRat\tcouncil\thoch\tadvice | counsel\n'],
    [
      'quotes and a mark',
      '\uFEFF"source","target","note","avoid"\r\n"Rat","council","hoch","advice; counsel"',
    ],
    [
      'another order and other names',
      'Anmerkung,EN,vermeiden,DE,Bereich\nhoch,council,advice;counsel,Rat,Politik\n',
    ],
    ['empty rows', 'source,target,note,avoid\n\n,,,\nRat,council,hoch,advice;counsel\n  \n'],
  ])('with %s', async (_what, text) => {
    expect(await told(text)).toEqual(['Rat = council # hoch ! advice, counsel'])
  })

  test('in Windows-1252, as spreadsheets write it', async () => {
    const bytes = Uint8Array.from(
      [...'source;target\r\nR\xe4te \x84neu\x93;councils\r\n'].map((c) => c.charCodeAt(0)),
    )
    expect(await told(bytes)).toEqual(['Räte „neu“ = councils'])
    expect(await read(bytes)).toMatchObject({ warnings: [expect.stringMatching(/Windows-1252/)] })
  })

  test('in UTF-16', async () => {
    const text = '\uFEFFsource\ttarget\nRäte\tcouncils\n'
    expect(await told(new Uint8Array(Buffer.from(text, 'utf16le')))).toEqual(['Räte = councils'])
  })

  test('with line breaks and quotation marks in its cells', async () => {
    expect(await told('source,target,note\n"Rat","the ""council""","eins\nzwei"\n')).toEqual([
      'Rat = the "council" # eins\nzwei',
    ])
  })

  test('names the rows that give no term', async () => {
    const reading = await read(`source,target\nRat,council\n,empty\nLeer,\n${'x'.repeat(201)},long\n`)
    expect(reading).toMatchObject({
      skipped: 3,
      warnings: [
        'Row 3: The German is missing.',
        'Row 4: The English is missing.',
        expect.stringMatching(/^Row 5: .*200 characters/),
      ],
    })
  })

  test('does not name thousands of rows', async () => {
    const reading = await read(`source,target\n${'x,\n'.repeat(1000)}`)
    if (reading.kind === 'refused') throw new Error(reading.detail)
    expect(reading.skipped).toBe(1000)
    expect(reading.warnings.length).toBeLessThan(30)
  })

  test.each([
    ['without a header', 'Rat,council\n', /^422 .*source,target,note,avoid/],
    ['with a quotation mark that never ends', 'source,target\n"Rat,council\nAmt,office\n', /^422 .*row/],
    ['that is empty', ' \n', /^422 .*empty/],
    ['that is a workbook', 'PK\x03\x04xl/workbook.xml', /^415 .*Excel/],
    ['of too many terms', `source,target\n${'a,b\n'.repeat(50_001)}`, /^413 .*more than 50000 terms/],
  ])('%s is refused', async (_what, text, sentence) => {
    expect(await told(text, 'terms.csv')).toEqual([expect.stringMatching(sentence)])
  })

  test('a spreadsheet finds no formula in it', async () => {
    const cells = ['=1+1', '+49', '-5 %', '@home', "'=1+1", '＝1', '\u00a0=1']
    const drafts = cells.map((cell) => drafted(cell, cell, cell, [cell]))
    const table = await csv.write(drafts)
    for (const cell of table.slice(1).split(/[,\r\n]+/))
      expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@＝\t]/)
    expect(await read(table)).toMatchObject({ drafts })
  })
})

describe('TBX', () => {
  const tbx = (body: string) =>
    `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${body}</body></text></tbx>`

  test('of 2019, style DCA', async () => {
    const entry = `<conceptEntry id="1"><note>hoch</note>
      <langSec xml:lang="de-DE"><termSec><term>Rat</term></termSec></langSec>
      <langSec xml:lang="en-GB"><termSec><term>board</term></termSec>
        <termSec><term>council</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
        <termSec><term>advice</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec>
      </langSec>
      <langSec xml:lang="fr"><termSec><term>conseil</term></termSec></langSec></conceptEntry>`
    expect(await told(tbx(entry))).toEqual(['Rat = council # hoch ! advice', 'Rat = board # hoch ! advice'])
  })

  test('of 2019, style DCT', async () => {
    const entry = `<conceptEntry><basic:definition xmlns:basic="x">Gremium</basic:definition>
      <langSec xml:lang="de"><termSec><term>Rat</term></termSec><termSec><term>Gremium</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>council</term></termSec>
        <termSec><term>advice</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
      </langSec></conceptEntry>`
    expect(await told(tbx(entry))).toEqual([
      'Rat = council # Gremium ! advice',
      'Gremium = council # Gremium ! advice',
    ])
  })

  test('of 2008 (martif), with groups and two countries', async () => {
    const text = `<martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry id="c7">
      <langSet xml:lang="de"><ntig><termGrp><term>Rat &amp; <hi>Tat</hi></term></termGrp></ntig></langSet>
      <langSet xml:lang="en-US"><tig><term>advice</term></tig></langSet>
      <langSet xml:lang="en-GB"><tig><term><![CDATA[help]]></term></tig></langSet>
      </termEntry></body></text></martif>`
    expect(await told(text)).toEqual(['Rat & Tat = advice', 'Rat & Tat = help'])
  })

  test('with a DOCTYPE that declares nothing is read', async () => {
    const text = `<?xml version="1.0"?><!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">
      <martif type="TBX"><text><body><termEntry><langSet xml:lang="de"><tig><term>Rat</term></tig></langSet>
      <langSet xml:lang="en"><tig><term>council</term></tig></langSet></termEntry></body></text></martif>`
    expect(await told(text)).toEqual(['Rat = council'])
  })

  test('a note on another language is none of the term', async () => {
    const entry = `<conceptEntry><langSec xml:lang="fr"><note>vieilli</note><termSec><term>conseil</term>
        <note>au pluriel</note></termSec></langSec>
      <langSec xml:lang="de"><termSec><term>Rat</term><note>Plural: Räte</note></termSec></langSec>
      <langSec xml:lang="en-GB"><termSec><term>council</term></termSec></langSec>
      <note xml:lang="it">organo</note><note>hoch</note></conceptEntry>`
    expect(await told(tbx(entry))).toEqual(['Rat = council # Plural: Räte\nhoch'])
  })

  test('names the entries that give no term', async () => {
    const entry = (id: string, ...languages: string[]) =>
      `<conceptEntry id="${id}">${languages.map((one) => `<langSec xml:lang="${one}"><termSec><term>x</term></termSec></langSec>`).join('')}</conceptEntry>`
    expect(
      await read(tbx(entry('c1', 'de', 'en') + entry('c2', 'de', 'fr') + entry('c3', 'en'))),
    ).toMatchObject({
      drafts: [{ source: 'x' }],
      skipped: 2,
      warnings: ['Entry c2: The English is missing.', 'Entry c3: The German is missing.'],
    })
  })

  test.each([
    [
      'entities of its own',
      '<!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><martif>&b;</martif>',
      /^422 .*DOCTYPE/,
    ],
    ['another root', '<html><body/></html>', /^415 .*<html>/],
    ['an end too soon', '<tbx><text><body>', /^422 .*well-formed/],
    ['unknown entities', '<tbx>&auml;</tbx>', /^422 .*well-formed/],
  ])('with %s is refused', async (_what, text, sentence) => {
    expect(await told(text)).toEqual([expect.stringMatching(sentence)])
  })
})

function drafted(source: string, target: string, note: string, avoid: string[]): TermDraft {
  const outcome = draftTerm({ source, target, note, avoid })
  if (outcome.kind === 'refused') throw new Error(outcome.detail)
  return outcome.draft
}

describe('whatever a file holds', () => {
  test('it is read or refused in a sentence', async () => {
    const pieces = fc.array(
      fc.constantFrom(
        'source,target',
        '\n',
        ',',
        '"',
        ';',
        '<tbx>',
        '</tbx>',
        '<term>',
        '<![CDATA[',
        '&',
        '<!--',
        'x',
      ),
      { maxLength: 15 },
    )
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      pieces.map((parts) => utf8(parts.join(''))),
      pieces.map((parts) => utf8(`source,target\nRat,council\n${parts.join('')}`)),
    )
    const kinds = { terms: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        const reading = await read(file)
        kinds[reading.kind]++
        if (reading.kind === 'refused') expect(reading.detail).toMatch(/\w.*\.$/s)
        else for (const { source, target } of reading.drafts) expect([source, target]).not.toContain('')
      }),
      { numRuns: 500 },
    )
    expect(kinds.terms).toBeGreaterThan(20)
    expect(kinds.refused).toBeGreaterThan(20)
  })

  test('far too many rows or pairs are refused without a look at each', async () => {
    expect(await told(`source,target\n${'a,b\n'.repeat(400_000)}`)).toEqual([expect.stringMatching(/^413/)])
    expect(await told(`source,target\n${',b\n'.repeat(400_000)}`)).toEqual([expect.stringMatching(/^413/)])
    const terms = (language: string) =>
      `<langSec xml:lang="${language}">${'<termSec><term>x</term></termSec>'.repeat(10_000)}</langSec>`
    expect(await told(`<tbx><conceptEntry>${terms('de')}${terms('en')}</conceptEntry></tbx>`)).toEqual([
      expect.stringMatching(/^413/),
    ])
  })
})

describe('what is written reads back the same', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .array(
        fc.constantFrom('=', '+', "'", '"', ';', '|', '\\', ',', '\t', '\n', '<', '&', ']]>', 'ä', ' '),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  const draft = fc
    .record({ source: text, target: text, note: fc.option(text), avoid: fc.array(text, { maxLength: 5 }) })
    .map(draftTerm)
    .filter((outcome) => outcome.kind === 'term')
    .map((outcome) => outcome.draft)

  test.each([...termFormats])('as $label', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { minLength: 1, maxLength: 6 }), async (drafts) => {
        expect(await read(await format.write(drafts))).toMatchObject({ kind: 'terms', drafts, skipped: 0 })
      }),
      { numRuns: 300 },
    )
  })
})
