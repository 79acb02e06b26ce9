import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { structureOf } from '#lib/markdown'
import { segment } from '#lib/segment'
import { input, same, text } from '../testing/input.ts'
import { exportArticle } from './export-article.ts'

type English = Parameters<typeof input>[1]

const bytesOf = async (format: 'txt' | 'md' | 'docx', source: string, english: English = same) =>
  (await exportArticle({ format, ...input(source, english, { format: 'markdown' }) })).bytes
const txt = async (source: string, english?: English) => text(await bytesOf('txt', source, english))
const md = async (source: string, english?: English) => text(await bytesOf('md', source, english))

async function docx(source: string, english?: English) {
  const files = unzipSync(await bytesOf('docx', source, english))
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  return { body: part('word/document.xml'), footnotes: part('word/footnotes.xml') }
}

const textIn = (xml: string) => [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, found]) => found).join('')
const elements = (xml: string, name: string) =>
  xml.match(new RegExp(`<w:${name}(?: [^>]*)?>.*?</w:${name}>`, 'gs')) ?? []
const tableIn = (xml: string) => elements(xml, 'tr').map((row) => elements(row, 'tc').map(textIn))

const TABLE = `Die Tabelle:

| Hafen | Schiffe | Lage |
|:------|:-------:|-----:|
| **Bremen** | 12 | |
| Kiel |  | an der Förde |

Danach.
`

describe('a table', () => {
  test('is one in Word, with its head, its empty cells and its alignments', async () => {
    const { body } = await docx(TABLE)
    expect(tableIn(body)).toEqual([
      ['Hafen', 'Schiffe', 'Lage'],
      ['Bremen', '12', ''],
      ['Kiel', '', 'an der Förde'],
    ])
    expect(elements(body, 'tr').map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false])
    const [, second] = elements(body, 'tr')
    expect(elements(second ?? '', 'tc').map((cell) => /<w:jc w:val="(\w+)"/.exec(cell)?.[1])).toEqual([
      'left',
      'center',
      'right',
    ])
    expect(second).toMatch(/<w:b\/>.*?<w:t[^>]*>Bremen</)
  })

  test('is a line a row in plain text, and apart from what stands around it', async () => {
    expect(await txt(TABLE)).toBe(
      'Die Tabelle:\n\nHafen\tSchiffe\tLage\nBremen\t12\t\nKiel\t\tan der Förde\n\nDanach.\n',
    )
  })

  test('says which cell has no English yet', async () => {
    const english: English = (german) => (german === 'Kiel' ? null : german)
    expect(tableIn((await docx(TABLE, english)).body)[2]?.[0]).toBe('[untranslated: Kiel]')
    expect(await txt(TABLE, english)).toContain('\n[untranslated: Kiel]\t\tan der Förde\n')
  })

  test('may have rows that are longer or shorter than its head, and cells of several sentences', async () => {
    const { body } = await docx('a | b\n--|--\nEins. Zwei. | c | d\ne\\|f |\n')
    expect(tableIn(body)).toEqual([
      ['a', 'b', ''],
      ['Eins. Zwei.', 'c', 'd'],
      ['e|f', '', ''],
    ])
  })

  test('that follows another stays apart from it, and a paragraph ends the document', async () => {
    const { body } = await docx('| a | b |\n|---|---|\n| c | d |\n\n| e | f |\n|---|---|\n| g | h |\n')
    expect(elements(body, 'tbl').length).toBe(2)
    expect(body.match(/<\/w:tbl><w:p\/>/g)?.length).toBe(2)
  })

  test('in a quotation or a list is one too', async () => {
    expect(tableIn((await docx('> | a | b |\n> |---|---|\n> | c | d |\n')).body).length).toBe(2)
    expect(await txt('- Punkt\n\n  | a | b |\n  |---|---|\n  | c | d |\n')).toBe('- Punkt\n\na\tb\nc\td\n')
  })
})

const NOTES = `Der Deich[^deich] hält. Die *Flut[^2]* kommt, der Deich[^Deich] steht.

[^2]: Von **1962**.
[^deich]: Aus Klei. Er ist alt.

    Ein zweiter Absatz[^2].
[^nie]: Niemand verweist auf sie.

Der Schluss[^fehlt].
`

describe('a footnote', () => {
  test('is one in Word, in the order of the marks, with all its paragraphs', async () => {
    const { body, footnotes } = await docx(NOTES)
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2'])
    const notes = elements(footnotes, 'footnote').filter((note) => /w:id="[1-9]/.test(note))
    expect(notes.map((note) => elements(note, 'p').map((one) => textIn(one).trim()))).toEqual([
      ['Aus Klei. Er ist alt.', 'Ein zweiter Absatz2.'],
      ['Von 1962.'],
    ])
    expect(notes[1]).toMatch(/<w:b\/>.*?<w:t[^>]*>1962</)
  })

  test('that is referred to again has its number there', async () => {
    const { body } = await docx(NOTES)
    expect(body).toMatch(/<w:vertAlign w:val="superscript"\/><\/w:rPr><w:t[^>]*>1<\/w:t>/)
  })

  test('to which nothing refers stands at the end, and a mark without a footnote stays as written', async () => {
    const { body } = await docx(NOTES)
    const paragraphs = elements(body, 'p').map(textIn)
    expect(paragraphs.slice(1)).toEqual(['Der Schluss[^fehlt].', '3 Niemand verweist auf sie.'])
  })

  test('stands at the end of a plain text, numbered like its marks', async () => {
    expect(await txt(NOTES)).toBe(
      `Der Deich[1] hält. Die Flut[2] kommt, der Deich[1] steht.

Der Schluss[^fehlt].

[1] Aus Klei. Er ist alt.

Ein zweiter Absatz[2].

[2] Von 1962.

[3] Niemand verweist auf sie.
`,
    )
  })

  test('may be referred to from a table and hold a list', async () => {
    const source =
      '| Ort[^a] | Zahl |\n|---|---|\n| Kiel | 1 |\n\n[^a]: Siehe:\n\n    - Erstens\n    - Zweitens\n'
    const { body, footnotes } = await docx(source)
    expect(elements(body, 'tc')[0]).toContain('<w:footnoteReference w:id="1"/>')
    expect(textIn(footnotes)).toContain('Siehe:ErstensZweitens')
    expect(await txt(source)).toBe('Ort[1]\tZahl\nKiel\t1\n\n[1] Siehe:\n\n- Erstens\n- Zweitens\n')
  })

  test('whose mark is escaped or code is none', async () => {
    expect(await txt('Ein \\[^1] und `[^1]`.\n\n[^1]: Die Note.\n')).toBe(
      'Ein [^1] und [^1].\n\n[1] Die Note.\n',
    )
  })
})

describe('a list item', () => {
  test('has its bullet once in Word', async () => {
    const { body } = await docx(
      '- Der Hafen.\n\n  Er ist alt.\n\n- Das Tor.\n  1. Es klemmt.\n\n     Seit Jahren.\n',
    )
    expect(
      elements(body, 'p').map((one) => [
        textIn(one),
        one.includes('<w:numPr>'),
        /w:left="(\d+)"/.exec(one)?.[1],
      ]),
    ).toEqual([
      ['Der Hafen.', true, undefined],
      ['Er ist alt.', false, '425'],
      ['Das Tor.', true, undefined],
      ['1.Es klemmt.', false, '850'],
      ['Seit Jahren.', false, '850'],
    ])
  })
})

const BREAKS = 'Am Hafen 5\\\n27568 Bremerhaven\n\nErst das Tor.<br>Dann *die* Kammer  \nund der Rest.\n'

describe('a hard line break', () => {
  test('is one in plain text and in Word', async () => {
    const lines = ['Am Hafen 5\n27568 Bremerhaven', 'Erst das Tor.\nDann die Kammer\nund der Rest.']
    expect(await txt(BREAKS)).toBe(`${lines.join('\n\n')}\n`)
    const { body } = await docx(BREAKS)
    const withBreaks = elements(body.replaceAll('<w:br/>', '<w:t>\n</w:t>'), 'p').map(textIn)
    expect(withBreaks).toEqual(lines)
  })

  test('survives in Markdown, between sentences and within one', async () => {
    const english = await md(BREAKS, (german) => `The ${german}`)
    expect(english).toBe(
      'The Am Hafen 5\\\nThe 27568 Bremerhaven\n\nThe Erst das Tor.<br>The Dann *die* Kammer<br>und der Rest.\n',
    )
    expect(await txt(english)).toBe(await txt(BREAKS, (german) => `The ${german}`))
  })

  test('keeps its words apart where nothing is translated yet', async () => {
    expect(await txt(BREAKS, () => null)).toContain('[untranslated: Dann die Kammer\nund der Rest.]')
  })

  test('within a cell is a blank in plain text', async () => {
    expect(await txt('| a | b |\n|---|---|\n| Eins<br>Zwei | c |\n')).toBe('a\tb\nEins Zwei\tc\n')
  })
})

describe('laws', () => {
  const word = fc.constantFrom(
    'Hafen',
    'Tor',
    '**Deich**',
    '[Kiel](https://example.org)',
    'Ja. Nein.',
    '',
    '12',
    'a\\|b',
    'n[^1]',
  )
  const row = fc.array(word, { minLength: 2, maxLength: 4 }).map((cells) => `| ${cells.join(' | ')} |`)
  const table = fc
    .tuple(row, fc.array(row, { maxLength: 3 }))
    .map(([head, more]) => [head, head.replace(/[^|]*\|/g, '---|').replace(/^---/, ''), ...more].join('\n'))
  const other = fc.constantFrom(
    '# Titel',
    'Ein Satz[^1]. Noch einer[^b].',
    '[^1]: Eine Note. Ja.',
    '[^b]: Noch eine.\n\n    Mit Absatz.',
    '- Punkt\n\n  Weiter.\n- Punkt',
    '> Zitat.',
  )
  const article = fc
    .array(fc.oneof(table, other), { minLength: 1, maxLength: 5 })
    .map((parts) => `${parts.join('\n\n')}\n`)

  /** What of an article is part of something larger, by block. */
  const shape = (source: string) => {
    const { blocks, segments } = segment(source, { format: 'markdown' })
    const { places, tables } = structureOf(source, segments)
    return { kinds: blocks.map(({ kind, level }) => ({ kind, level })), places: [...places], tables }
  }

  test('Markdown that went out reads as it came in, whatever the English is', async () => {
    await fc.assert(
      fc.asyncProperty(article, async (source) => {
        const english = await md(source, (german) => `The ${german}`)
        expect(shape(english)).toEqual(shape(source))
      }),
    )
  })

  test('nothing of a text is lost on its way to Word and plain text', async () => {
    const words = (found: string) => (found.match(/[\p{L}]{2,}/gu) ?? []).sort()
    await fc.assert(
      fc.asyncProperty(article, async (source) => {
        const { segments } = segment(source, { format: 'markdown' })
        const german = segments
          .map(({ from, to }) => source.slice(from, to).replace(/\(https[^)]*\)/g, ''))
          .join(' ')
        expect(words(await txt(source))).toEqual(words(german))
        const { body, footnotes } = await docx(source)
        const both = [...elements(body, 'p'), ...elements(footnotes, 'p')].map(textIn)
        expect(words(both.join(' '))).toEqual(words(german))
      }),
      { numRuns: 40 },
    )
  })
})
