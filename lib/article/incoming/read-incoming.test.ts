import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MAC_ROMAN, WINDOWS_1252 } from '#lib/text'
import { draftArticle, readIncoming } from '../index.ts'

const bytes = (text: string) => [...new TextEncoder().encode(text)]
const misread = (text: string, page: string) =>
  bytes(text)
    .map((byte) => (byte < 128 ? String.fromCharCode(byte) : page.charAt(byte - 128)))
    .join('')
const asLatin1 = (text: string) => String.fromCharCode(...bytes(text))

const PAGES = [
  ['Windows-1252', (text: string) => misread(text, WINDOWS_1252)],
  ['Latin-1', asLatin1],
  ['Mac OS Roman', (text: string) => misread(text, MAC_ROMAN)],
] as const

const TEXT = 'Die Fähre fährt wieder.\n„Größer, schöner“ – so Ärztin Öznur Über.\nEr schweigt …'

describe('a text that went through a wrong encoding', () => {
  test.each(PAGES)('%s is mended, with a warning that names an example and its line', (_, through) => {
    const { text, warnings } = readIncoming(`Ein Satz.\n${through(TEXT)}`, 'plain')
    expect(text).toBe(`Ein Satz.\n${TEXT}`)
    expect(warnings).toEqual([
      `12 characters had gone through a wrong encoding and were mended, such as “${through('Fähre')}” to “Fähre” in line 2. Check umlauts and quotation marks.`,
    ])
  })

  test('is mended where it is broken, and where it is right it stays', () => {
    const right = 'Müller und Çelik fahren über Łódź.'
    expect(readIncoming(`${right}\n${misread('Möwen, Störche', WINDOWS_1252)}`, 'plain').text).toBe(
      `${right}\nMöwen, Störche`,
    )
  })

  test('is mended although the last byte of a closing mark was lost', () => {
    const broken = misread('Er sagte: ”Fähre”.', WINDOWS_1252).replaceAll('\u009d', '')
    expect(readIncoming(broken, 'plain').text).toBe('Er sagte: ”Fähre”.')
  })

  test.each([
    [
      'a word that has such a pair by right',
      'Auf dem Schild stand „MAÇÃ“, sonst nichts. „IRMÃ“ und „MAÇÃ“ sagt man.',
    ],
    ['one pair alone', 'Das Zeichen Ã¼ blieb stehen.'],
    ['a text about such pairs', 'Aus „ü“ wird „Ã¼“, aus „ä“ wird „Ã¤“, aus „ö“ wird „Ã¶“.'],
    ['capitals in other languages', 'SÃO PAULO, ÎLE DE RÉ, ÂGE, ÃNGSTRÖM'],
    ['formulas', '√2 ≈ 1,41 und √º ist kein Ausdruck.'],
  ])('and %s stays as it is', (_, text) => {
    expect(readIncoming(text, 'plain')).toEqual({ text, warnings: [] })
  })

  test('law: any German is itself again, and what is right is never touched', () => {
    const word = fc.constantFrom(
      'Fähre',
      'Größe',
      '„Ja“',
      'Übung',
      'Haus',
      '–',
      'Öl …',
      'Straße',
      '\n',
      'Café',
      '3 €',
    )
    const text = fc.array(word, { minLength: 1 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, fc.constantFrom(...PAGES), (text, [, through]) => {
        expect(readIncoming(text, 'plain').text).toBe(text)
        if ((text.match(/[^\0-\x7f]/g) ?? []).length > 1)
          expect(readIncoming(through(text), 'plain').text).toBe(text)
      }),
    )
  })
})

describe('bullets of Word', () => {
  const outline = (text: string, format: 'plain' | 'markdown') => {
    const outcome = draftArticle({ text, format })
    if (outcome.kind === 'refused') throw new Error(outcome.detail)
    const { source, segments } = outcome.draft
    return segments.map(({ kind, level, from, to }) => `${kind}${level}: ${source.slice(from, to)}`)
  }

  test.each(['\uf0b7', '\uf0a7', '\uf0d8', '\uf02d'])('%j makes an item', (bullet) => {
    for (const blank of ['\t', ' ', '   ', '\u00a0', '']) {
      const text = `Es gilt:\n\n${bullet}${blank}Brot kaufen\n${bullet}${blank}Milch holen`
      expect(outline(text, 'plain').map((line) => line.replace(/: \S /, ': '))).toEqual([
        'paragraph0: Es gilt:',
        'list1: Brot kaufen',
        'list1: Milch holen',
      ])
      expect(outline(text, 'plain').join('')).not.toMatch(/[\ue000-\uf8ff]/)
      expect(outline(text, 'markdown')).toEqual([
        'paragraph0: Es gilt:',
        'list1: Brot kaufen',
        'list1: Milch holen',
      ])
    }
  })

  test.each(['•\t', '· ', '▪ '])('%j makes an item in Markdown too', (bullet) => {
    expect(outline(`Es gilt:\n${bullet}Brot\n${bullet}Milch`, 'markdown')).toEqual([
      'paragraph0: Es gilt:',
      'list1: Brot',
      'list1: Milch',
    ])
  })

  test('have levels: a letter o before a tab is the second, a square the third', () => {
    const text = '\uf0b7\tBrot\no\tWeizen\n\uf0a7\tmit Saat\n\uf0b7\tMilch'
    expect(outline(text, 'plain')).toEqual([
      'list1: • Brot',
      'list2: ◦ Weizen',
      'list3: ▪ mit Saat',
      'list1: • Milch',
    ])
    expect(outline(text, 'markdown')).toEqual([
      'list1: Brot',
      'list2: Weizen',
      'list3: mit Saat',
      'list1: Milch',
    ])
  })

  test('are none in code, and a letter o before one blank is a word', () => {
    const code = 'Text.\n\n```\n• eins\n```\n'
    expect(readIncoming(code, 'markdown').text).toBe(code)
    expect(readIncoming('o du Fröhliche', 'plain').text).toBe('o du Fröhliche')
  })
})

/** Texts as desks sent them; they lie beside the checkout of a developer. */
const field = (name: string) => new URL(`../../../../shared/field/${name}.txt`, import.meta.url)
const skipped = existsSync(field('21-word-bullets')) ? '' : ' (skipped: ../shared/field is not there)'

describe.skipIf(skipped !== '')(`texts from the field${skipped}`, () => {
  test.each([
    ['04-wrapped-with-tail', true, [0, 1, 1, 1, 2, 3, 4, 5, 6, 7]],
    ['06-line-end-hyphen', true, [0, 0, 0]],
    ['21-word-bullets', false, [0, 1, 2, 3]],
  ])('%s has its blocks', (name, wrapped, blocks) => {
    const outcome = draftArticle({ text: readFileSync(field(name), 'utf8') })
    if (outcome.kind === 'refused') throw new Error(outcome.detail)
    expect(outcome.wrapped).toBe(wrapped)
    expect(outcome.draft.segments.map(({ block }) => block)).toEqual(blocks)
  })
})
