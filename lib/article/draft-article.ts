import { type Segmentation, segment } from '#lib/segment'
import { cleanText } from './clean-text.ts'
import { countWords } from './count-words.ts'
import { type ArticleDraft, type Format, LIMITS, type TargetLanguage } from './nouns.ts'

export interface DraftRequest {
  text: string
  /** The first heading or sentence, shortened, when left out or blank. */
  title?: string
  format?: Format
  targetLanguage?: TargetLanguage
  /** Says whether the lines are hard-wrapped; detected when left out. */
  wrapped?: boolean
}

export type Drafted =
  | { kind: 'draft'; draft: ArticleDraft; wrapped: boolean; warnings: string[] }
  | { kind: 'refused'; status: 413 | 422; detail: string; errors: { path: string; message: string }[] }

/**
 * What a text becomes as an article: cleaned of what no database can hold, without a byte order mark, else
 * untouched (offsets are true to it), cut into blocks and segments. A text that is blank or too long is
 * refused; a block over `LIMITS.block` is cut into several, and the warnings say so.
 */
export function draftArticle(request: DraftRequest): Drafted {
  const { format = 'plain', targetLanguage = 'en-GB', wrapped } = request
  const { text: source, changed } = cleanText(request.text.replace(/^\uFEFF/, ''))
  if (source.length > LIMITS.article) {
    return refused(
      413,
      `The text has ${amount(source.length)} characters; an article can have ${amount(LIMITS.article)}. Divide it into several articles.`,
    )
  }
  const cut = segment(source, { format, wrapped })
  if (cut.segments.length === 0) {
    return refused(422, 'There is no text in it. Paste the German article, or choose a file that has some.')
  }
  const segments = withinLimits(cut, source)
  const warnings: string[] = []
  if (changed) warnings.push('Control characters that no file format can hold were replaced by blanks.')
  const blocks = new Set(segments.map(({ block }) => block)).size
  if (blocks > cut.blocks.filter(({ from, to }) => source.slice(from, to).trim() !== '').length) {
    warnings.push(`A paragraph of more than ${amount(LIMITS.block)} characters was divided into several.`)
  }
  const draft: ArticleDraft = {
    title: titleOf(request.title, source, segments, cut),
    source,
    format,
    targetLanguage,
    words: countWords(source),
    segments,
  }
  return { kind: 'draft', draft, wrapped: cut.wrapped, warnings }
}

function refused(status: 413 | 422, detail: string): Drafted {
  return { kind: 'refused', status, detail, errors: [{ path: 'text', message: detail }] }
}

function amount(count: number): string {
  return count.toLocaleString('en-GB')
}

/** The segments with kind and level of their block; no block and no segment longer than `LIMITS.block`. */
function withinLimits({ blocks, segments }: Segmentation, source: string): ArticleDraft['segments'] {
  const result: ArticleDraft['segments'] = []
  let number = -1
  let blockBegan = 0
  let blockBefore = -1
  for (const { block, from, to } of segments) {
    const { kind, level } = blocks[block] ?? { kind: 'paragraph' as const, level: 0 }
    for (const piece of pieces(source, from, to)) {
      if (block !== blockBefore || piece.to - blockBegan > LIMITS.block) {
        number++
        blockBegan = piece.from
        blockBefore = block
      }
      result.push({ block: number, kind, level, ...piece })
    }
  }
  return result
}

/** A range in pieces of at most `LIMITS.block` units, cut at blanks where there are any. */
function pieces(source: string, from: number, to: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  let start = from
  while (to - start > LIMITS.block) {
    const limit = start + LIMITS.block
    const blank = lastBlank(source, start, limit)
    const end = blank > start ? blank : limit - (isLowSurrogate(source, limit) ? 1 : 0)
    found.push({ from: start, to: end })
    start = end
    while (start < to && /\s/.test(source.charAt(start))) start++
  }
  if (start < to) found.push({ from: start, to })
  return found
}

/** Where the text before the last run of blanks in [start, limit] ends; `start` when there is none. */
function lastBlank(source: string, start: number, limit: number): number {
  let at = limit
  while (at > start && !/\s/.test(source.charAt(at))) at--
  while (at > start && /\s/.test(source.charAt(at - 1))) at--
  return at
}

function isLowSurrogate(source: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(source.charAt(at))
}

const TITLE_LENGTH = 80

function titleOf(
  given: string | undefined,
  source: string,
  segments: ArticleDraft['segments'],
  { blocks }: Segmentation,
): string {
  const own = cleanText(given ?? '')
    .text.replace(/\s+/g, ' ')
    .trim()
  if (own !== '') return own.slice(0, LIMITS.title)
  const heading = blocks.find(({ kind }) => kind === 'heading')
  const { from, to } = heading ?? segments[0] ?? { from: 0, to: source.length }
  const first = source
    .slice(from, to)
    .replace(/^\s*#+\s*|\s*#+\s*$|[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return shorten(first || 'Untitled')
}

function shorten(text: string): string {
  if (text.length <= TITLE_LENGTH) return text
  const space = text.lastIndexOf(' ', TITLE_LENGTH)
  const end = space > TITLE_LENGTH / 2 ? space : TITLE_LENGTH - (isLowSurrogate(text, TITLE_LENGTH) ? 1 : 0)
  return `${text.slice(0, end).replace(/[\s,;:–-]+$/, '')}…`
}
