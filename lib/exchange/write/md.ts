import { escapeInline, escapeStart, NO_STRUCTURE, startsBlock } from '#lib/markdown'
import { onOneMarkdownLine } from '#lib/segment'
import { type EnglishBlock, englishBlocks, englishOf } from './english-blocks.ts'
import { type ExportFormat, type ExportInput, type ExportSegment, utf8 } from './export-format.ts'

/**
 * Markdown. An article that came as Markdown gets its English put in place of the German; everything
 * between the segments (markers, code, addresses, front matter) stays to the letter. One that came as plain
 * text gets marks for its headings, lists and quotations. Either way a sentence stays on one line and cannot
 * turn into a heading or list by how it begins.
 */
export const md = {
  id: 'md',
  label: 'Markdown',
  extensions: ['md'],
  type: 'text/markdown; charset=utf-8',
  description: '',
  takesRevision: true,
  write: (input) =>
    utf8(input.article.format === 'markdown' ? rebuilt(input) : marked(englishBlocks(input, NO_STRUCTURE))),
} as const satisfies ExportFormat

function rebuilt({ source, segments }: ExportInput): string {
  let text = ''
  let at = 0
  for (const segment of segments) {
    const gap = source.slice(at, segment.from)
    text += gap + inPlace(segment, gap, source)
    at = segment.to
  }
  return text + source.slice(at)
}

function inPlace(segment: ExportSegment, gap: string, source: string): string {
  if (segment.target === segment.source) return segment.source
  let english = onOneMarkdownLine(englishOf(segment, 'markdown'), 'en')
  const opensLine = gap === '' ? segment.from === 0 : /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(gap) || /\n/.test(gap)
  if (opensLine && !startsBlock(segment.source)) english = escapeStart(english)
  return inTable(segment, source) ? english.replace(/(?<!\\)\|/g, '\\|') : english
}

/** A cell of a table ends at a bar. */
function inTable(segment: ExportSegment, source: string): boolean {
  if (segment.kind !== 'paragraph' || /(?<!\\)\|/.test(segment.source)) return false
  const line = source.slice(source.lastIndexOf('\n', segment.from - 1) + 1, segment.from)
  const rest = source.slice(segment.to, (source.indexOf('\n', segment.to) + 1 || source.length + 1) - 1)
  return /(?<!\\)\|/.test(line) || /^\s*\|/.test(rest)
}

function marked(blocks: EnglishBlock[]): string {
  let text = ''
  for (const block of blocks) text += (text === '' ? '' : block.tight ? '\n' : '\n\n') + line(block)
  return `${text}\n`
}

function line({ kind, level, marker, text }: EnglishBlock): string {
  const english = escapeInline(text)
  if (kind === 'heading') {
    const closing = english.replace(/(?<=\s|^)#+$/, '\\$&')
    return `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${closing}`
  }
  if (kind === 'list') {
    const numbered = /^\d{1,9}[.)]$/.test(marker ?? '')
    const rest = numbered || marker === '-' || marker === null ? escapeStart(english) : `${marker} ${english}`
    return `${'  '.repeat(Math.max(0, level - 1))}${numbered ? marker : '-'} ${rest}`
  }
  if (kind === 'quote') return `> ${escapeStart(english.replace(/^>\s*/, ''))}`
  return escapeStart(english)
}
