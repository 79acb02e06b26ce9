import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inlineText } from '#lib/markdown'
import { onOneLine, segment } from '#lib/segment'
import { input, inTurn, same, text } from '../testing/input.ts'
import { exportArticle } from './export-article.ts'
import type { ExportInput } from './export-format.ts'
import type { ExportFormatId } from './export-formats.ts'
import type { JsonArticle } from './json.ts'

const written = async (format: ExportFormatId, article: ExportInput) =>
  text((await exportArticle({ format, ...article })).bytes)

const hostile = fc.constantFrom(
  ...'aä<>&"\'*_`[]()#\\ \n\t\0\u001b\u0085\ufffe\uffff😀',
  '\ud800',
  '\udc00',
  ']]>',
  '<!--',
  '&#0;',
  '[a](https://x.org/"<)',
)

const PLAIN =
  'Die Schleuse\n\nSie ist alt. Sie ist groß. Man baut sie neu.\n\n- Zuerst der Hafen.\n- Dann das Tor.\n'
const MARKDOWN = `---
title: x
---

# Die Schleuse

Sie ist *alt*. Sie ist
groß.

1. Der Hafen.
   - Das Tor.
2. Die Kammer.

> Ein Versprechen. Und
> noch eins.

\`\`\`js
alert(1)
\`\`\`

| Land | Stadt |
|------|-------|
| Hier | Dort |
`

describe('the formats', () => {
  test('that are unknown are a fault', async () => {
    for (const name of ['pdf', 'constructor', '__proto__'])
      await expect(exportArticle({ format: name as ExportFormatId, ...input(PLAIN, same) })).rejects.toThrow(
        name,
      )
  })

  test.each([
    ['txt', 'Die große Schleuse.txt', 'text/plain; charset=utf-8'],
    ['md', 'Die große Schleuse.md', 'text/markdown; charset=utf-8'],
    [
      'docx',
      'Die große Schleuse.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['json', 'Die große Schleuse.json', 'application/json'],
  ] as const)('%s is named after the title', async (format, name, type) => {
    const file = await exportArticle({ format, ...input(PLAIN, same, { title: 'Die große Schleuse?' }) })
    expect(file).toMatchObject({ name, type })
  })
})

describe('txt', () => {
  test('sets blocks apart and keeps lists together', async () => {
    const english = inTurn(
      'The lock',
      'It is old.',
      'It is large.',
      'It is rebuilt.',
      '- First the port.',
      '- Then the gate.',
    )
    expect(await written('txt', input(PLAIN, english))).toBe(
      'The lock\n\nIt is old. It is large. It is rebuilt.\n\n- First the port.\n- Then the gate.\n',
    )
  })

  test('a sentence without English stands in brackets', async () => {
    const english = inTurn('The lock', null, ' ', 'It is rebuilt.', '- First.', '- Then.')
    expect(await written('txt', input(PLAIN, english))).toContain(
      '[untranslated: Sie ist alt.] [untranslated: Sie ist groß.] It is rebuilt.',
    )
  })

  test('a list marker that was dropped comes back', async () => {
    const english = inTurn('The lock', 'A.', 'B.', 'C.', 'First.', '• Then.')
    expect(await written('txt', input(PLAIN, english))).toMatch(/\n\n- First\.\n- Then\.\n$/)
  })

  test('an item without English has its marker once, outside the brackets', async () => {
    const english = inTurn('The lock', 'A.', 'B.', 'C.', null, ' ')
    expect(await written('txt', input(PLAIN, english))).toMatch(
      /\n- \[untranslated: \p{L}[^\n]*\]\n- \[untranslated: \p{L}[^\n]*\]\n$/u,
    )
  })

  test('Markdown becomes its text', async () => {
    const english = inTurn(
      'The *lock*',
      'It is [old](https://example.org).',
      'It is\nlarge.',
      'Port.',
      'Gate.',
      'Chamber.',
    )
    expect(await written('txt', input(MARKDOWN, english, { format: 'markdown' }))).toMatch(
      /^The lock\n\nIt is old\. It is large\.\n\n1\. Port\.\n {2}- Gate\.\n2\. Chamber\.\n\n\[untranslated: Ein Versprechen\.\]/,
    )
  })

  test('control characters never leave', async () => {
    expect(
      await written(
        'txt',
        input('Ja.', () => 'Yes\u0000\u001b.'),
      ),
    ).toBe('Yes  .\n')
  })
})

describe('md of a Markdown article', () => {
  test('puts the English in place and leaves the rest to the letter', async () => {
    const english = inTurn(
      'The lock',
      'It is *old*.',
      'It is large.',
      'The port.',
      'The gate.',
      'The chamber.',
      'A promise.',
      'And one more.',
      'Country',
      'Town',
      'Here',
      'A | B',
    )
    expect(await written('md', input(MARKDOWN, english, { format: 'markdown' }))).toBe(
      MARKDOWN.replace('# Die Schleuse', '# The lock')
        .replace('Sie ist *alt*. Sie ist\ngroß.', 'It is *old*. It is large.')
        .replace('Der Hafen.', 'The port.')
        .replace('Das Tor.', 'The gate.')
        .replace('Die Kammer.', 'The chamber.')
        .replace('Ein Versprechen. Und\n> noch eins.', 'A promise. And one more.')
        .replace('Land | Stadt', 'Country | Town')
        .replace('Hier | Dort', 'Here | A \\| B'),
    )
  })

  test.each([
    ['1. FC Köln won.', '1\\. FC Köln won.'],
    ['- a dash', '\\- a dash'],
    ['# 1', '\\# 1'],
    ['> 5', '\\> 5'],
    ['[1]: as dpa reports', '[1]: as dpa reports'],
    ['[1]: dpa', '\\[1]: dpa'],
    ['[^1]: dpa', '\\[^1]: dpa'],
    ['<div> is a tag', '\\<div> is a tag'],
    ['``` it said', '\\``` it said'],
    ['***', '\\***'],
    ['one\n\ntwo', 'one two'],
    ['2.5 million', '2.5 million'],
    ['*Möwe* waits', '*Möwe* waits'],
  ])('%j cannot turn into another block', async (english, markdown) => {
    expect(
      await written(
        'md',
        input('Der Anfang.', () => english, { format: 'markdown' }),
      ),
    ).toBe(markdown)
  })

  test('law: with the German itself for English it is the source', async () => {
    const line = fc.constantFrom(
      '# Titel',
      'Ein Satz. Noch einer.',
      '- Punkt *a*',
      '  - Punkt b',
      '> Zitat. Ja.',
      '',
      '',
      '1. Eins',
      '| a | b |',
      '|---|---|',
      '```',
      'weich',
      '---',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 14 }), async (lines) => {
        const source = lines.join('\n')
        expect(await written('md', input(source, same, { format: 'markdown' }))).toBe(source)
      }),
    )
  })
})

describe('md of a plain article', () => {
  test('marks headings and lists', async () => {
    const english = inTurn(
      'The lock #',
      'It is old.',
      'It costs 5 * 3.',
      'It is *rebuilt*.',
      '- First.',
      '1. Then.',
    )
    expect(await written('md', input(PLAIN, english))).toBe(
      '# The lock \\#\n\nIt is old. It costs 5 * 3. It is \\*rebuilt\\*.\n\n- First.\n1. Then.\n',
    )
  })

  test('law: what is written as a paragraph reads as that paragraph', async () => {
    const word = fc.constantFrom(
      '1.',
      '2)',
      '-',
      '#',
      '>',
      '+',
      '*',
      '**',
      '_',
      '`',
      '[a](b)',
      '<b>',
      '&amp;',
      '~~',
      '===',
      'Wort',
      'a_b',
      'R&D',
      '\\',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (words) => {
        const english = words.join(' ')
        const markdown = await written(
          'md',
          input('Der eine Satz.', () => english),
        )
        const reading = segment(markdown, { format: 'markdown' })
        expect(reading.blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
        expect(inlineText(onOneLine(markdown.trim()))).toBe(english)
      }),
      { numRuns: 300 },
    )
  })
})

describe('docx', () => {
  const parts = async (article: ExportInput) => {
    const files = unzipSync((await exportArticle({ format: 'docx', ...article })).bytes)
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    return { names: Object.keys(files), part, body: part('word/document.xml') }
  }
  const paragraphs = (body: string) =>
    [...body.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) => ({
      style: /<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1],
      text: [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
        .map(([, text, mark]) => text ?? (mark === 'tab' ? '\t' : '\n'))
        .join(''),
    }))

  test('has real styles for each kind of block', async () => {
    const english = inTurn(
      'The lock',
      'It is *old*.',
      'It is large.',
      'Port.',
      'Gate.',
      'Chamber.',
      'A promise.',
      'One more.',
    )
    const { body } = await parts(input(MARKDOWN, english, { format: 'markdown' }))
    expect(paragraphs(body).slice(0, 6)).toEqual([
      { style: 'Heading1', text: 'The lock' },
      { style: undefined, text: 'It is old. It is large.' },
      { style: 'ListParagraph', text: '1.\tPort.' },
      { style: 'ListParagraph', text: 'Gate.' },
      { style: 'ListParagraph', text: '2.\tChamber.' },
      { style: 'Quote', text: 'A promise. One more.' },
    ])
    expect(body).toMatch(/<w:r><w:rPr><w:i\/>.*?<w:t[^>]*>old<\/w:t>/)
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
  })

  test('links lead where they led, and only to the web or a mailbox', async () => {
    const english = inTurn('A [plan](https://example.org/a?b=1&c=2) and [bad](javascript:alert(1)).')
    const { part, body } = await parts(input('Ein Plan.', english, { format: 'markdown' }))
    expect(part('word/_rels/document.xml.rels')).toContain('Target="https://example.org/a?b=1&amp;c=2"')
    expect(part('word/_rels/document.xml.rels')).not.toContain('javascript')
    expect(paragraphs(body).map(({ text }) => text)).toEqual(['A plan and bad.'])
  })

  test.each(['en-GB', 'en-US'] as const)(
    'is marked as %s, with a serif face and the title',
    async (targetLanguage) => {
      const article = input(PLAIN, same, { title: 'A & B <c>', targetLanguage })
      const { part } = await parts(article)
      expect(part('word/styles.xml')).toContain(`<w:lang w:val="${targetLanguage}"/>`)
      expect(part('word/styles.xml')).toContain('Georgia')
      expect(part('docProps/core.xml')).toContain('<dc:title>A &amp; B &lt;c&gt;</dc:title>')
    },
  )

  test('line breaks of an editor stay in plain articles', async () => {
    const { body } = await parts(input('Ja.', () => 'One\nTwo'))
    expect(paragraphs(body)).toEqual([{ style: undefined, text: 'One\nTwo' }])
    expect(body).not.toMatch(/<w:r>(?:(?!<\/w:r>).)*<w:r>/)
  })

  test('law: every part is well-formed, whatever stands in the text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: hostile }),
        fc.constantFrom('plain', 'markdown'),
        async (english, format) => {
          const { names, part } = await parts(input('Ein Satz.', () => english, { format, title: english }))
          for (const name of names.filter((one) => /\.(xml|rels)$/.test(one))) {
            expect(part(name)).not.toMatch(/(?![\n\t\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u)
            expect([name, imbalance(part(name))]).toEqual([name, null])
          }
        },
      ),
      { numRuns: 12 },
    )
  })
})

describe('json', () => {
  test('holds what is known of each segment', async () => {
    const article = input('Ja. Nein.', inTurn('Yes.', null))
    const document: JsonArticle = JSON.parse(await written('json', article))
    expect(document).toMatchObject({
      format: 'gegenlesen-article',
      formatVersion: 1,
      article: { title: 'Titel', sourceLanguage: 'de', targetLanguage: 'en-GB', format: 'plain' },
      source: 'Ja. Nein.',
    })
    expect(document.segments).toEqual([
      {
        block: 0,
        kind: 'paragraph',
        level: 0,
        from: 0,
        to: 3,
        source: 'Ja.',
        target: 'Yes.',
        machine: null,
        status: 'edited',
      },
      {
        block: 0,
        kind: 'paragraph',
        level: 0,
        from: 4,
        to: 9,
        source: 'Nein.',
        target: null,
        machine: null,
        status: 'untranslated',
      },
    ])
  })
})

/** The first thing that is not well-formed about a piece of XML, or null. */
function imbalance(xml: string): string | null {
  const open: string[] = []
  const rest = xml.replace(
    /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g,
    (_, closing: string, name: string | undefined, _attributes: string, empty: string) => {
      if (name && closing) return open.pop() === name ? '' : `<${name}`
      if (name && !empty) open.push(name)
      return ''
    },
  )
  const stray = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(rest)
  return stray?.[0] ?? open.pop() ?? null
}
