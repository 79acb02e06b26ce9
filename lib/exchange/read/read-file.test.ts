import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FileReading, readFile } from './read-file.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const utf16 = (text: string, order: 'le' | 'be') => {
  const buffer = Buffer.from(text, 'utf16le')
  return order === 'le' ? buffer : buffer.swap16()
}
const read = (content: Uint8Array, name = 'a.txt', type?: string) => readFile({ name, type, bytes: content })
const plain = (text: string, warnings: string[] = []) => ({ kind: 'text', text, format: 'plain', warnings })

const NO_TEXT =
  'This file is not a text: its bytes make no words in UTF-8, UTF-16 or Windows-1252. If it should be one, save it as .txt in UTF-8.'
const SENTENCE = 'Größe „Übermut“ – 5 €.'

describe('what a file is', () => {
  test.each([
    ['a.txt', undefined, 'plain'],
    ['A.TXT', 'application/octet-stream', 'plain'],
    ['a.md', 'text/plain', 'markdown'],
    ['a.b.markdown', undefined, 'markdown'],
    ['text', 'text/plain; charset=utf-8', 'plain'],
    ['notes', 'text/markdown', 'markdown'],
    ['Artikel 3.5', 'text/plain', 'plain'],
  ])('%s (%s) is %s', (name, type, format) => {
    expect(read(bytes('Ja.'), name, type)).toMatchObject({ kind: 'text', format })
  })

  test.each([
    ['a.html', 'text/html', 'Files of the kind .html cannot be read.'],
    ['a', undefined, 'Files without an ending in their name cannot be read.'],
  ])('%s (%s) is refused', (name, type, detail) => {
    expect(read(bytes('<p>Ja.'), name, type)).toEqual({
      kind: 'refused',
      status: 415,
      detail: `${detail} Text (.txt) and Markdown (.md) files can be read.`,
    })
  })

  test.each([
    ['brief.docx', bytes('PK\x03\x04', [0, 0], 'word/document.xml'), 'a Word document', /save it as/],
    ['brief.txt', bytes('PK\x03\x04', [0, 0], 'word/document2.xml'), 'a Word document', /save it as/],
    ['brief.docx', bytes('PK\x03\x04', [0, 0]), 'a Word document', /save it as/],
    [
      'brief.odt',
      bytes('PK\x03\x04', 'mimetypeapplication/vnd.oasis.opendocument.text'),
      'an OpenDocument text',
      /save it as/,
    ],
    ['brief.txt', bytes('PK\x03\x04', 'x'), 'a compressed file (ZIP)', /Unpack/],
    [
      'brief.doc',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'an old or password-protected Office document',
      /save it as/,
    ],
    ['brief.txt', bytes('%PDF-1.7'), 'a PDF', /Copy the text/],
    ['brief.txt', bytes('{\\rtf1\\ansi'), 'an RTF document', /save it as plain text \(\.txt\)/],
    ['bild.txt', bytes([0x89], 'PNG\r\n'), 'a picture (PNG)', /no text in it/],
    ['bild.txt', bytes([0xff, 0xd8, 0xff, 0xe0]), 'a picture (JPEG)', /no text in it/],
    ['bild.md', bytes('GIF89a', [1, 0]), 'a picture (GIF)', /no text in it/],
  ])('%s with other content is told by it, with what to do', (name, content, kind, advice) => {
    const reading = read(content, name)
    if (reading.kind !== 'refused') throw new Error('read')
    expect(reading.status).toBe(415)
    expect(reading.detail).toContain(`This is ${kind}, not a text. `)
    expect(reading.detail).toMatch(advice)
  })

  test.each(['RIFFE sterben.', 'ID3 von VW.', 'GIF8 ist kein Format.', 'MZ bleibt MZ.'])(
    '%s is text',
    (text) => {
      expect(read(bytes(text))).toEqual(plain(text))
    },
  )

  test.each([
    ['nothing', bytes(''), 'The file is empty.'],
    ['blanks', bytes(' \r\n\t\n'), 'There is no text in the file.'],
    ['a mark alone', bytes([0xef, 0xbb, 0xbf]), 'There is no text in the file.'],
    ['data', bytes('Ja.', [0, 0, 1, 0, 9, 3, 0, 7, 0, 0, 0]), NO_TEXT],
    ['Greek of a Windows of its own', bytes([0xc1, 0xe8, 0xde, 0xed, 0xe1], '.'), NO_TEXT],
    ['umlauts of DOS', bytes('sch', [0x94], 'n f', [0x81], 'r'), NO_TEXT],
    ['umlauts of an old Mac', bytes('sch', [0x9a], 'n f', [0x9f], 'r'), NO_TEXT],
    ['data behind a mark', bytes([0xff, 0xfe], [...utf16('\uDC00x'.repeat(20), 'le')]), NO_TEXT],
  ])('%s is refused', (_, content, detail) => {
    expect(read(content)).toEqual({ kind: 'refused', status: 422, detail })
  })
})

describe('how its bytes are read', () => {
  test.each([
    ['UTF-8', bytes(SENTENCE)],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], SENTENCE)],
    ['UTF-16LE with a mark', bytes([0xff, 0xfe], [...utf16(SENTENCE, 'le')])],
    ['UTF-16BE with a mark', bytes([0xfe, 0xff], [...utf16(SENTENCE, 'be')])],
  ])('%s, without a warning', (_, content) => {
    expect(read(content)).toEqual(plain(SENTENCE))
  })

  test.each(['le', 'be'] as const)('UTF-16%s without a mark', (order) => {
    expect(read(utf16(SENTENCE, order))).toEqual(
      plain(SENTENCE, [`The file does not name its encoding; it was read as UTF-16${order.toUpperCase()}.`]),
    )
  })

  test('Windows-1252, with its quotation marks and its euro', () => {
    const content = bytes(
      'Gr',
      [0xf6, 0xdf],
      'e ',
      [0x84, 0xdc],
      'bermut',
      [0x93],
      ' ',
      [0x96],
      ' 5 ',
      [0x80],
      '.',
    )
    expect(read(content)).toEqual(
      plain(SENTENCE, [
        'The file is not in UTF-8; it was read as Windows-1252. Check umlauts and quotation marks.',
      ]),
    )
  })

  test('UTF-8 with one broken place stays UTF-8', () => {
    expect(read(bytes('Größe über Öl, ', [0xc3], ' Maß.'))).toEqual(
      plain('Größe über Öl, \uFFFD Maß.', ['One character could not be read; \uFFFD stands in its place.']),
    )
  })

  test('line ends become one kind, decomposed letters whole', () => {
    expect(read(bytes('Mu\u0308ller.\r\nZwei.\rDrei.\n'))).toEqual(plain('Müller.\nZwei.\nDrei.\n'))
  })

  test('control characters become blanks, with a warning', () => {
    expect(read(bytes('Vor\x00Null, \x1b[31m und so weiter und so fort, bis er kam.'))).toEqual(
      plain('Vor Null,  [31m und so weiter und so fort, bis er kam.', [
        'The file held control characters; blanks stand in their place.',
      ]),
    )
  })

  test('law: any text comes back from UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const reading = read(bytes(`A ${text}`))
        if (reading.kind !== 'text') throw new Error(reading.detail)
        const lines = `A ${text}`.replace(/\r\n?/g, '\n').normalize('NFC')
        expect(reading.text.length).toBe(lines.length)
      }),
    )
  })

  test('law: what is read of any bytes has no control characters and no half characters', () => {
    const letter = fc.constantFrom(...'aeinrst ÄÖüß„“.\n')
    const control = fc.constantFrom('\x00', '\x01', '\x1b', '\x7f', '\uFFFE')
    const sign = fc.oneof({ weight: 40, arbitrary: letter }, { weight: 1, arbitrary: control })
    const text = fc.array(sign, { minLength: 1, maxLength: 120 }).map((signs) => Buffer.from(signs.join('')))
    // Some of it ends within a character.
    const cut = fc
      .tuple(text, fc.nat({ max: 1 }))
      .map(([bytes, off]) => bytes.subarray(0, bytes.length - off))
    const content = fc.oneof(cut, fc.uint8Array({ maxLength: 120 }))
    const kinds = { text: 0, refused: 0 }
    fc.assert(
      fc.property(content, (bytes) => {
        const reading = read(bytes)
        kinds[reading.kind]++
        if (reading.kind === 'text') expect(reading.text).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u)
        else expect(reading.detail).toMatch(/\.$/)
      }),
      { numRuns: 500 },
    )
    expect(kinds.text).toBeGreaterThan(50)
    expect(kinds.refused).toBeGreaterThan(50)
  })

  test('law: any bytes give an answer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        const reading = read(content)
        expect(reading.kind === 'text' ? reading.text : reading.detail).not.toBe('')
      }),
    )
  })
})

/** Words of German that try every letter and mark it is written with. */
const word = fc.constantFrom(
  ...['Größe', 'für', 'schön', 'Ärger', 'Übermut', 'Öl', 'süß', 'geht’s', '„Ende“', '‚halb‘', '»so«'],
  ...[
    'Café',
    'Straße',
    'STRASSE',
    'ÄRGER',
    '5 €',
    '3,5 °C',
    '– und –',
    '…',
    'Müller-Lüdenscheidt',
    'in',
    'der',
  ],
)
const german = fc.array(word, { minLength: 3 }).map((words) => `${words.join(' ')}.`)
const WINDOWS: Record<string, number> = {
  '€': 0x80,
  '‚': 0x82,
  '„': 0x84,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '–': 0x96,
}

describe('what is a text and what is data', () => {
  test('law: German passes in every encoding that it is written in', () => {
    fc.assert(
      fc.property(german, (text) => {
        const windows = bytes([...text].map((letter) => WINDOWS[letter] ?? letter.charCodeAt(0)))
        for (const content of [
          bytes(text),
          utf16(`\uFEFF${text}`, 'le'),
          utf16(`\uFEFF${text}`, 'be'),
          windows,
        ])
          expect(read(content)).toMatchObject({ kind: 'text', text })
      }),
    )
  })

  test('law: any bytes that are no text are refused in a sentence', () => {
    const marks = [[], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]]
    // Fewer could be words by chance; the seed is fixed, for so could these, once in very many.
    const noise = fc.noBias(fc.uint8Array({ minLength: 128, maxLength: 4096 }))
    const content = fc.tuple(fc.constantFrom(...marks), noise).map(([mark, data]) => bytes(mark, [...data]))
    fc.assert(
      fc.property(content, fc.constantFrom('a.txt', 'a.md'), (content, name) => {
        expect(read(content, name)).toMatchObject({ kind: 'refused' })
      }),
      { numRuns: 500, seed: 1 },
    )
  })

  test.each([
    ['a bullet that lost its font', '\uF0B7 Erstens\n\uF0B7 Zweitens'],
    ['Greek, in Unicode', 'Αθήνα.'],
    ['Chinese, in Unicode', '议会周一投票通过了新渡轮，大家都很高兴。渡轮从秋天开始运行。'],
    ['a page break', 'Seite eins.\fSeite zwei.'],
    ['an emoji', 'Danke 👩‍🚒!'],
  ])('%s is text', (_, text) => {
    expect(read(bytes(text))).toMatchObject({ kind: 'text' })
    for (const order of ['le', 'be'] as const)
      expect(read(utf16(`\uFEFF${text}`, order))).toMatchObject({ kind: 'text' })
  })

  test.each([
    ['code points without a character', `Ja, so ist es.${'\u0378'.repeat(3)}`],
    ['private ones of no font', `Ja, so ist es.${'\uE123'.repeat(3)}`],
    ['halves of characters', `Ja, so ist es.${'\uD83D '.repeat(3)}`],
    ['controls', `Ja, so ist es.${'\u0001'.repeat(3)}`],
    ['letters without a blank or a mark', '\u4e00\uac00\ua000\u3400'.repeat(10)],
  ])('%s behind a mark of UTF-16 are data', (_, text) => {
    expect(read(utf16(`\uFEFF${text}`, 'le'))).toEqual({ kind: 'refused', status: 422, detail: NO_TEXT })
  })
})

const testset = new URL('./testset/', import.meta.url)
const expectations: Record<string, FileReading> = JSON.parse(
  readFileSync(new URL('expected.json', testset), 'utf8'),
)

describe('awkward files', () => {
  test('each has an expectation', () => {
    const files = readdirSync(new URL('files/', testset)).filter((name) => !name.startsWith('.'))
    expect(files.sort()).toEqual(Object.keys(expectations).sort())
    expect(files.length).toBeGreaterThan(10)
  })

  test.each(Object.entries(expectations))('%s', (name, expected) => {
    expect(readFile({ name, bytes: readFileSync(new URL(`files/${name}`, testset)) })).toEqual(expected)
  })
})

/** More of them, with what must be in the text and what must not; beside the checkout of a developer. */
const shared = new URL('../../../../shared/import/', import.meta.url)
const skipped = existsSync(shared) ? '' : ' (skipped: ../shared/import is not there)'

describe.skipIf(skipped !== '')(`further awkward files${skipped}`, () => {
  interface Fixture {
    must_contain?: string[]
    must_not_contain?: string[]
    must_contain_nfc?: string[]
    error?: boolean
  }
  const fixtures: [string, Fixture][] =
    skipped === ''
      ? Object.entries(JSON.parse(readFileSync(new URL('EXPECTED.json', shared), 'utf8')).fixtures)
      : []
  const isText = ([name, { error }]: [string, Fixture]) => /\.(txt|md)$/.test(name) && !error
  const readShared = (name: string) => readFile({ name, bytes: readFileSync(new URL(name, shared)) })

  test.each(fixtures.filter((fixture) => !isText(fixture)))('%s is refused', (name) => {
    expect(readShared(name).kind).toBe('refused')
  })

  test.each(fixtures.filter(isText))('%s', (name, fixture) => {
    const reading = readShared(name)
    if (reading.kind !== 'text') throw new Error(reading.detail)
    expect(reading.text).not.toBe('')
    for (const part of fixture.must_contain ?? []) expect(reading.text).toContain(part)
    for (const part of fixture.must_contain_nfc ?? []) expect(reading.text).toContain(part)
    for (const part of fixture.must_not_contain ?? []) expect(reading.text).not.toContain(part)
  })
})
