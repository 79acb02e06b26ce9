import { type Delimiters, delimitersAt, pair } from './emphasis.ts'
import { linkAt } from './inline.ts'

/** Inline Markdown as what a reader reads, the marks around it, and what is no text at all. */
export type Marked =
  | { kind: 'text'; text: string }
  /** Emphasis, a link or an image: its inside stands between `open` and `close`. */
  | { kind: 'mark'; open: string; close: string; inside: Marked[] }
  /** Code, an address, an HTML tag, an entity, an escaped mark: to be kept as it is. */
  | { kind: 'raw'; text: string }

/**
 * The same reading of inline Markdown as `inlineRuns`, with nothing of it thrown away: writing everything down
 * again in order gives the very string. Any string is taken; what is no markup is text.
 */
export function inlineMarks(markdown: string, depth = 0): Marked[] {
  const pieces: (Marked | Delimiters)[] = []
  for (let at = 0; at < markdown.length; ) {
    const { piece, end } = readAt(markdown, at, depth)
    pieces.push(piece)
    at = end
  }
  return nest(pieces)
}

/** What `inlineMarks` read, as it was. */
export function markdownOf(marked: readonly Marked[]): string {
  return marked
    .map((one) => (one.kind === 'mark' ? one.open + markdownOf(one.inside) + one.close : one.text))
    .join('')
}

/** Links in the text of images and the other way round; deeper ones are text. */
const DEEPEST = 4

const RAW =
  /\\[!-/:-@[-`{-~]|(?:\\| {2,})\n\s*|(`+)(?!`)[\s\S]{0,2000}?[^`]\1(?!`)|<[a-z][a-z0-9+.-]{1,31}:[^\s<>]*>|<[\w.+-]+@[\w.-]+>|<(?:\/?[a-z][\w-]*(?:\s[^<>]{0,2000})?\/?|!--[\s\S]{0,2000}?--)>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/iy
const DELIMITERS = /(\*|_)\1*|~~+/y
const PLAIN = /[^\\`<&![*_~ \n]+|[ \n]+|`+/y

function readAt(source: string, at: number, depth: number): { piece: Marked | Delimiters; end: number } {
  const raw = match(RAW, source, at)
  if (raw) return { piece: { kind: 'raw', text: raw }, end: at + raw.length }
  const bracket = match(/!?\[/y, source, at)
  const link = bracket && depth < DEEPEST ? linkAt(source, at + bracket.length - 1) : undefined
  if (bracket && link) {
    const from = at + bracket.length
    const close = source.slice(from + link.text.length, link.end)
    const inside = inlineMarks(link.text, depth + 1)
    return { piece: { kind: 'mark', open: bracket, close, inside }, end: link.end }
  }
  const run = match(DELIMITERS, source, at)
  if (run) return { piece: delimitersAt(source, at, run.length), end: at + run.length }
  const text = match(PLAIN, source, at) ?? source.charAt(at)
  return { piece: { kind: 'text', text }, end: at + text.length }
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

/** Puts what stands between paired delimiters inside them. */
function nest(pieces: (Marked | Delimiters)[]): Marked[] {
  pair(pieces.flatMap((piece) => ('kind' in piece ? [] : [piece])))
  const open: { mark: string; inside: Marked[] }[] = [{ mark: '', inside: [] }]
  const put = (one: Marked) => {
    const inside = open.at(-1)?.inside
    const last = inside?.at(-1)
    if (one.kind === 'text' && last?.kind === 'text') last.text += one.text
    else if (one.kind !== 'text' || one.text !== '') inside?.push(one)
  }
  for (const piece of pieces) {
    if ('kind' in piece) {
      put(piece)
      continue
    }
    for (const { opens } of piece.pairs) {
      const done = opens ? undefined : open.pop()
      if (done) put({ kind: 'mark', open: done.mark, close: done.mark, inside: done.inside })
    }
    put({ kind: 'text', text: piece.mark.repeat(piece.length) })
    // The first pair took the mark next to the text, so it is the innermost.
    for (const { opens, dress } of piece.pairs.toReversed())
      if (opens) open.push({ mark: piece.mark.repeat(dress.italic ? 1 : 2), inside: [] })
  }
  return open[0]?.inside ?? []
}
