import type { Inline } from './inline.ts'
import { nest } from './nest.ts'
import { scan } from './scan.ts'

/**
 * Inline Markdown as a tree: what a reader reads, the marks around it, and what is no text at all, each with its
 * range (UTF-16 units, end exclusive); the pieces side by side are the very string. Follows CommonMark 0.31
 * and GitHub's strike-through, save that no definitions are known: `[text][reference]` is always a link without
 * an address, `[text]` alone never one. Any string is taken; what is no markup is text.
 */
export function readInline(markdown: string): Inline[] {
  return nest(markdown, scan(markdown))
}
