import type { LineCursor } from './line-cursor.ts'

const OPENS = /^(`{3,}(?=[^`]*$)|~{3,})/
const CLOSES = /^(`{3,}|~{3,})[ \t]*$/
/** Longer ones count as so long: nobody writes them, and each length would have to be looked for on its own. */
const LONGEST = 16

/** The backticks or tildes that open a code fence at the head of a line; null where none opens. */
export function fenceAt(head: string): { length: number; mark: string } | null {
  const found = OPENS.exec(head)?.[0]
  return found === undefined ? null : { length: found.length, mark: found.slice(0, LONGEST) }
}

/** Whether a line closes the fence that `mark` opened; it may be indented as far as anybody likes. */
export function closesFence(cursor: LineCursor, mark: string): boolean {
  if (cursor.code !== mark.charCodeAt(0)) return false
  return CLOSES.exec(cursor.head)?.[1]?.startsWith(mark) === true
}
