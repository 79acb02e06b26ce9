import { cleanText, type Kind } from '#lib/article'
import { unfold } from '#lib/segment'
import type { ExportInput, ExportSegment } from './export.ts'

/** A block of the article as its readers will see it. */
export interface EnglishBlock {
  kind: Kind
  level: number
  /** `1.`, `2)`, `-` of a list item; null for any other block, and where the item has none. */
  marker: string | null
  /** The English without the marker; in Markdown articles with its inline marks. */
  text: string
  /** True for a list item on the line right below another one. */
  tight: boolean
}

const PLAIN_MARKER = /^(?:([•·▪‣◦●○■□➢►✓*+–—-])|(\(?(?:\d{1,3}|[a-z])[.)]))\s+/u
const MARKDOWN_MARKER = /(?:([-+*])|(\d{1,9}[.)]))[ \t]+(?:\[[ xX]\][ \t]+)?$/

/**
 * The English of a segment, free of control characters. Where there is none its German stands in brackets,
 * so that nobody prints a stray German sentence unseen.
 */
export function englishOf({ source, target }: Pick<ExportSegment, 'source' | 'target'>): string {
  if (target === null || target.trim() === '') return `[untranslated: ${unfold(source)}]`
  return cleanText(target).text.replace(/\r\n?/g, '\n').trim()
}

/**
 * The segments of an article as blocks of English. Sentences are set apart by a blank wherever anything
 * stands between them in the source (a line break of wrapped text, too), and by nothing where nothing does.
 */
export function englishBlocks({ article, source, segments }: ExportInput): EnglishBlock[] {
  const blocks: EnglishBlock[] = []
  let previous: ExportSegment | undefined
  for (const segment of segments) {
    const gap = source.slice(previous?.to ?? 0, segment.from)
    const last = blocks.at(-1)
    if (last && previous?.block === segment.block) {
      last.text += (gap === '' ? '' : ' ') + englishOf(segment)
    } else {
      const markdown = article.format === 'markdown'
      const { marker, text } = markdown ? markedBefore(gap, segment) : markedInside(segment)
      const tight = segment.kind === 'list' && last?.kind === 'list' && !/\n[^\S\n]*\n/.test(gap)
      blocks.push({ kind: segment.kind, level: segment.level, marker, text, tight })
    }
    previous = segment
  }
  return blocks
}

/** In Markdown the marker stands before the segment. */
function markedBefore(gap: string, segment: ExportSegment): Pick<EnglishBlock, 'marker' | 'text'> {
  const text = englishOf(segment)
  if (segment.kind !== 'list') return { marker: null, text }
  const found = MARKDOWN_MARKER.exec(gap)
  return { marker: found ? (found[2] ?? '-') : null, text }
}

/** In plain text it is part of the segment, and of its English unless an editor or an engine dropped it. */
function markedInside(segment: ExportSegment): Pick<EnglishBlock, 'marker' | 'text'> {
  const text = englishOf(segment)
  if (segment.kind !== 'list') return { marker: null, text }
  const found = PLAIN_MARKER.exec(text)
  const marked = found ?? PLAIN_MARKER.exec(segment.source)
  return { marker: marked ? (marked[2] ?? '-') : '-', text: found ? text.slice(found[0].length) : text }
}
