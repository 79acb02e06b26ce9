import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Inline, inlineText, isMark, type Leaf, type Mark, readInline } from '../index.ts'
import { inlineMarkdown } from '../testing/random-markdown.ts'

/** Marks as `open{inside}close`, what is no text as `<<raw>>`. */
function show(source: string, pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      const { from, to } = piece
      if (isMark(piece)) {
        const { inner, inside } = piece
        return `${source.slice(from, inner.from)}{${show(source, inside)}}${source.slice(inner.to, to)}`
      }
      return piece.kind === 'text' ? piece.text : `<<${source.slice(from, to)}>>`
    })
    .join('')
}

describe('readInline', () => {
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
    ['eins  \nzwei \n drei', 'eins<<  \n>>zwei<< \n >>drei'],
    ['[a `](x)` b](y)', '[{a <<`](x)`>> b}](y)'],
    ['[a [b](c) d](e)', '[a [{b}](c) d](e)'],
    ['[a](b(c(d)))', '[{a}](b(c(d)))'],
    ['**a*b**c*', '**{a*b}**c*'],
  ])('%j reads %j', (markdown, marked) => {
    expect(show(markdown, readInline(markdown))).toBe(marked)
  })

  test('law: pieces stand in order and side by side, in marks as well', () => {
    fc.assert(
      fc.property(inlineMarkdown, (source) => {
        expectSideBySide(readInline(source), 0, source.length)
      }),
      { numRuns: 2000 },
    )
  })

  test('law: marks open as they close', () => {
    fc.assert(
      fc.property(inlineMarkdown, (source) => {
        for (const mark of marksIn(readInline(source))) {
          const open = source.slice(mark.from, mark.inner.from)
          const close = source.slice(mark.inner.to, mark.to)
          if (mark.kind === 'link' || mark.kind === 'image') {
            expect(open).toBe(mark.kind === 'link' ? '[' : '![')
            expect(close).toMatch(/^\][([]/)
          } else {
            expect(open).toMatch(/^(?:\*\*?|__?|~~)$/)
            expect(close).toBe(open)
            expect(mark.inside).not.toEqual([])
          }
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('law: text is what a reader reads of it, and nothing is read twice', () => {
    fc.assert(
      fc.property(inlineMarkdown, (source) => {
        const read = leavesIn(readInline(source)).map(({ text }) => text)
        expect(read.join('')).toBe(inlineText(source))
      }),
    )
  })
})

function expectSideBySide(pieces: readonly Inline[], from: number, to: number): void {
  let at = from
  for (const piece of pieces) {
    expect(piece.from).toBe(at)
    expect(piece.to).toBeGreaterThan(piece.from)
    if (isMark(piece)) expectSideBySide(piece.inside, piece.inner.from, piece.inner.to)
    at = piece.to
  }
  expect(at).toBe(to)
}

const marksIn = (pieces: readonly Inline[]): Mark[] =>
  pieces.filter(isMark).flatMap((mark) => [mark, ...marksIn(mark.inside)])

const leavesIn = (pieces: readonly Inline[]): Leaf[] =>
  pieces.flatMap((piece) => (isMark(piece) ? leavesIn(piece.inside) : [piece]))
