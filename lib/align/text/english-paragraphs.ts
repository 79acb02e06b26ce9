import { type Format, onOneLine, segment } from '#lib/segment'
import { englishSentences } from './english-sentences.ts'

/**
 * The paragraphs of an English text, each as its sentences, none empty. Paragraphs are the blocks the product
 * reads in any text of that format; line breaks that only wrap a paragraph become blanks.
 */
export function englishParagraphs(text: string, format: Format = 'plain'): string[][] {
  return segment(text, { format })
    .blocks.map(({ from, to }) => englishSentences(onOneLine(text.slice(from, to), 'en')))
    .filter((sentences) => sentences.length > 0)
}
