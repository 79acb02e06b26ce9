import { type Inline, isMark } from '#lib/markdown'
import type { Range } from '#lib/text'
import { onOneLine } from './one-line.ts'

const LINE_END = /(?:\r\n?|\n)(?:\s|>(?!=))*/g

/**
 * A Markdown text on one line, as an engine reads it: like `onOneLine`, but that a hard line break (a backslash or two
 * blanks before the line end) is `<br>`, the only form it has on one line.
 */
export function onOneMarkdownLine(text: string, language: 'de' | 'en' = 'de'): string {
  let marked = ''
  let from = 0
  for (const { 0: lineEnd, index } of text.matchAll(LINE_END)) {
    const to = hardBreakFrom(text, index)
    if (to === index) continue
    marked += `${text.slice(from, to)}<br>`
    from = index + lineEnd.length
  }
  return onOneLine(from === 0 ? text : marked + text.slice(from), language)
}

/** Where the marks of a hard break before the line end at `at` begin; `at` where the break is soft. */
function hardBreakFrom(text: string, at: number): number {
  if (text[at - 1] === ' ') {
    let from = at
    while (text[from - 1] === ' ') from--
    return at - from > 1 ? from : at
  }
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1 ? at - 1 : at
}

/**
 * The sentences of a Markdown block, cut at hard line breaks as well: the lines of an address or a poem are one
 * segment each. Where a line goes on in lower case it is one sentence, and the break travels with it. `pieces` are
 * those of the block, which begins at `offset` of the text in which `sentences` count.
 */
export function cutAtHardBreaks(
  block: string,
  pieces: readonly Inline[],
  offset: number,
  sentences: readonly Range[],
): Range[] {
  const breaks = breaksIn(pieces).filter(
    ({ to }) => !/^[^\p{L}\p{N}]{0,8}\p{Ll}/u.test(block.slice(to, to + 16)),
  )
  let next = 0
  return sentences.flatMap((sentence) => {
    const parts: Range[] = []
    let from = sentence.from
    for (; (breaks[next]?.to ?? Number.POSITIVE_INFINITY) + offset <= sentence.to; next++) {
      const found = breaks[next]
      if (!found || found.from + offset < from) continue
      if (found.from + offset > from) parts.push({ from, to: found.from + offset })
      from = found.to + offset
    }
    if (from < sentence.to) parts.push({ from, to: sentence.to })
    return parts.flatMap((part) => trimmed(block, offset, part))
  })
}

function breaksIn(pieces: readonly Inline[]): Range[] {
  return pieces.flatMap((piece) => {
    if (isMark(piece)) return breaksIn(piece.inside)
    return piece.text === '\n' && (piece.kind === 'break' || piece.kind === 'html') ? [piece] : []
  })
}

function trimmed(block: string, offset: number, { from, to }: Range): Range[] {
  const text = block.slice(from - offset, to - offset)
  const start = from + text.length - text.trimStart().length
  const end = to - (text.length - text.trimEnd().length)
  return start < end ? [{ from: start, to: end }] : []
}
