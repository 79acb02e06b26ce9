import spec from 'commonmark-spec'
import { describe, expect, test } from 'vitest'
import { type Inline, isMark, readInline, readMarkdown } from './index.ts'
import { asLezerSeesIt } from './testing/as-lezer-sees-it.ts'

/**
 * The examples of CommonMark 0.31.2, which the package `commonmark-spec` holds under CC BY-SA 4.0, read by us and
 * by `@lezer/markdown`: the kind and range of every block that holds text, and of every piece of inline markup
 * in it. Neither reader looks up definitions, so that `[text]` alone is left out.
 */
const examples = spec.tests.map(({ number, section, markdown }) => ({
  number,
  section,
  text: markdown.replaceAll('→', '\t'),
}))

/** Where we read otherwise, and why. */
const DEVIATIONS: readonly [string, readonly number[]][] = [
  ['lezer takes &#87654321; and &x; for entities; CommonMark has them as text, as we do', [28]],
  ['lezer takes [bar] for a link, in which the outer one cannot stand; CommonMark has the outer', [512, 528]],
  ['lezer takes [bar* baz] for a link, which would bind tighter; it is not defined', [523]],
  ['lezer is right: [foo*] is defined and binds tighter; we read sentences without definitions', [564]],
  ['our hard break takes the indentation of the next line along, so that no reader sees it', [636, 637]],
  [
    'a paragraph or a list that is indented by four columns is one and no code, its headings and fences too',
    [
      1, 2, 3, 5, 6, 7, 8, 18, 36, 69, 85, 96, 100, 107, 110, 111, 112, 114, 115, 116, 117, 118, 225, 231,
      236, 252, 253, 254, 257, 264, 270, 271, 272, 273, 274, 278, 286, 287, 288, 289, 290, 309, 313,
    ],
  ],
  [
    'the text of block HTML is text',
    [
      148, 149, 150, 151, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 173, 174, 177, 178, 185,
      186, 189, 190, 191,
    ],
  ],
  ['a fence that nothing closes is none, and one that is indented far closes, too', [127, 139]],
  ['a single word without any mark of an address is no definition', [194, 203, 204]],
  ['a star between two letters is a letter (Leser*innen), no emphasis', [355, 370, 429]],
]
const KNOWN = new Map(
  DEVIATIONS.flatMap(([reason, numbers]) => numbers.map((number) => [number, reason] as const)),
)

describe('the examples of CommonMark, read as @lezer/markdown does', () => {
  test(`${652 - KNOWN.size} of 652`, () => {
    const agreed = examples.filter(({ text }) => JSON.stringify(asWeSeeIt(text)) === seenByLezer(text))
    expect([agreed.length, examples.length]).toEqual([652 - KNOWN.size, 652])
  })

  test.each(examples.filter(({ number }) => !KNOWN.has(number)))('$number, $section', ({ text }) => {
    expect(asWeSeeIt(text)).toEqual(asLezerSeesIt(text))
  })

  test.each([...KNOWN])('%i, not: %s', (number) => {
    const text = examples.find((example) => example.number === number)?.text ?? ''
    expect(asWeSeeIt(text)).not.toEqual(asLezerSeesIt(text))
  })
})

const seenByLezer = (text: string) => JSON.stringify(asLezerSeesIt(text))

function asWeSeeIt(text: string): { blocks: string[]; inline: string[] } {
  const { blocks, masked } = readMarkdown(text)
  return {
    blocks: blocks.map(({ kind, level, from, to }) => `${kind}${level || ''} ${from}-${to}`),
    inline: blocks.flatMap(({ from, to }) => markupIn(readInline(masked.slice(from, to)), from)),
  }
}

/** Everything but text and soft line breaks, outer before inner. */
function markupIn(pieces: readonly Inline[], offset: number): string[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'text' || (piece.kind === 'break' && piece.text === ' ')) return []
    const own = `${piece.kind} ${offset + piece.from}-${offset + piece.to}`
    return isMark(piece) ? [own, ...markupIn(piece.inside, offset)] : [own]
  })
}
