import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onOneLine, segment } from '../index.ts'

const LONG = [
  'Der Kreistag hat am Donnerstag nach einer langen Debatte beschlossen, die Fähre über den See auch im Winter fahren zu lassen.',
  'Die Kosten dafür trägt zur Hälfte das Land, wie der Landrat mitteilte, und zur anderen Hälfte die Gemeinden am Ufer, die seit Jahren darauf dringen.',
  'Gegen den Beschluss stimmten nur zwei Abgeordnete, weil ihnen der Fahrplan zu dünn ist und die Schulbusse nicht darauf warten.',
]
const LONG_ENGLISH = [
  'The district council decided on Thursday after a long debate to keep the ferry across the lake running in winter as well.',
  'Half of the cost is borne by the state, the head of the district said, and the other half by the villages on the shore, which have asked for it for years.',
  'Only two members voted against it because they think the timetable is too thin and the school buses do not wait for the boat.',
]
const ADDRESS = [
  'Kontakt',
  'Landratsamt am See',
  'Hafenstraße 3',
  '12345 Musterhausen',
  'Tel. 040 0000',
  'presse@see.example',
]
const LIST = [
  'Termine',
  'Montag: Musterhausen',
  'Dienstag: Seedorf',
  'Anna Muster (Vorsitz)',
  'Bernd Beispiel',
]

function wrap(text: string, width: number, indent = ''): string[] {
  const lines = [indent]
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line.trim() === '') lines.splice(-1, 1, line + word)
    else if (line.length + 1 + word.length <= width) lines.splice(-1, 1, `${line} ${word}`)
    else lines.push(word)
  }
  return lines
}

function read(lines: readonly string[], wrapped?: boolean) {
  const text = lines.join('\n')
  const { blocks, wrapped: joined } = segment(text, { wrapped })
  return { joined, texts: blocks.map(({ from, to }) => onOneLine(text.slice(from, to))), blocks }
}

const WIDTHS = [40, 50, 66, 72, 80, 100]
const wide = [...WIDTHS, 110]

describe('paragraphs of a wrapped text', () => {
  test.each(WIDTHS)('are joined at a width of %i, German and English alike', (width) => {
    for (const paragraphs of [LONG, LONG_ENGLISH]) {
      const lines = paragraphs.flatMap((paragraph) => [...wrap(paragraph, width), ''])
      expect(read(lines)).toMatchObject({ joined: true, texts: paragraphs })
    }
  })

  test.each([
    ['an address', ADDRESS],
    ['a list of short lines', LIST],
  ])('stay apart from %s, which keeps its lines, whether wrapping is known or seen', (_, tail) => {
    for (const width of WIDTHS) {
      const lines = [...LONG.flatMap((paragraph) => [...wrap(paragraph, width), '']), ...tail]
      expect(read(lines).texts).toEqual([...LONG, ...tail])
      expect(read(lines, true).texts).toEqual([...LONG, ...tail])
      expect(read([...tail, '', ...lines]).texts).toEqual([...tail, ...LONG, ...tail])
    }
  })

  test('an address right below them, without a blank line, keeps its lines', () => {
    const lines = [...LONG.flatMap((paragraph) => wrap(paragraph, 66)), ...ADDRESS]
    expect(read(lines).texts.slice(-ADDRESS.length)).toEqual(ADDRESS)
  })

  test.each(WIDTHS)('are told apart by an indent alone, at a width of %i', (width) => {
    for (const indent of ['  ', '   ', '\t'])
      expect(read(LONG.flatMap((paragraph) => wrap(paragraph, width, indent))).texts).toEqual(LONG)
  })

  test.each([66, 80])('are told apart by a short last line alone, at a width of %i', (width) => {
    const lines = LONG.flatMap((paragraph) => wrap(paragraph, width))
    expect(read(lines)).toMatchObject({ joined: true, texts: LONG })
  })

  test('may be one alone, of three lines', () => {
    expect(read(wrap(LONG[1] ?? '', 60)).texts).toEqual([LONG[1]])
  })

  test.each(WIDTHS)('are joined in quoted mail, without the marks, at a width of %i', (width) => {
    const quoted = LONG.flatMap((paragraph) => [...wrap(paragraph, width).map((line) => `> ${line}`), '>'])
    const deeper = wrap(LONG[0] ?? '', width).map((line) => `> > ${line}`)
    const { texts, blocks } = read(['Anna Muster schrieb:', ...quoted, ...deeper, 'Danke!'])
    expect(texts).toEqual(['Anna Muster schrieb:', ...LONG, LONG[0], 'Danke!'])
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'quote',
      'quote',
      'quote',
      'quote',
      'paragraph',
    ])
  })

  test('a figure or a dash at the beginning of a line opens no item of a list', () => {
    const lines = [
      'Die Fähren sollen nach dem Willen des Kreistages vom Herbst an bis zum',
      '31. Januar fahren, auch an den Feiertagen und in der Nacht, und nachher',
      '– so der Landrat am Donnerstag in Musterhausen – wieder vom Frühling bis',
      '12. Oktober.',
    ]
    expect(read(lines).texts).toEqual([lines.join(' ')])
  })
})

describe('lines that nobody wrapped', () => {
  test.each([
    ['paragraphs of a sentence each', [...LONG, ...LONG_ENGLISH]],
    ['an address', ADDRESS],
    ['a list', LIST],
    ['verse', ['Der Mond ist aufgegangen,', 'die goldnen Sternlein prangen', 'am Himmel hell und klar.']],
    ['a comparison', ['Es waren mehr, nämlich', '> 500 Menschen', 'Der Wert lag bei >= 5 Grad.']],
  ])('stay as they are: %s', (_, lines) => {
    expect(read(lines)).toMatchObject({ joined: false, texts: lines })
  })

  test('stay as they are where the caller says so', () => {
    const lines = wrap(LONG[0] ?? '', 60)
    expect(read(lines, false)).toMatchObject({ joined: false, texts: lines })
  })
})

test('law: joining loses no letter or figure, and a text that is joined is joined for good', () => {
  const line = fc.constantFrom(
    ...wide.flatMap((width) => wrap(LONG[1] ?? '', width)),
    ...ADDRESS,
    '',
    '> Ja.',
    '>',
    '• Punkt',
    '* * *',
  )
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom(undefined, true, false), (lines, wrapped) => {
      const text = lines.join('\n')
      const { texts } = read(lines, wrapped)
      const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
      expect(wordsOf(texts.join(''))).toBe(wordsOf(text))
      for (const one of texts) expect(onOneLine(one)).toBe(one)
    }),
  )
})

test('a line without a word is no segment, and within a paragraph it goes with its neighbour', () => {
  const pieces = (text: string) => segment(text).segments.map(({ from, to }) => text.slice(from, to))
  expect(pieces('Der erste Teil.\n\n* * *\n\n———\n\n…\n\nDer zweite Teil.')).toEqual([
    'Der erste Teil.',
    'Der zweite Teil.',
  ])
  for (const text of ['Er ging fort. …', '… Er ging fort.']) expect(pieces(text)).toEqual([text])
  expect(pieces('* * *')).toEqual([])
})
