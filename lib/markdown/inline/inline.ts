import { type Delimiters, delimitersAt, dress, mergeRuns, type Run } from './emphasis.ts'

export type { Run } from './emphasis.ts'

/**
 * Inline Markdown → runs, neighbours in the same dress made one. Follows CommonMark 0.31 (emphasis by its
 * delimiter rules, links, images as their text, code, autolinks, escapes) and GitHub's strike-through; HTML
 * tags go, their content stays. A hard line break is \n, a soft one a blank. Reference links keep their text.
 * A link to anything but http, https or mail is only its text. Any string is taken; what is no markup is text.
 */
export function inlineRuns(markdown: string): Run[] {
  return mergeRuns(dress(pieces(markdown, 0)))
}

/** The text alone. */
export function inlineText(markdown: string): string {
  return inlineRuns(markdown)
    .map(({ text }) => text)
    .join('')
}

type Piece = Run | Delimiters
/** Reads what begins at a place; undefined when it is nothing special there. */
type Reader = (
  found: RegExpExecArray,
  source: string,
  depth: number,
) => { pieces: Piece[]; end: number } | undefined

/** Links and images in each other's text; deeper ones are text. */
const DEEPEST = 4
const LONGEST = 2000

const READERS: [RegExp, Reader][] = [
  [/\\([!-/:-@[-`{-~])/y, as(([, mark = '']) => [{ text: mark }])],
  [/(?:\\| {2,})\n\s*/y, as(() => [{ text: '\n' }])],
  [/[^\S\n]*\n\s*/y, as(() => [{ text: ' ' }])],
  [/(`+)(?!`)([\s\S]{0,2000}?[^`])\1(?!`)/y, as(([, , code = '']) => [{ text: codeText(code), code: true }])],
  [/`+/y, as(([ticks]) => [{ text: ticks }])],
  [
    /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy,
    as(([, address = '']) => [{ text: address, ...linkTo(address) }]),
  ],
  [/<([\w.+-]+@[\w.-]+)>/y, as(([, mail = '']) => [{ text: mail, ...linkTo(`mailto:${mail}`) }])],
  [/<(?:\/?[a-z][\w-]*(?:\s[^<>]{0,2000})?\/?|!--[\s\S]{0,2000}?--)>/iy, as(() => [])],
  [/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/iy, as((found) => [{ text: entity(found) }])],
  [/!?\[/y, readLink],
  [
    /(\*|_)\1*|~~+/y,
    ({ 0: run, index }, source) => around(index, run, [delimitersAt(source, index, run.length)]),
  ],
  [/[^\\\s`<&![*_~]+|[^\S\n]+/y, as(([text]) => [{ text }])],
]

function pieces(source: string, depth: number): Piece[] {
  const result: Piece[] = []
  let at = 0
  while (at < source.length) {
    const read = readAt(source, at, depth) ?? { pieces: [{ text: source.charAt(at) }], end: at + 1 }
    result.push(...read.pieces)
    at = read.end
  }
  return result
}

function readAt(source: string, at: number, depth: number) {
  for (const [pattern, reader] of READERS) {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    const read = found && reader(found, source, depth)
    if (read) return read
  }
  return undefined
}

function as(read: (found: RegExpExecArray) => Run[]): Reader {
  return (found) => around(found.index, found[0], read(found))
}

const around = (at: number, text: string, pieces: Piece[]) => ({ pieces, end: at + text.length })

const codeText = (code: string) => code.replace(/\s*\n\s*/g, ' ').replace(/^ (.*\S.*) $/s, '$1')

/** The text of a link is markup of its own: its emphasis neither begins nor ends outside. */
function readLink(found: RegExpExecArray, source: string, depth: number) {
  const link = depth < DEEPEST ? linkAt(source, found.index + found[0].length - 1) : undefined
  if (!link) return undefined
  const more = found[0] === '[' ? linkTo(link.address) : {}
  const text = dress(pieces(link.text, depth + 1)).map((run) => ({ ...run, ...more }))
  return { pieces: text, end: link.end }
}

const INLINE_TARGET =
  /\(\s*(?:<([^<>\n]*)>|((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*))(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*\)/y
const REFERENCE = /\[[^\][]{1,200}\]/y

/** `[text](address "title")` or `[text][reference]` whose bracket opens at `at`. */
export function linkAt(
  source: string,
  at: number,
): { text: string; address: string; end: number } | undefined {
  const close = closingBracket(source, at)
  if (close === undefined) return undefined
  const text = source.slice(at + 1, close)
  INLINE_TARGET.lastIndex = close + 1
  const inline = INLINE_TARGET.exec(source)
  if (inline) {
    const address = (inline[1] ?? inline[2] ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1')
    return { text, address, end: close + 1 + inline[0].length }
  }
  REFERENCE.lastIndex = close + 1
  const reference = REFERENCE.exec(source)
  return reference ? { text, address: '', end: close + 1 + reference[0].length } : undefined
}

function closingBracket(source: string, at: number): number | undefined {
  let depth = 0
  for (let close = at; close < source.length && close < at + LONGEST; close++) {
    const char = source[close]
    if (char === '\\') close++
    else if (char === '[' && ++depth > 2 * DEEPEST) return undefined
    else if (char === ']' && --depth === 0) return close
  }
  return undefined
}

function linkTo(address: string): { link?: string } {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? { link: url.href } : {}
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  shy: '\u00ad',
}

function entity([whole, decimal, hex, name]: RegExpExecArray): string {
  if (name) return ENTITIES[name] ?? whole
  const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  const text = point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
  return /[\p{Cc}\p{Cs}\p{Cn}]/u.test(text) ? '\uFFFD' : text
}
