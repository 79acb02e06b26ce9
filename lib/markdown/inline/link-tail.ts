/** Parentheses in each other in an address; titles and labels end after so many units. */
const DEEPEST = 32
const LONGEST = 2_000

const ANGLED = /<((?:\\.|[^<>\n\\]){0,2000})>/y
const TITLE_AND_CLOSE =
  /(?:[ \t\n]+(?:"(?:\\[\s\S]|[^"\\]){0,2000}"|'(?:\\[\s\S]|[^'\\]){0,2000}'|\((?:\\[\s\S]|[^()\\]){0,2000}\)))?[ \t\n]*\)/y
const REFERENCE = /\[(?:\\[\s\S]|[^[\]\\]){0,999}\]/y

/** What makes a link of the brackets before it. */
export interface LinkTail {
  /** As written, without angle brackets; empty for a reference. */
  address: string
  end: number
}

/** `(address "title")` or `[reference]` at `at`, right behind the closing bracket; undefined where neither is. */
export function linkTail(source: string, at: number): LinkTail | undefined {
  if (source[at] === '(') return inlineTail(source, at)
  const end = source[at] === '[' ? endOf(REFERENCE, source, at) : undefined
  return end === undefined ? undefined : { address: '', end }
}

function inlineTail(source: string, at: number): LinkTail | undefined {
  let from = at + 1
  while (' \t\n'.includes(source[from] ?? '.')) from++
  const angled = source[from] === '<'
  const to = angled ? endOf(ANGLED, source, from) : addressEnd(source, from)
  const end = to === undefined ? undefined : endOf(TITLE_AND_CLOSE, source, to)
  if (to === undefined || end === undefined) return undefined
  return { address: angled ? source.slice(from + 1, to - 1) : source.slice(from, to), end }
}

/** An address without angle brackets holds no blank, and its parentheses are balanced. */
function addressEnd(source: string, from: number): number | undefined {
  let depth = 0
  const limit = Math.min(source.length, from + LONGEST)
  for (let at = from; at < limit; at++) {
    const char = source.charAt(at)
    if (char === '\\') at++
    else if (char === '(' && ++depth > DEEPEST) return undefined
    else if (char === ')' && --depth < 0) return at
    else if (char <= ' ' || char === '\u007f') return depth === 0 ? at : undefined
  }
  return undefined
}

function endOf(pattern: RegExp, source: string, at: number): number | undefined {
  pattern.lastIndex = at
  return pattern.test(source) ? pattern.lastIndex : undefined
}
