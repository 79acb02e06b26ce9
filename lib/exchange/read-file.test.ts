import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFile } from './read-file.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))
const utf16 = (text: string, order: 'le' | 'be') => {
  const buffer = Buffer.from(text, 'utf16le')
  return order === 'le' ? buffer : buffer.swap16()
}
const read = (content: Uint8Array, name = 'a.txt', type?: string) => readFile({ name, type, bytes: content })
const plain = (text: string, warnings: string[] = []) => ({ kind: 'text', text, format: 'plain', warnings })

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
    ['brief.docx', bytes('PK\x03\x04', [0, 0], 'word/document.xml'), 'a Word document'],
    ['brief.txt', bytes('PK\x03\x04', [0, 0], 'word/document2.xml'), 'a Word document'],
    ['brief.docx', bytes('PK\x03\x04', [0, 0]), 'a Word document'],
    [
      'brief.odt',
      bytes('PK\x03\x04', 'mimetypeapplication/vnd.oasis.opendocument.text'),
      'an OpenDocument text',
    ],
    ['brief.txt', bytes('PK\x03\x04', 'x'), 'a compressed file (ZIP)'],
    [
      'brief.doc',
      bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'an old or password-protected Office document',
    ],
    ['brief.txt', bytes('%PDF-1.7'), 'a PDF'],
    ['brief.txt', bytes('{\\rtf1\\ansi'), 'an RTF document'],
    ['bild.txt', bytes([0x89], 'PNG\r\n'), 'a picture (PNG)'],
    ['bild.txt', bytes([0xff, 0xd8, 0xff, 0xe0]), 'a picture (JPEG)'],
  ])('%s with other content is told by it', (name, content, kind) => {
    expect(read(content, name)).toEqual({
      kind: 'refused',
      status: 415,
      detail: `This is ${kind}. Text (.txt) and Markdown (.md) files can be read. Save the text as one of them, or paste it.`,
    })
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
    [
      'data',
      bytes('Ja.', [0, 0, 1, 0, 9, 3, 0, 7, 0, 0, 0]),
      'The file does not hold text. Its content looks like data of another program.',
    ],
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
      plain('Größe über Öl, \uFFFD Maß.', [
        'One character of the file could not be read; \uFFFD stands in its place.',
      ]),
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

  test('law: any text comes back from UTF-8, and any bytes give an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const reading = read(bytes(`A ${text}`))
        if (reading.kind !== 'text') throw new Error(reading.detail)
        const lines = `A ${text}`.replace(/\r\n?/g, '\n').normalize('NFC')
        expect(reading.text.length).toBe(lines.length)
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (content) => {
        const reading = read(content)
        if (reading.kind === 'text') expect(reading.text).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u)
        else expect(reading.detail).toMatch(/\.$/)
      }),
    )
  })
})

const shared = fileURLToPath(new URL('../../../shared/import/', import.meta.url))
const here = existsSync(shared)

describe.skipIf(!here)(
  here ? 'awkward files' : 'awkward files (skipped: ../shared/import is not there)',
  () => {
    type Fixture = {
      must_contain?: string[]
      must_not_contain?: string[]
      must_contain_nfc?: string[]
      error?: boolean
    }
    const fixtures: [string, Fixture][] = here
      ? Object.entries(JSON.parse(readFileSync(`${shared}EXPECTED.json`, 'utf8')).fixtures)
      : []

    test.each(fixtures)('%s', (name, expected) => {
      const reading = readFile({ name, bytes: readFileSync(shared + name) })
      if (!/\.(txt|md)$/.test(name) || expected.error) {
        expect(reading.kind).toBe('refused')
        return
      }
      if (reading.kind !== 'text') throw new Error(reading.detail)
      const wanted = [...(expected.must_contain ?? []), ...(expected.must_contain_nfc ?? [])]
      for (const part of wanted) expect(reading.text).toContain(part)
      for (const part of expected.must_not_contain ?? []) if (part) expect(reading.text).not.toContain(part)
    })
  },
)
