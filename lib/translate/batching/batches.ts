import type { Segment } from '#lib/article'
import { inlineText } from '#lib/markdown'
import type { Format } from '#lib/segment'
import { requestText } from '../request-text.ts'

/** What goes to an engine in one request: sentences, and the German around them. */
export interface Batch {
  segments: Segment[]
  /** Prose, whatever the format. */
  context: string
  /** Whether the sentences are Markdown that may travel as tags. */
  markdown?: boolean
  /** Whether their tags did not come back, so that they travel as Markdown. */
  untagged?: boolean
}

export const ids = (batch: Batch): string[] => batch.segments.map(({ id }) => id)

/** How much a request may hold. `bytes` counts a form-encoded body, in which an umlaut takes six. */
export interface BatchLimits {
  /** Consecutive paragraphs whose sentences travel together. */
  blocks: number
  /** Paragraphs before them that are sent along as context. */
  before: number
  texts: number
  bytes: number
}

/** DeepL takes 50 texts and 128 KiB a request; the rest is left for the other parameters. */
export const BATCH_LIMITS: BatchLimits = { blocks: 5, before: 2, texts: 50, bytes: 118 * 1024 }

/**
 * The sentences of `wanted` in requests, in the order of the article: neighbours stay together, so that an
 * engine sees connected text. `segments` is the whole article, in order.
 * A sentence too large for a request stands alone in one; context that does not fit is left out.
 */
export function batches(
  segments: Segment[],
  wanted: ReadonlySet<string>,
  limits: BatchLimits = BATCH_LIMITS,
  format: Format = 'plain',
): Batch[] {
  const markdown = format === 'markdown'
  const proseOf = ({ source }: Segment) => {
    const text = requestText(source, format)
    return markdown ? inlineText(text) : text
  }
  const blocks = blocksOf(segments)
  const result: Batch[] = []
  for (let first = 0; first < blocks.length; ) {
    if (!blocks[first]?.some(({ id }) => wanted.has(id))) {
      first++
      continue
    }
    const end = first + limits.blocks
    const passage = blocks.slice(Math.max(0, first - limits.before), end)
    const context = passage.map((block) => block.map(proseOf).join(' ')).join('\n\n')
    const sentences = blocks
      .slice(first, end)
      .flat()
      .filter(({ id }) => wanted.has(id))
    for (const group of groupsOf(sentences, limits)) {
      const fits = size(group) + encodedLength(context) <= limits.bytes
      result.push({ segments: group, context: fits ? context : '', ...(markdown && { markdown }) })
    }
    first = end
  }
  return result
}

function blocksOf(segments: Segment[]): Segment[][] {
  const blocks: Segment[][] = []
  for (const segment of segments) {
    const last = blocks.at(-1)
    if (last?.[0]?.block === segment.block) last.push(segment)
    else blocks.push([segment])
  }
  return blocks
}

function groupsOf(segments: Segment[], limits: BatchLimits): Segment[][] {
  const groups: Segment[][] = []
  let bytes = 0
  for (const segment of segments) {
    const more = size([segment])
    const group = groups.at(-1)
    if (group && group.length < limits.texts && bytes + more <= limits.bytes) {
      group.push(segment)
      bytes += more
    } else {
      groups.push([segment])
      bytes = more
    }
  }
  return groups
}

const size = (segments: Segment[]) =>
  segments.reduce((sum, { source }) => sum + '&text='.length + encodedLength(source), 0)

/** Bytes of a text in a form-encoded body. */
export function encodedLength(text: string): number {
  return new URLSearchParams({ text }).toString().length - 'text='.length
}
