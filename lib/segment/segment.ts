import { opaqueSpans, readMarkdown } from '#lib/markdown'
import type { Range } from '#lib/text'
import { plainBlocks } from './plain/plain-blocks.ts'
import type { Block, Segmentation, SegmentOptions, Sentence } from './segmentation.ts'
import { sentencesOf } from './sentences-of.ts'

/**
 * Blocks and sentences of a German text, as ranges [from, to) in UTF-16 units. A heading may hold several
 * sentences (`Was nun? Eine Analyse`), as any block may. An empty or blank text has neither blocks nor segments.
 */
export function segment(text: string, options: SegmentOptions = {}): Segmentation {
  if (options.format === 'markdown') {
    const { blocks, masked, wrapped, leftOut } = readMarkdown(text)
    return {
      blocks,
      wrapped,
      leftOut,
      segments: inBlocks(blocks, (block) =>
        sentencesOf(masked, block.from, block.to, opaqueSpans(masked, block.from, block.to)),
      ),
    }
  }
  const { blocks, wrapped } = plainBlocks(text, options.wrapped)
  return {
    blocks,
    wrapped,
    leftOut: [],
    segments: inBlocks(blocks, (block) => sentencesOf(text, block.from, block.to)),
  }
}

function inBlocks(blocks: Block[], sentencesIn: (block: Block) => Range[]): Sentence[] {
  const sentences: Sentence[] = []
  blocks.forEach((block, index) => {
    for (const { from, to } of sentencesIn(block)) sentences.push({ block: index, from, to })
  })
  return sentences
}
