import { segment } from '#lib/segment'
import { englishSentences } from './english-sentences.ts'

/**
 * The paragraphs of a pasted English text, each as its sentences, none empty. Paragraphs are the blocks the
 * product reads in any plain text; line breaks that only wrap a paragraph become blanks.
 */
export function englishParagraphs(text: string): string[][] {
  return segment(text, { format: 'plain' })
    .blocks.map(({ from, to }) => englishSentences(onOneLine(text.slice(from, to))))
    .filter((sentences) => sentences.length > 0)
}

function onOneLine(block: string): string {
  const lines = block.split(/[\r\n\u2028\u2029]/).map((line) => line.trim())
  return lines.filter((line) => line !== '').join(' ')
}
