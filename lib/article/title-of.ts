import { inlineText } from '#lib/markdown'
import { type Format, onOneLine, onOneMarkdownLine } from '#lib/segment'
import type { ArticleDraft } from './model.ts'

const TITLE_LENGTH = 80

/** The title of an article that was given none: its main heading, else its first segment, shortened. */
export function titleOf(source: string, format: Format, segments: ArticleDraft['segments']): string {
  const chosen = segments.find(({ kind, level }) => kind === 'heading' && level === 1) ?? segments[0]
  if (!chosen) throw new Error('an article without segments has no title')
  const heading = segments.filter(({ block }) => chosen.kind === 'heading' && block === chosen.block)
  const text = source.slice(chosen.from, heading.at(-1)?.to ?? chosen.to)
  return shorten(format === 'markdown' ? inlineText(onOneMarkdownLine(text)) : onOneLine(text), TITLE_LENGTH)
}

/** The text on one line, cut behind a word with an ellipsis when it is longer than `length`. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= length) return line
  const start = line.slice(0, length)
  const words = start.slice(0, start.lastIndexOf(' ')).replace(/[\s,;:–—-]+$/u, '')
  const whole = words.length > length / 2 ? words : start.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '')
  return `${whole}…`
}
