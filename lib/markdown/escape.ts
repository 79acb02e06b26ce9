/** What makes a line of Markdown more than a paragraph. */
const BLOCK_START =
  /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|~{3,}|={2,}\s*$|(?:-\s*){2,}$|(\d{1,9})([.)])(?=\s|$))/

/** The text with a backslash where its beginning would make it a heading, list item, quotation or rule. */
export function escapeStart(text: string): string {
  const found = BLOCK_START.exec(text)
  if (!found) return text
  const [, number, mark] = found
  return number ? `${number}\\${mark}${text.slice(number.length + 1)}` : `\\${text}`
}

/** True when the text would begin another kind of block. */
export const startsBlock = (text: string) => BLOCK_START.test(text)

/**
 * Plain text as one line of Markdown that reads the same: line breaks become blanks, and what Markdown
 * would take for markup gets a backslash. Marks it would leave alone (2 * 3, snake_case, R&D) stay bare.
 */
export function escapeInline(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ')
  return escapeBrackets(line.replace(/[\\`]/g, '\\$&'))
    .replace(/(?<!\s|^)\*|\*(?!\s|$)/g, '\\*')
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
