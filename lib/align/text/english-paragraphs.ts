import { type Format, onOneLine, segment } from '#lib/segment'
import { englishSentences } from './english-sentences.ts'

/**
 * The paragraphs of an English text, each as its sentences, none empty. Paragraphs are the blocks the product
 * reads in any text of that format; line breaks that only wrap a paragraph become blanks.
 */
export function englishParagraphs(text: string, format: Format = 'plain'): string[][] {
  return segment(text, { format })
    .blocks.map(({ from, to }) => englishSentences(joinLines(text.slice(from, to), format)))
    .filter((sentences) => sentences.length > 0)
}

/** In Markdown the quote markers at the beginning of a line go with its break. */
function joinLines(block: string, format: Format): string {
  if (format === 'markdown') return onOneLine(block)
  const lines = block.split(/[\r\n\u2028\u2029]/).map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}
