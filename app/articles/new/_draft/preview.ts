import { cleanText, countWords } from '#lib/article'
import { type Format, type Kind, segment } from '#lib/segment'
import { lookOf } from './look-of-text.ts'

export interface PreviewSentence {
  number: number
  text: string
  kind: Kind
  level: number
  startsBlock: boolean
}

/** What the text would become. */
export interface Preview {
  format: Format
  wrapped: boolean
  /** True when it matters whether lines are wrapped: some line breaks stand inside a paragraph or between two. */
  hasLineBreaks: boolean
  blocks: number
  words: number
  title: string
  sentences: PreviewSentence[]
}

/** Cuts a text as the server will. */
export function previewOf(text: string, wish: { format: Format | null; wrapped: boolean | null }): Preview {
  const source = cleanText(text).text
  const format = wish.format ?? lookOf(source)
  const { blocks, segments, wrapped } = segment(source, { format, wrapped: wish.wrapped ?? undefined })
  const sentences = segments.map(({ block, from, to }, index) => ({
    number: index + 1,
    text: source.slice(from, to),
    kind: blocks[block]?.kind ?? 'paragraph',
    level: blocks[block]?.level ?? 0,
    startsBlock: segments[index - 1]?.block !== block,
  }))
  const heading = sentences.find(({ kind }) => kind === 'heading') ?? sentences[0]
  return {
    format,
    wrapped,
    hasLineBreaks: format === 'plain' && /\S[^\S\n]*\n[^\S\n]*\S/.test(source),
    blocks: blocks.length,
    words: countWords(source),
    title: heading?.text.replace(/\s+/g, ' ') ?? '',
    sentences,
  }
}
