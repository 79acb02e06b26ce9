import type { Sentence } from '#lib/segment'
import { LIMITS } from './model.ts'

/** In UTF-16 units. A longer one is a list or a table; its translation would not fit a field. */
const LONGEST_SENTENCE = 2_000

/** A sentence with the number of its block after capping; `origin` is the number of its block before. */
export interface CappedSentence extends Sentence {
  origin: number
}

/**
 * Splits sentences that are too long to be one segment, at a blank where there is one, and blocks of more than
 * LIMITS.block UTF-16 units between two of their segments; blocks are numbered anew. Nothing but blanks at the
 * split points is left out. `warnings` are sentences for the editor that say what was split.
 */
export function capLengths(
  text: string,
  sentences: readonly Sentence[],
): { segments: CappedSentence[]; warnings: string[] } {
  const parts = sentences.flatMap((sentence) => splitSentence(text, sentence))
  const segments: CappedSentence[] = []
  let block = -1
  let origin = -1
  let start = 0
  let splitBlocks = 0
  for (const part of parts) {
    const follows = part.block === origin
    if (!follows || part.to - start > LIMITS.block) {
      if (follows) splitBlocks += 1
      block += 1
      origin = part.block
      start = part.from
    }
    segments.push({ ...part, block, origin })
  }

  const splitSentences = parts.length - sentences.length
  return {
    segments,
    warnings: [
      ...(splitSentences > 0
        ? [
            `The text has sentences of more than ${LONGEST_SENTENCE.toLocaleString('en-GB')} characters; they were cut into shorter segments.`,
          ]
        : []),
      ...(splitBlocks > 0
        ? [
            `The text has paragraphs of more than ${LIMITS.block.toLocaleString('en-GB')} characters; they were cut into shorter ones.`,
          ]
        : []),
    ],
  }
}

function splitSentence(text: string, { block, from, to }: Sentence): Sentence[] {
  const parts: Sentence[] = []
  let start = from
  while (to - start > LONGEST_SENTENCE) {
    const end = lastSplitPoint(text, start)
    parts.push({ block, from: start, to: start + text.slice(start, end).trimEnd().length })
    start = to - text.slice(end, to).trimStart().length
  }
  parts.push({ block, from: start, to })
  return parts
}

/** The last blank in the second half of what fits, else all that fits without splitting a surrogate pair. */
function lastSplitPoint(text: string, start: number): number {
  const window = text.slice(start, start + LONGEST_SENTENCE + 1)
  const blank = /\s\S*$/.exec(window)?.index ?? 0
  if (blank > LONGEST_SENTENCE / 2) return start + blank
  const splitsPair = /[\uD800-\uDBFF]/.test(window.charAt(LONGEST_SENTENCE - 1))
  return start + LONGEST_SENTENCE - (splitsPair ? 1 : 0)
}
