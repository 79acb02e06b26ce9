import type { Range } from '#lib/text'

/** `[label]: address "title"`, each part on a line of its own if need be (CommonMark 4.7). */
const DEFINITION =
  /\[(?!\^)((?:\\[\s\S]|[^[\]\\]){1,999})\]:[ \t]*\n?[ \t]*(<(?:\\.|[^<>\n\\])*>|[^\s<]\S*)(?:(?:[ \t]*\n[ \t]*|[ \t]+)(?:"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|\((?:\\[\s\S]|[^()\\])*\)))?[ \t]*(?:\n|$)/y
/** What CommonMark would take for an address may be a word: `[Gast]: Nein.` A real one has a mark that words lack. */
const ADDRESS = /^<|[/#?&=@\\%]|^\.|^[a-z][a-z\d+.-]*:.|[\p{L}\d]\.[a-z]{2,}$/iu
/** So many units of a paragraph are looked at for definitions at its beginning. */
const LONGEST = 8_000

/** How many lines at the beginning of a paragraph are link reference definitions. */
export function definitionLines(text: string, lines: readonly Range[]): number {
  let content = ''
  for (const { from, to } of lines) {
    if (content.length + to - from > LONGEST) break
    content += `${text.slice(from, to)}\n`
  }
  let at = 0
  DEFINITION.lastIndex = 0
  for (let found = DEFINITION.exec(content); found; found = DEFINITION.exec(content)) {
    if (!found[1]?.trim() || !ADDRESS.test(found[2] ?? '')) break
    at = DEFINITION.lastIndex
  }
  return content.slice(0, at).split('\n').length - 1
}
