import type { Sentence } from '#lib/segment'
import { LIMITS } from './model.ts'

/** A sentence beyond this is no sentence; its translation would not fit one field, nor the eye. */
const LONGEST_SENTENCE = 2_000

/** A segment in the blocks as capped; `origin` is the block the segmentation had it in. */
export interface Capped extends Sentence {
  origin: number
}

/**
 * Cuts sentences that are too long to be one segment, at a blank where there is one, and blocks of more
 * than LIMITS.block characters between two of their segments; blocks are numbered anew. Nothing but blanks
 * at the cuts is left out. Says in `warnings` what was cut.
 */
export function capLengths(
  text: string,
  sentences: readonly Sentence[],
): { segments: Capped[]; warnings: string[] } {
  const pieces = sentences.flatMap((sentence) => piecesOf(text, sentence))
  const segments: Capped[] = []
  let block = -1
  let origin = -1
  let start = 0
  let cutBlocks = 0
  for (const piece of pieces) {
    const follows = piece.block === origin
    if (!follows || piece.to - start > LIMITS.block) {
      if (follows) cutBlocks += 1
      block += 1
      origin = piece.block
      start = piece.from
    }
    segments.push({ ...piece, block, origin })
  }

  const cutSentences = pieces.length - sentences.length
  return {
    segments,
    warnings: [
      ...(cutSentences > 0
        ? [
            `The text has sentences of more than ${LONGEST_SENTENCE.toLocaleString('en-GB')} characters; they were cut into shorter segments.`,
          ]
        : []),
      ...(cutBlocks > 0
        ? [
            `The text has paragraphs of more than ${LIMITS.block.toLocaleString('en-GB')} characters; they were cut into shorter ones.`,
          ]
        : []),
    ],
  }
}

function piecesOf(text: string, { block, from, to }: Sentence): Sentence[] {
  const pieces: Sentence[] = []
  let start = from
  while (to - start > LONGEST_SENTENCE) {
    const end = lastPlace(text, start)
    pieces.push({ block, from: start, to: start + text.slice(start, end).trimEnd().length })
    start = to - text.slice(end, to).trimStart().length
  }
  pieces.push({ block, from: start, to })
  return pieces
}

/** The last blank in the second half of what fits, else all that fits without tearing a surrogate pair. */
function lastPlace(text: string, start: number): number {
  const window = text.slice(start, start + LONGEST_SENTENCE + 1)
  const blank = /\s\S*$/.exec(window)?.index ?? 0
  if (blank > LONGEST_SENTENCE / 2) return start + blank
  const torn = /[\uD800-\uDBFF]/.test(window.charAt(LONGEST_SENTENCE - 1))
  return start + LONGEST_SENTENCE - (torn ? 1 : 0)
}
