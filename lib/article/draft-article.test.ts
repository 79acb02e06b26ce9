import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomArticle } from '../markdown/testing/random-article.ts'
import { type Drafted, draftArticle, LIMITS } from './index.ts'

function draft(text: string, more: Omit<Parameters<typeof draftArticle>[0], 'text'> = {}) {
  const outcome: Drafted = draftArticle({ text, ...more })
  if (outcome.kind === 'refused') throw new Error(outcome.detail)
  const { source, segments } = outcome.draft
  return { ...outcome, texts: segments.map(({ from, to }) => source.slice(from, to)) }
}

describe('an import makes of a text', () => {
  test('segments, whose offsets count in the source as it came', () => {
    const { draft: article, texts } = draft('Erster Satz. Zweiter Satz.\r\n\r\nDritter.\r\n')
    expect(texts).toEqual(['Erster Satz.', 'Zweiter Satz.', 'Dritter.'])
    expect(article.source).toBe('Erster Satz. Zweiter Satz.\r\n\r\nDritter.\r\n')
    expect(article.segments.map(({ block }) => block)).toEqual([0, 0, 1])
    expect(article).toMatchObject({ words: 5, format: 'plain', targetLanguage: 'en-GB' })
  })

  test('no part of a byte order mark', () => {
    expect(draft('\uFEFFStraße.').draft.source).toBe('Straße.')
  })

  test('clean text of the same length, and says so', () => {
    const { draft: article, warnings } = draft('Ein\u0000 Satz\uD800.\u0085')
    expect(article.source).toBe('Ein  Satz\uFFFD. ')
    expect(warnings).toEqual([
      'Control characters in the text were replaced by blanks.',
      'One character could not be read; \uFFFD stands in its place.',
    ])
    expect(draft('\uFFFDber \uFFFDl.').warnings).toEqual([
      '2 characters could not be read; \uFFFD stands in their place.',
    ])
    expect(draft('Ein Satz.').warnings).toEqual([])
  })

  test.each([
    ['', {}, 422],
    [' \n\t\u00A0\n', {}, 422],
    ['\uFEFF', {}, 422],
    ['\u0000\u0001', {}, 422],
    ['x'.repeat(LIMITS.article + 1), {}, 413],
  ])('nothing of %j', (text, more, status) => {
    expect(draftArticle({ text, ...more })).toMatchObject({
      kind: 'refused',
      status,
      errors: [{ path: 'text' }],
    })
  })

  test('a title: the given one, the main heading, or the first segment', () => {
    expect(draft('Ein Satz.', { title: '  Mein Titel ' }).draft.title).toBe('Mein Titel')
    expect(
      draft('Dachzeile\n\n# Der **große** [Tag](http://x.example)\n\nText.', { format: 'markdown' }).draft
        .title,
    ).toBe('Der große Tag')
    expect(draft('Ein Satz. Noch einer.', { title: ' ' }).draft.title).toBe('Ein Satz.')
  })

  test('a title no longer than a line, cut behind a word', () => {
    const { title } = draft(`${'Wörter und '.repeat(20)}Ende.`).draft
    expect(title).toMatch(/^(Wörter und )+Wörter(…| und…)$/)
    expect(title.length).toBeLessThanOrEqual(81)
    expect(draft('Kurz.', { title: 'T'.repeat(999) }).draft.title).toHaveLength(LIMITS.title)
  })

  test('parts of a line without an end, with a warning', () => {
    const line = 'Wort und noch ein Wort '.repeat(9_000).trim()
    const { draft: article, texts, warnings } = draft(line)
    expect(texts.join(' ')).toBe(line)
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(2_000)
    expect(longestBlock(article.segments)).toBeLessThanOrEqual(LIMITS.block)
    expect(warnings).toHaveLength(2)
  })

  test('parts of a line without a blank, none of which ends within a character', () => {
    const line = `a${'😀'.repeat(30_000)}`
    const { texts } = draft(line)
    expect(texts.join('')).toBe(line)
    expect(texts.filter((text) => /\p{Surrogate}/u.test(text))).toEqual([])
  })

  test('segments that hold every letter and figure, in order and in blocks that count up', () => {
    const text = fc
      .array(
        fc.constantFrom('Haus', ' ', '. ', '\n', '\n\n', 'z. B. ', '„Ja“', '😀', '\r\n', 'w'.repeat(2_500)),
        {
          minLength: 1,
        },
      )
      .map((parts) => parts.join(''))
      .filter((text) => /\p{L}/u.test(text))
    fc.assert(
      fc.property(text, (text) => {
        const { draft: article, texts } = draft(text)
        expect(wordsOf(texts.join(''))).toBe(wordsOf(text))
        let [end, block] = [0, 0]
        for (const segment of article.segments) {
          expect(segment.from).toBeGreaterThanOrEqual(end)
          expect(segment.block - block).toBeOneOf([0, 1])
          end = segment.to
          block = segment.block
        }
      }),
    )
  })
})

function longestBlock(segments: { block: number; from: number; to: number }[]): number {
  const blocks = new Map<number, { from: number; to: number }>()
  for (const { block, from, to } of segments) blocks.set(block, { from: blocks.get(block)?.from ?? from, to })
  return Math.max(...[...blocks.values()].map(({ from, to }) => to - from))
}

test('a text of 200,000 characters on one line is cut into segments, with a warning', () => {
  const { texts, warnings } = draft(`${'Wort '.repeat(40_000).trimEnd()}\n`)
  expect(texts.join(' ')).toBe('Wort '.repeat(40_000).trimEnd())
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(2_000)
  expect(warnings.length).toBeGreaterThan(0)
})

test('a star between two letters is part of the word, in the title and the count of words too', () => {
  const { draft: article } = draft('# Maler*innen und Bäcker*innen\n\nDer*die Maler*in malt.', {
    format: 'markdown',
  })
  expect(article.title).toBe('Maler*innen und Bäcker*innen')
  expect(article.words).toBe(6)
})

describe('what is left out is named with its place', () => {
  test.each([
    ['Text.\n\n```\nlet a\nlet b\n```', ['Lines 3–6 are code and are not translated: “``` let a let b ```”']],
    ['---\ntitle: Regen\n---\nText.', ['Line 2 is metadata and is not translated: “title: Regen”']],
    [
      'Text.\r\n\r\n[1]: https://a.example/1\r\n[2]: https://a.example/2',
      [
        'Lines 3–4 are addresses of links and are not translated: “[1]: https://a.example/1 [2]: https://a.example/2”',
      ],
    ],
    [
      'Text.\n\n<!-- Notiz -->',
      ['Line 3 is HTML without running text and is not translated: “<!-- Notiz -->”'],
    ],
    [
      'Text.\n\n<figure><img\n alt="Die Brücke">\n\n<img alt="Der Fluss">',
      [
        'Line 4 has a text within an HTML tag that is not translated: “Die Brücke”',
        'Line 6 has a text within an HTML tag that is not translated: “Der Fluss”',
      ],
    ],
    ['Text mit `Code`.\n\n    Eingerückt.\n\n[Gast]: Nein.', []],
  ])('of %j', (text, expected) => {
    expect(draft(text, { format: 'markdown' }).warnings).toEqual(expected)
  })

  test('law: each line of a Markdown text with a letter or digit is in a segment, in a warning, or nothing but structure', () => {
    fc.assert(
      fc.property(randomArticle, (text) => {
        const outcome = draftArticle({ text, format: 'markdown' })
        if (outcome.kind === 'refused') return
        const named = outcome.warnings.map((warning) => {
          const [, first, last] = /^Lines? (\d+)(?:–(\d+))? /.exec(warning) ?? []
          return [Number(first), Number(last ?? first)] as const
        })
        let at = 0
        for (const [index, line] of text.split(/\r?\n/).entries()) {
          const start = text.indexOf(line, at)
          at = start + line.length
          const word = /Haus|Möwe|Straße|Leser|Über|Wort\b/.exec(line)
          const inSegment = outcome.draft.segments.some(({ from, to }) => from < at && to > start)
          const isNamed = named.some(([first, last]) => first <= index + 1 && index + 1 <= last)
          if (word && !inSegment && !isNamed) expect(line).toBe('named')
        }
      }),
      { numRuns: 1500 },
    )
  })

  test('words are those of the segments', () => {
    expect(
      draft('---\ntitle: Regen\n---\n[Zwei Worte](https://a.example/b)\n\n```\nlet a\n```', {
        format: 'markdown',
      }).draft.words,
    ).toBe(2)
  })
})

const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
