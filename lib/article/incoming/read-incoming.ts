import type { Format } from '#lib/segment'
import { cleanText, unreadableWarning } from '../clean-text.ts'
import { mendEncoding } from './mend-encoding.ts'
import { readWordBullets } from './word-bullets.ts'

/**
 * A text as it came, ready to be read: without a byte order mark, a wrong encoding mended, Word's bullets made
 * bullets, and without what no database or XML could hold (see cleanText). `warnings` are sentences for the
 * editor about what was changed or could not be read.
 */
export function readIncoming(text: string, format: Format): { text: string; warnings: string[] } {
  const mended = mendEncoding(text.replace(/^\uFEFF/, ''))
  const clean = cleanText(readWordBullets(mended.text, format))
  return {
    text: clean.text,
    warnings: [
      ...(mended.warning === null ? [] : [mended.warning]),
      ...(clean.changed ? ['Control characters in the text were replaced by blanks.'] : []),
      ...unreadableWarning(clean.text),
    ],
  }
}
