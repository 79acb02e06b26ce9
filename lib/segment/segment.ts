import { opaqueSpans, readInline, readMarkdown } from '#lib/markdown'
import type { Range } from '#lib/text'
import { cutAtHardBreaks } from './hard-breaks.ts'
import { plainBlocks } from './plain/plain-blocks.ts'
import type { Block, Segmentation, SegmentOptions, Sentence } from './segmentation.ts'
import { sentencesOf } from './sentences-of.ts'
import { withWholeMarks } from './whole-marks.ts'

/**
 * Blocks and sentences of a German text, as ranges [from, to) in UTF-16 units. A heading may hold several
 * sentences (`Was nun? Eine Analyse`), as any block may; one without letter or figure (`* * *`) has none. An
 * empty or blank text has neither blocks nor segments.
 */
export function segment(text: string, options: SegmentOptions = {}): Segmentation {
  if (options.format === 'markdown') {
    const { blocks, masked, wrapped, leftOut } = readMarkdown(text)
    return {
      blocks,
      wrapped,
      leftOut,
      segments: inBlocks(text, blocks, (block) => markdownSentences(masked, block)),
    }
  }
  const { blocks, wrapped } = plainBlocks(text, options.wrapped)
  return {
    blocks,
    wrapped,
    leftOut: [],
    segments: inBlocks(text, blocks, (block) => sentencesOf(text, block.from, block.to)),
  }
}

/** Where a block has marks over more than one sentence, or hard line breaks, its markup has a say. */
const MARKUP = /[*_~[<]/
const BREAK = /\\\r?\n| {2}\r?\n|<br/i

function markdownSentences(masked: string, { from, to }: Block): Range[] {
  const sentences = withWords(masked, sentencesOf(masked, from, to, opaqueSpans(masked, from, to)))
  const block = masked.slice(from, to)
  if (!BREAK.test(block) && (sentences.length < 2 || !MARKUP.test(block))) return sentences
  const pieces = readInline(block)
  const lines = withWords(masked, cutAtHardBreaks(block, pieces, from, sentences))
  return withWholeMarks(block, pieces, from, lines)
}

function inBlocks(text: string, blocks: Block[], sentencesIn: (block: Block) => Range[]): Sentence[] {
  const sentences: Sentence[] = []
  blocks.forEach((block, index) => {
    for (const { from, to } of withWords(text, sentencesIn(block))) sentences.push({ block: index, from, to })
  })
  return sentences
}

/** A stretch without letter or figure is no sentence: it goes with its neighbour, and alone it is none. */
function withWords(text: string, ranges: Range[]): Range[] {
  if (ranges.every((range) => hasWord(text, range))) return ranges
  const sentences: Range[] = []
  let open: number | undefined
  for (const range of ranges) {
    const last = sentences.at(-1)
    if (hasWord(text, range)) {
      sentences.push({ from: open ?? range.from, to: range.to })
      open = undefined
    } else if (last) last.to = range.to
    else open ??= range.from
  }
  return sentences
}

/** An emoji says something, as a word does; dots, stars and dashes only part what does. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Emoji_Presentation}]/u

/** Most sentences open with a letter, so that hardly more than a unit of each is read. */
function hasWord(text: string, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const code = text.codePointAt(at) ?? 0
    const isAscii = code < 128
    if (isAscii ? isLetterOrDigit(code) : SAYS_SOMETHING.test(String.fromCodePoint(code))) return true
  }
  return false
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
