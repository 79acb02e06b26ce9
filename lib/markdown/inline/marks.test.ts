import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineMarks, inlineText, type Marked, markdownOf } from '../index.ts'

/** Marks as `open{inside}close`, raw text as `<<raw>>`. */
const show = (marked: Marked[]): string =>
  marked
    .map((one) => {
      if (one.kind === 'mark') return `${one.open}{${show(one.inside)}}${one.close}`
      return one.kind === 'raw' ? `<<${one.text}>>` : one.text
    })
    .join('')

describe('inlineMarks', () => {
  test.each([
    ['plain', 'plain'],
    ['a *b* c', 'a *{b}* c'],
    ['a **b** c', 'a **{b}** c'],
    ['***a** b*', '*{**{a}** b}*'],
    ['**a *b***', '**{a *{b}*}**'],
    ['***a***', '*{**{a}**}*'],
    ['__a__ and _b_', '__{a}__ and _{b}_'],
    ['snake_case_word 2 * 3', 'snake_case_word 2 * 3'],
    ['**open', '**open'],
    ['~~old~~ new', '~~{old}~~ new'],
    ['a `b*c*` d', 'a <<`b*c*`>> d'],
    ['a ` b', 'a ` b'],
    ['\\*not\\*', '<<\\*>>not<<\\*>>'],
    ['R&amp;D & Co', 'R<<&amp;>>D & Co'],
    ['[**Plan** B](/path "T")!', '[{**{Plan}** B}](/path "T")!'],
    ['[text][ref] [lone] (x)', '[{text}][ref] [lone] (x)'],
    ['![Bild](x.png) neu', '![{Bild}](x.png) neu'],
    ['<https://example.org/> <b>c</b>', '<<<https://example.org/>>> <<<b>>>c<<</b>>>'],
    ['5 < 6', '5 < 6'],
  ])('%j reads %j', (markdown, marked) => {
    expect(show(inlineMarks(markdown))).toBe(marked)
  })

  test('law: written down again it is the very string, and it reads as inlineText does', () => {
    const parts = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(x)',
      '![',
      '<b>',
      '\\',
      '&amp;',
      '~~',
      'a',
      ' ',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (some) => {
        const markdown = some.join('')
        const marked = inlineMarks(markdown)
        expect(markdownOf(marked)).toBe(markdown)
        const bare = (ones: Marked[]): string =>
          ones.map((one) => (one.kind === 'mark' ? bare(one.inside) : inlineTextOf(one))).join('')
        expect(bare(marked).replace(/\s+/g, ' ')).toBe(inlineText(markdown).replace(/\s+/g, ' '))
      }),
      { numRuns: 1000 },
    )
  })
})

/** Text is text however much it looks like markup alone; the rest reads as it would anywhere. */
const inlineTextOf = (one: Exclude<Marked, { kind: 'mark' }>) =>
  one.kind === 'text' ? one.text : inlineText(one.text)
