import { readMarkdown } from './blocks/read-blocks.ts'

/** Under a paragraph, this makes a heading of it. */
const UNDERLINE = /^(?:=+|-+)\s*$/
/** A definition to CommonMark, whatever its address; a comment or an instruction once a later line ends it. */
const ELSEWHERE = /^(?:\[[^\]]+\]:\s*\S+(?:\s+["'(].*)?$|<[!?]|`{3}|~{3})/
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
const NUMBER = /^(\d{1,9})(?=[.)])/

/**
 * A line of Markdown with a backslash where its beginning would make it a heading, list item, quotation, rule,
 * code, HTML or a definition. Inline markup stays.
 */
export function escapeStart(line: string): string {
  if (!startsBlock(line)) return line
  const [number = ''] = NUMBER.exec(line) ?? []
  return `${number}\\${line.slice(number.length)}`
}

/**
 * True when the line would begin anything but a paragraph, here, in another reader of Markdown, or with the lines
 * that may follow it.
 */
export function startsBlock(line: string): boolean {
  if (line.trim() === '') return false
  if (UNDERLINE.test(line) || ELSEWHERE.test(line)) return true
  const [first] = readMarkdown(line).blocks
  return (
    first?.kind !== 'paragraph' || /\S/.test(line.slice(0, first.from)) || VISIBLE.test(line.slice(first.to))
  )
}

/**
 * Plain text as one line of Markdown that reads the same: line breaks become blanks, and what Markdown
 * would take for markup gets a backslash. Marks it would leave alone (2 * 3, snake_case, R&D, Leser*innen) stay bare.
 */
export function escapeInline(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ')
  return escapeBrackets(line.replace(/[\\`]/g, '\\$&'))
    .replace(/(?<!\s|^)\*|\*(?!\s|$)/g, (star, at, all) => (isGenderStar(all, at) ? star : `\\${star}`))
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)/g, '\\~')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?[a-z0-9]+;)/gi, '\\&')
}

/** Brackets open something only before `](`, `][` or `]:`, or as a footnote. */
function escapeBrackets(line: string): string {
  const last = Math.max(line.lastIndexOf(']('), line.lastIndexOf(']['), line.lastIndexOf(']:'))
  return line.replace(/\[/g, (bracket, at) => (at < last || line[at + 1] === '^' ? `\\${bracket}` : bracket))
}

/** A star between two letters is no emphasis, whatever else the line holds. */
function isGenderStar(line: string, at: number): boolean {
  return (
    /[\p{L}\p{M}]$/u.test(line.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{M}]/u.test(line.slice(at + 1, at + 3))
  )
}
