import type { Range } from '#lib/text'
import { type Inline, isMark } from './inline.ts'
import { scanCoarsely } from './scan.ts'

/**
 * Stretches of [from, to) of a Markdown text inside which no sentence ends: code spans, the tails of links
 * (`(address "title")` and `[reference]` behind `]`), autolinks and HTML tags. In order, disjoint, as offsets of
 * the text. `text` has the markers of quotations blanked out, as `readMarkdown` gives it.
 */
export function opaqueSpans(text: string, from: number, to: number): Range[] {
  const block = text.slice(from, to)
  // Most paragraphs have neither links, code nor tags, and cost no more than this look.
  if (!/[`<]|\]\(|\]\[/.test(block)) return []
  const spans: Range[] = []
  collect(scanCoarsely(block), from, spans)
  return spans
}

function collect(pieces: readonly Inline[], offset: number, spans: Range[]): void {
  for (const piece of pieces) {
    if (isMark(piece)) {
      collect(piece.inside, offset, spans)
      if (isLink(piece)) spans.push({ from: offset + piece.inner.to + 1, to: offset + piece.to })
    } else if (piece.kind === 'code' || piece.kind === 'autolink' || piece.kind === 'html')
      spans.push({ from: offset + piece.from, to: offset + piece.to })
  }
}

const isLink = ({ kind }: Inline) => kind === 'link' || kind === 'image'
