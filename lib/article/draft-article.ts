import { inlineText } from '#lib/markdown'
import { type Format, onOneMarkdownLine, segment } from '#lib/segment'
import { capLengths } from './cap-lengths.ts'
import { cleanText, isVisible } from './clean-text.ts'
import { countWords } from './count-words.ts'
import { readIncoming } from './incoming/read-incoming.ts'
import { leftOutWarnings } from './left-out-warnings.ts'
import { type ArticleDraft, LIMITS, type TargetLanguage } from './model.ts'
import { shorten, titleOf } from './title-of.ts'

export interface DraftRequest {
  text: string
  /** Taken from the text when missing or blank. */
  title?: string
  format?: Format
  targetLanguage?: TargetLanguage
  /** Whether the lines are hard-wrapped; detected when left out. */
  wrapped?: boolean
}

export type Drafted =
  /** `warnings` are sentences for the editor about what had to be changed; `wrapped` is what was given or detected. */
  | { kind: 'draft'; draft: ArticleDraft; wrapped: boolean; warnings: string[] }
  /** `status` is that of HTTP: 413 too large, 422 nothing to translate. */
  | { kind: 'refused'; status: 413 | 422; detail: string; errors: { path: string; message: string }[] }

/**
 * What an import makes of a text: title, blocks, segments. A byte order mark at the start is dropped, and
 * what readIncoming mends is mended; else the source stays as it came, line ends included, and offsets (UTF-16 units) count in it. A paragraph or sentence above the limits of
 * `capLengths` is split, with a warning. Every letter and digit of the text is in a segment, in a marker or tag of
 * Markdown, or in a stretch that a warning names.
 */
export function draftArticle(request: DraftRequest): Drafted {
  const format = request.format ?? 'plain'
  const { text, warnings: incoming } = readIncoming(request.text, format)
  if (text.length > LIMITS.article)
    return refused(
      413,
      `The text is ${count(text.length)} characters long; an article holds at most ${count(LIMITS.article)}.`,
    )
  if (!isVisible(text)) return refused(422, 'The text is empty. There is nothing to translate.')

  const { blocks, segments, wrapped, leftOut } = segment(text, { format, wrapped: request.wrapped })
  if (segments.length === 0)
    return refused(422, 'The text holds no sentence or headline. There is nothing to translate.')

  const capped = capLengths(text, segments)
  const warnings = [...incoming, ...capped.warnings, ...leftOutWarnings(text, leftOut)]
  const drafted = capped.segments.map(({ origin, block, from, to }) => {
    const { kind, level } = blocks[origin] ?? { kind: 'paragraph' as const, level: 0 }
    return { block, kind, level, from, to }
  })
  const given = cleanText(request.title ?? '').text.trim()
  return {
    kind: 'draft',
    draft: {
      title: isVisible(given) ? shorten(given, LIMITS.title) : titleOf(text, format, drafted),
      source: text,
      format,
      targetLanguage: request.targetLanguage ?? 'en-GB',
      words: wordsOf(text, format, drafted),
      segments: drafted,
    },
    wrapped,
    warnings,
  }
}

/** Words that are to be translated: what Markdown has beside its text is not counted. */
function wordsOf(text: string, format: Format, segments: ArticleDraft['segments']): number {
  if (format === 'plain') return countWords(text)
  return segments.reduce(
    (sum, { from, to }) => sum + countWords(inlineText(onOneMarkdownLine(text.slice(from, to)))),
    0,
  )
}

function refused(status: 413 | 422, detail: string): Drafted {
  return { kind: 'refused', status, detail, errors: [{ path: 'text', message: detail }] }
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}
