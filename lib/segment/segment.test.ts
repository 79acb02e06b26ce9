import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Inline, isMark, type Mark, readInline, readMarkdown } from '#lib/markdown'
import { isBlank } from '#lib/text'
import { randomArticle } from '../markdown/testing/random-article.ts'
import {
  onOneLine,
  onOneMarkdownLine,
  type Segmentation,
  type SegmentOptions,
  segment,
  splitPoints,
} from './index.ts'

function pieces(text: string, options: SegmentOptions = {}): string[] {
  return segment(text, options).segments.map(({ from, to }) => text.slice(from, to))
}

/** `paragraph`, `heading1`, `list2`, … with the text of each block. */
function outline(text: string, options: SegmentOptions = {}): string[] {
  return segment(text, options).blocks.map(
    ({ from, to, kind, level }) => `${kind}${level || ''}: ${text.slice(from, to)}`,
  )
}

function isAllBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) return false
  return true
}

function isWordless(gap: string): boolean {
  return !/[\p{L}\p{N}]/u.test(gap)
}

function expectSound(text: string, { blocks, segments }: Segmentation, wordlessGaps: boolean): void {
  let at = 0
  for (const { block, from, to } of segments) {
    expect(from).toBeGreaterThanOrEqual(at)
    expect(to).toBeGreaterThan(from)
    expect(blocks[block]?.from).toBeLessThanOrEqual(from)
    expect(blocks[block]?.to).toBeGreaterThanOrEqual(to)
    expect(isBlank(text.charCodeAt(from)) || isBlank(text.charCodeAt(to - 1))).toBe(false)
    if (wordlessGaps) expect(isWordless(text.slice(at, from))).toBe(true)
    at = to
  }
  if (wordlessGaps) expect(isWordless(text.slice(at))).toBe(true)
  blocks.forEach((block, index) => {
    expect(block.from).toBeGreaterThanOrEqual(blocks[index - 1]?.to ?? 0)
    expect(block.to).toBeGreaterThan(block.from)
  })
}

const scraps = fc.constantFrom(
  'Der',
  'die',
  'Mio.',
  '3.',
  'Mai',
  'z. B.',
  '„Was?“',
  'fragte',
  'er',
  '.',
  '!',
  '?',
  '…',
  '...',
  '“',
  '„',
  '"',
  "'",
  '»',
  '«',
  '(',
  ')',
  '[',
  ']',
  '(dpa)',
  '-',
  '–',
  '1.',
  '2024',
  'II.',
  'J.',
  'K.',
  'usw.',
  'Yahoo!',
  'www.x.de.',
  'gut.',
  'Ende.',
  'Berlin.',
  '*',
  '**',
  '_',
  '`',
  '```',
  '~~~',
  '#',
  '##',
  '> ',
  '- ',
  '* * *',
  '---',
  '===',
  '|',
  '|-|',
  '[a](b. C)',
  '<b>',
  '</b>',
  '<div>',
  '[x]: y',
  '[^1]: ',
  '\\',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u2029',
  '\u0085',
  '\t',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\udc00',
  '😀',
  'u\u0308',
  '\u200f',
  ' ',
  '  ',
  '    ',
)
const prose = fc
  .array(fc.tuple(scraps, fc.constantFrom('', ' ', ' ', ' ')), { maxLength: 40 })
  .map((parts) => parts.map(([scrap, gap]) => scrap + gap).join(''))
const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 60 }))

describe('laws', () => {
  test('plain text: ranges in order, no letter or figure lost', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(undefined, true, false), (text, wrapped) => {
        expectSound(text, segment(text, { wrapped }), true)
      }),
      { numRuns: 3000 },
    )
  })

  test('plain text: within a block, and where no line is quoted, gaps are blank', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { segments } = segment(text)
        segments.forEach(({ from, block }, index) => {
          const previous = segments[index - 1]
          if (previous?.block !== block) return
          const gap = text.slice(previous.to, from)
          expect(isAllBlank(text.includes('>') ? gap.replaceAll('>', ' ') : gap)).toBe(true)
        })
      }),
    )
  })

  test('Markdown: ranges in order within their blocks', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expectSound(text, segment(text, { format: 'markdown' }), false)
      }),
      { numRuns: 3000 },
    )
  })

  test('sentences of prose stay whole when segmented once more', () => {
    const words = fc.constantFrom(
      'Der Rat',
      'tagt',
      'am 3. Mai',
      'um 8.15 Uhr',
      'z. B.',
      'ca. 5 Mio. Euro',
      '„Was?“, fragte er',
      'Karl V.',
      'usw.',
      'gut.',
      'Das',
      'war',
      '2024',
      'es. ',
      '(dpa)',
      'Ende!',
      '„Ja.“',
      'Thomas K. Der',
      '…',
    )
    const text = fc.array(words, { maxLength: 16 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, (source) => {
        for (const piece of pieces(source)) expect(pieces(piece)).toEqual([piece])
      }),
      { numRuns: 2000 },
    )
  })

  test('split points: each leaves a word on both sides, none twice, all blanks found', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const points = splitPoints(text)
        expect(new Set(points).size).toBe(points.length)
        for (const at of points) {
          expect(isBlank(text.charCodeAt(at))).toBe(false)
          expect(isAllBlank(text.slice(0, at))).toBe(false)
        }
      }),
    )
  })
})

describe('blocks of plain text', () => {
  test('every line end is the end of a block', () => {
    expect(outline('Eins.\nZwei.\r\nDrei.\rVier.\u2028Fünf.\u2029Sechs.\u0085Sieben.')).toEqual(
      ['Eins.', 'Zwei.', 'Drei.', 'Vier.', 'Fünf.', 'Sechs.', 'Sieben.'].map((line) => `paragraph: ${line}`),
    )
  })

  test('a headline stands over its text', () => {
    const text =
      'Rat beschließt Haushalt\n\nDer Stadtrat hat am Montag den Haushalt beschlossen.\n\nKritik der Opposition\n\nDie Opposition stimmte geschlossen gegen den Entwurf.'
    expect(outline(text).map((line) => line.split(':')[0])).toEqual([
      'heading1',
      'paragraph',
      'heading2',
      'paragraph',
    ])
  })

  test('lines that end a sentence, or stand alone, are no headlines', () => {
    expect(outline('Der Rat tagt.\nDie Sitzung war am Montag öffentlich.')[0]).toMatch(/^paragraph:/)
    expect(outline('Nur eine Zeile')).toEqual(['paragraph: Nur eine Zeile'])
  })

  test('list markers are inside their items', () => {
    expect(outline('• Brot\n- Milch\n1. Zucker\nb) Salz\n1. FC Köln siegt\n3. Mai: Feiertag\n* * *')).toEqual(
      [
        'list1: • Brot',
        'list1: - Milch',
        'list1: 1. Zucker',
        'list1: b) Salz',
        'paragraph: 1. FC Köln siegt',
        'paragraph: 3. Mai: Feiertag',
        'paragraph: * * *',
      ],
    )
  })

  const wrapped = `Der Stadtrat hat am Montagabend nach langer Debatte den Haushalt für
das kommende Jahr beschlossen. Die Ausgaben steigen um drei Prozent auf
ca. 3,4 Mio. Euro. Vor allem für Schulen und Straßen soll mehr Geld zur
Verfügung stehen.

Die Opposition kritisierte den Entwurf als unsolide und stimmte nach der
Aussprache geschlossen dagegen.`

  test('wrapped lines are recognised and joined', () => {
    const { wrapped: found, blocks } = segment(wrapped)
    expect(found).toBe(true)
    expect(blocks).toHaveLength(2)
    expect(pieces(wrapped).map((text) => onOneLine(text))).toEqual([
      'Der Stadtrat hat am Montagabend nach langer Debatte den Haushalt für das kommende Jahr beschlossen.',
      'Die Ausgaben steigen um drei Prozent auf ca. 3,4 Mio. Euro.',
      'Vor allem für Schulen und Straßen soll mehr Geld zur Verfügung stehen.',
      'Die Opposition kritisierte den Entwurf als unsolide und stimmte nach der Aussprache geschlossen dagegen.',
    ])
  })

  test('the caller can overrule', () => {
    expect(segment(wrapped, { wrapped: false }).blocks).toHaveLength(6)
    expect(segment('Erste Zeile\nzweite Zeile', { wrapped: true })).toMatchObject({
      wrapped: true,
      blocks: [{}],
    })
  })
})

describe('Markdown', () => {
  const md = (text: string) => outline(text, { format: 'markdown' })
  const sentences = (text: string) => pieces(text, { format: 'markdown' })

  test.each([
    ['# Titel\n\nText.', ['heading1: Titel', 'paragraph: Text.']],
    ['### Titel ###', ['heading3: Titel']],
    ['Titel\n=====\nUnter\n-----\nText.', ['heading1: Titel', 'heading2: Unter', 'paragraph: Text.']],
    ['Erste Zeile\nzweite Zeile.', ['paragraph: Erste Zeile\nzweite Zeile.']],
    [
      '- a\n  - b\n    1. c\n- d\n\nEnde',
      ['list1: a', 'list2: b', 'list3: c', 'list1: d', 'paragraph: Ende'],
    ],
    ['- [x] erledigt\n* offen', ['list1: erledigt', 'list1: offen']],
    ['- a\n\n  weiter', ['list1: a', 'list1: weiter']],
    ['> Zitat.\n\nText', ['quote: Zitat.', 'paragraph: Text']],
    ['> # Titel\n> Text', ['heading1: Titel', 'quote: Text']],
    ['1. a\n\n> b', ['list1: a', 'quote: b']],
    ['---\ntitle: A\n---\nText', ['paragraph: Text']],
    ['Text\n\n---\n\nText', ['paragraph: Text', 'paragraph: Text']],
    ['```\nCode. Code\n```\nText', ['paragraph: Text']],
    ['    Eins. Zwei\n\nText', ['paragraph: Eins. Zwei', 'paragraph: Text']],
    ['<div>\nEins. Zwei\n</div>\n\nText', ['paragraph: Eins. Zwei', 'paragraph: Text']],
    ['[a]: http://b.de\n\nText', ['paragraph: Text']],
    ['[^1]: Fußnote.', ['paragraph: Fußnote.']],
    [
      '| A | B. C |\n|---|:--|\n| d | e |\n\nText',
      ['paragraph: A', 'paragraph: B. C', 'paragraph: d', 'paragraph: e', 'paragraph: Text'],
    ],
  ])('%j', (text, expected) => {
    expect(md(text)).toEqual(expected)
  })

  test.each([
    ['**Ein Satz.** Noch einer.', ['**Ein Satz.**', 'Noch einer.']],
    ['_Ein Satz._ **Noch einer.**', ['_Ein Satz._', '**Noch einer.**']],
    ['[Ein Satz.](http://a.de/b) Noch einer.', ['[Ein Satz.](http://a.de/b)', 'Noch einer.']],
    [
      'Siehe [hier](http://a.de "Das. Dort.") nach. Gut.',
      ['Siehe [hier](http://a.de "Das. Dort.") nach.', 'Gut.'],
    ],
    ['Der Befehl `ls. Das` hilft. Gut.', ['Der Befehl `ls. Das` hilft.', 'Gut.']],
    ['<em>Ein Satz.</em> Noch einer.', ['<em>Ein Satz.</em>', 'Noch einer.']],
    ['> Ein Satz.\n> Noch\n> einer.', ['Ein Satz.', 'Noch\n> einer.']],
    ['Am Markt 1\\\n53111 Bonn', ['Am Markt 1', '53111 Bonn']],
    ['Am Markt 1\\\r\n53111 Bonn', ['Am Markt 1', '53111 Bonn']],
    ['Der Mond  \nIst rund  \n„Und scheint', ['Der Mond', 'Ist rund', '„Und scheint']],
    ['> Der Mond  \n> Ist rund', ['Der Mond', 'Ist rund']],
    ['Erstens<br>Zweitens. Gut.<br/>', ['Erstens', 'Zweitens.', 'Gut.']],
    ['**Am Markt 1  \nBonn**', ['Am Markt 1', 'Bonn']],
    ['[Am Markt  \nBonn](http://a.de)', ['[Am Markt  \nBonn](http://a.de)']],
    ['Der Mond\\\nist rund.', ['Der Mond\\\nist rund.']],
    ['Ein Pfad \\\\\nEin Ziel', ['Ein Pfad \\\\\nEin Ziel']],
    ['**Es regnet. Es schneit.**', ['Es regnet.', 'Es schneit.']],
    ['<em>Es regnet. Es schneit.</em> Es taut.', ['Es regnet.', 'Es schneit.', 'Es taut.']],
    ['<p><b>Es regnet. <i>Es schneit.</i></b></p>', ['Es regnet.', '<i>Es schneit.</i>']],
    ['Er sagt: <b>Es regnet. Es taut.</b> Gut.', ['Er sagt: <b>Es regnet. Es taut.</b>', 'Gut.']],
    ['<a href="x">Es regnet. Es taut.</a> Gut.', ['<a href="x">Es regnet. Es taut.</a>', 'Gut.']],
    ['<b>Es regnet. Es taut. Gut.', ['<b>Es regnet.', 'Es taut.', 'Gut.']],
    ['**Es regnet. Es _schneit_.** Es taut.', ['Es regnet.', 'Es _schneit_.', 'Es taut.']],
    ['***Es regnet. Es schneit.***', ['Es regnet.', 'Es schneit.']],
    ['- **Es regnet. Es schneit.**', ['Es regnet.', 'Es schneit.']],
    ['Er sagt: **Es regnet. Es schneit.** Es taut.', ['Er sagt: **Es regnet. Es schneit.**', 'Es taut.']],
    ['**Es regnet. Es schneit.** – sagt er. Es taut.', ['**Es regnet. Es schneit.** – sagt er.', 'Es taut.']],
    ['_Sie sagt es. **Es regnet. Es taut.** Ja_ da.', ['_Sie sagt es. **Es regnet. Es taut.** Ja_ da.']],
    ['[Es regnet. Es taut.](http://a.de) Gut.', ['[Es regnet. Es taut.](http://a.de)', 'Gut.']],
    ['Siehe [Was nun? Ein Rat](http://a.de). Gut.', ['Siehe [Was nun? Ein Rat](http://a.de).', 'Gut.']],
    ['![Ein Bild. Noch eins.](a.png) Gut.', ['![Ein Bild. Noch eins.](a.png)', 'Gut.']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected)
  })

  test.each([
    ['Der Mond\\\nist rund.', 'Der Mond<br>ist rund.'],
    ['Der Mond  \r\nist rund.', 'Der Mond<br>ist rund.'],
    ['> Der Mond  \n> ist rund.', '> Der Mond<br>ist rund.'],
    ['Der Mond\nist rund.', 'Der Mond ist rund.'],
    ['Der Mond \\\\\nist rund.', 'Der Mond \\\\ ist rund.'],
    ['Wirt-\nschaft', 'Wirtschaft'],
  ])('%j on one line is %j', (text, line) => {
    expect(onOneMarkdownLine(text)).toBe(line)
  })

  test('law: no segment has one end of a link, an image or emphasis without the other', () => {
    fc.assert(
      fc.property(randomArticle, (text) => {
        const { blocks, masked } = readMarkdown(text)
        const { segments } = segment(text, { format: 'markdown' })
        const holding = (from: number, to: number) =>
          segments.findIndex((one) => one.from < to && from < one.to)
        for (const block of blocks) {
          for (const { from, to, inner } of marksIn(readInline(masked.slice(block.from, block.to)))) {
            const open = holding(block.from + from, block.from + inner.from)
            const close = holding(block.from + inner.to, block.from + to)
            expect(open).toBe(close)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('on one line, a sentence has no markers of quotations, with a blank behind them or without', () => {
    expect(sentences('> Ein Satz.\n>Noch\n> einer.').map((text) => onOneLine(text))).toEqual([
      'Ein Satz.',
      'Noch einer.',
    ])
    expect(onOneLine('mehr als 5 und\n>= 3')).toBe('mehr als 5 und >= 3')
  })

  test('English in place of the segments rebuilds the structure', () => {
    const text = '# Titel\n\n- Eins. Zwei.\n- Drei\n\n> Zitat. Ende.\n\n| A | B |\n|---|---|\n| c | d |\n'
    let at = 0
    let english = ''
    for (const { from, to } of segment(text, { format: 'markdown' }).segments) {
      english += `${text.slice(at, from)}x`
      at = to
    }
    expect(english + text.slice(at)).toBe('# x\n\n- x x\n- x\n\n> x x\n\n| x | x |\n|---|---|\n| x | x |\n')
  })
})

describe('hostile text', () => {
  test.each([
    ['full stops', '.'],
    ['opening quotes', '„'],
    ['opening brackets', '('],
    ['closing brackets', '!)'],
    ['backticks', '`'],
    ['half links', ']('],
    ['half tags', '<a '],
    ['asides', '. ('],
    ['initials', 'A. '],
    ['blanks', '. \u00a0'],
    ['numbers', '1. '],
    ['quote markers', '> '],
    ['list markers', '- '],
    ['one word', 'a'],
    ['lone surrogates', '\ud800'],
    ['lines', 'a\n'],
    ['pipes', '|'],
  ])('%s: four times the text, about four times the work', (_, unit) => {
    for (const format of ['plain', 'markdown'] as const) {
      const small = work(unit.repeat(2_000), format)
      const large = work(unit.repeat(8_000), format)
      // Linear is 4, quadratic 16.
      expect(large / small).toBeLessThan(5)
    }
  })

  test.each(['plain', 'markdown'] as const)('two million units on one line, %s', (format) => {
    const text = 'Der Rat tagt am 3. Mai. '.repeat(84_000)
    expect(segment(text, { format }).segments).toHaveLength(84_000)
  })

  /** Units read and copied, counted where strings are read. */
  function work(text: string, format: 'plain' | 'markdown'): number {
    const { charCodeAt, slice } = String.prototype
    let units = 0
    String.prototype.charCodeAt = function (at) {
      units++
      return charCodeAt.call(this, at)
    }
    String.prototype.slice = function (from, to) {
      const part = slice.call(this, from, to)
      units += part.length
      return part
    }
    try {
      segment(text, { format })
    } finally {
      Object.assign(String.prototype, { charCodeAt, slice })
    }
    return units
  }

  test('NFD reads like NFC, and invisible marks do not hide a word', () => {
    expect(
      pieces('Die Ware wurde fu\u0308r 5 Mio. Euro verkauft. U\u0308ber den Preis schwieg er.'),
    ).toHaveLength(2)
    expect(pieces('Er bekam 5 Mio. U\u0308ber mehr sprach er nicht.')).toHaveLength(2)
    expect(pieces('Die z.\u200b B. Deutschen kamen.')).toHaveLength(1)
  })
})

describe('split points', () => {
  const firstSplit = (text: string) => {
    const at = splitPoints(text)[0] ?? 0
    return `${text.slice(0, at)}|${text.slice(at)}`
  }

  test.each([
    ['Er kam. Sie ging, und er blieb.', 'Er kam. |Sie ging, und er blieb.'],
    ['Er kam, sah und siegte; dann ging er.', 'Er kam, sah und siegte; |dann ging er.'],
    [
      'Der Rat tagte lange – ohne Ergebnis, aber friedlich',
      'Der Rat tagte lange – |ohne Ergebnis, aber friedlich',
    ],
    ['Der Rat, der tagte, sagte, dass er warte', 'Der Rat, der tagte, sagte, |dass er warte'],
    ['The council met on Monday, but it did not vote', 'The council met on Monday, |but it did not vote'],
    ['Mr. Smith came and stayed', 'Mr. Smith came |and stayed'],
  ])('%s', (text, expected) => {
    expect(firstSplit(text)).toBe(expected)
  })

  test('one word has none', () => {
    expect(splitPoints('  Wort  ')).toEqual([])
  })
})

describe('torn quotations', () => {
  test('end with their sentence: a mark that is missing swallows nothing', () => {
    const text = `Die Stadt nannte den Plan am Montag „voreilig“ und verwies auf die „offenen Fragen“.
„Das ist sehr bedauerlich. „Es würde den Hafen gefährden“, sagte Helga Brandt, Sprecherin der Stadt.
„Je nach Art der (bestellten) Boote könnte das gegen Vorgaben verstoßen“, meinte sie.
Der Rat will „noch in diesem Jahr entscheiden. Das hatte er im Mai angekündigt.
`
    const { blocks, segments, wrapped } = segment(text)
    expect([blocks.length, wrapped]).toEqual([4, false])
    expect(segments.map(({ from, to }) => text.slice(from, to))).toEqual([
      'Die Stadt nannte den Plan am Montag „voreilig“ und verwies auf die „offenen Fragen“.',
      '„Das ist sehr bedauerlich.',
      '„Es würde den Hafen gefährden“, sagte Helga Brandt, Sprecherin der Stadt.',
      '„Je nach Art der (bestellten) Boote könnte das gegen Vorgaben verstoßen“, meinte sie.',
      'Der Rat will „noch in diesem Jahr entscheiden.',
      'Das hatte er im Mai angekündigt.',
    ])
  })

  /** A real article that is not ours to hand on; it lies beside the checkout of a developer. */
  const article = new URL('../../../shared/articles/hanoi.de.txt', import.meta.url)
  const skipped = existsSync(article) ? '' : ' (skipped: ../shared/articles is not there)'

  test.skipIf(skipped !== '')(`in a real article${skipped}`, () => {
    const { blocks, segments, wrapped } = segment(readFileSync(article, 'utf8'))
    expect([blocks.length, segments.length, wrapped]).toEqual([19, 23, false])
  })
})

const marksIn = (pieces: readonly Inline[]): Mark[] =>
  pieces.filter(isMark).flatMap((mark) => [mark, ...marksIn(mark.inside)])

test('an emoji is something to say, dots and dashes only part what is', () => {
  expect(pieces('Gut.\n\n* * *\n\n😀\n\n———\n\nSchlecht.')).toEqual(['Gut.', '😀', 'Schlecht.'])
})
