import { cleanText, type Kind } from '#lib/article'
import { markerBefore, type Structure } from '#lib/markdown'
import { type Format, onOneLine, onOneMarkdownLine, plainListItem } from '#lib/segment'
import type { ExportInput, ExportSegment } from './export-format.ts'

/** In Markdown. */
const LINE_BREAK = '  \n'

/** A block of the article as its readers will see it. */
export interface EnglishBlock {
  /** Its number in the article. */
  block: number
  kind: Kind
  level: number
  /** `1.`, `2)`, `-` of a list item; null for any other block, and where the item has none. */
  marker: string | null
  /** The English without the marker; in Markdown articles with its inline marks. */
  text: string
  /** True for a list item on the line right below another one. */
  tight: boolean
}

/**
 * The English of a segment, free of control characters. Where there is none its German stands in brackets,
 * so that nobody prints a stray German sentence unseen.
 */
export function englishOf(
  { source, target }: Pick<ExportSegment, 'source' | 'target'>,
  format: Format,
): string {
  if (target === null || target.trim() === '')
    return `[untranslated: ${format === 'markdown' ? onOneMarkdownLine(source) : onOneLine(source)}]`
  return cleanText(target).text.replace(/\r\n?/g, '\n').trim()
}

/**
 * The segments of an article as blocks of English. Sentences are set apart by a blank wherever anything
 * stands between them in the source (a line break of wrapped text, too), by a line break where Markdown has a hard
 * one, and by nothing where nothing does.
 */
export function englishBlocks(
  { article, source, segments }: ExportInput,
  { newLines }: Pick<Structure, 'newLines'>,
): EnglishBlock[] {
  const blocks: EnglishBlock[] = []
  let previous: ExportSegment | undefined
  for (const segment of segments) {
    const gap = source.slice(previous?.to ?? 0, segment.from)
    const last = blocks.at(-1)
    if (last && previous?.block === segment.block) {
      last.text +=
        (newLines.has(segment.from) ? LINE_BREAK : gap === '' ? '' : ' ') + englishOf(segment, article.format)
    } else {
      const markdown = article.format === 'markdown'
      const { marker, text } = markdown ? markedBefore(gap, segment) : markedInside(segment)
      const tight = segment.kind === 'list' && last?.kind === 'list' && !/\n[^\S\n]*\n/.test(gap)
      const { block, kind, level } = segment
      blocks.push({ block, kind, level, marker, text, tight })
    }
    previous = segment
  }
  return blocks
}

/** In Markdown the marker stands before the segment. */
function markedBefore(gap: string, segment: ExportSegment): Pick<EnglishBlock, 'marker' | 'text'> {
  return { marker: segment.kind === 'list' ? markerBefore(gap) : null, text: englishOf(segment, 'markdown') }
}

/** In plain text it is part of the segment, and of its English unless an editor or an engine dropped it. */
function markedInside(segment: ExportSegment): Pick<EnglishBlock, 'marker' | 'text'> {
  if (segment.kind !== 'list') return { marker: null, text: englishOf(segment, 'plain') }
  const english = segment.target?.trim() || null
  const { marker, text } = plainListItem(english ?? segment.source, segment.source)
  return { marker, text: englishOf({ source: text, target: english && text }, 'plain') }
}
