import { type Block, isBlank, type Range } from '#lib/text'
import { HTML_TAG } from '../html-tag.ts'
import { BLOCK_NAMES } from './html.ts'
import type { LeftOutList } from './left-out.ts'

const TAG = new RegExp(HTML_TAG.source, 'iy')
/** What is passed as a whole: how it begins, and with what it ends. */
const WHOLE: readonly [RegExp, string][] = [
  [/^<!--/, '-->'],
  [/^<\?/, '?>'],
  [/^<!\[CDATA\[/, ']]>'],
  [/^<![a-z]/i, '>'],
  [/^<script(?=[\s>])/i, '</script>'],
  [/^<style(?=[\s>])/i, '</style>'],
  [/^<pre(?=[\s>])/i, '</pre>'],
  [/^<textarea(?=[\s>])/i, '</textarea>'],
]
const NAME = /^<\/?([a-z][a-z0-9-]*)/i
const READABLE = /[\p{L}\p{N}]/u
/** Attributes whose value a reader gets to see or hear. */
const SPOKEN = /\s(?:alt|title|aria-label)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
const SPEAKING = new Set(['ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Elements inside each other; deeper ones do not change what a text is. */
const DEEPEST = 32

/**
 * The text of block HTML, which begins at `from`, without the tags of blocks around it: tags inside a sentence (`<b>`,
 * `<a …>`, `<br>`) stay in it. A heading, list item or quotation is one by its element, anything else is as
 * `otherwise` says. What shows no text goes to `leftOut`. `html` has the markers of containers blanked out.
 */
export function htmlBlocks(
  html: string,
  from: number,
  otherwise: Pick<Block, 'kind' | 'level'>,
  leftOut: LeftOutList,
): Block[] {
  const blocks: Block[] = []
  const open: string[] = []
  let start = 0
  let readable = false
  const endRun = (end: number) => {
    if (readable) blocks.push({ ...trimmed(html, start, end, from), ...kindOf(open, otherwise) })
    else addAttributes(html.slice(start, end), from + start, leftOut)
    readable = false
  }
  let seen = 0
  for (const piece of piecesOf(html)) {
    readable ||= READABLE.test(html.slice(seen, piece.from))
    seen = piece.to
    // A comment within a sentence is passed with it.
    if (piece.kind === 'comment' ? readable : piece.kind === 'tag' && !BLOCK_NAMES.has(piece.name)) continue
    endRun(piece.from)
    start = piece.to
    if (piece.kind !== 'tag') leftOut.add('html', from + piece.from, from + piece.to)
    else {
      addAttributes(html.slice(piece.from, piece.to), from + piece.from, leftOut)
      enter(open, piece.name, html[piece.from + 1] === '/')
    }
  }
  readable ||= READABLE.test(html.slice(seen))
  endRun(html.length)
  return blocks
}

interface Piece extends Range {
  /** `element` is one that shows no running text, with its content. */
  kind: 'tag' | 'comment' | 'element'
  /** Of a tag, in small letters. */
  name: string
}

/** Tags and what is passed as a whole, in order. One pass: an end that was not found is not looked for again. */
function* piecesOf(html: string): Generator<Piece> {
  const missing = new Set<string>()
  const lower = html.toLowerCase()
  const small = lower.length === html.length ? lower : html
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const from = at
    const head = html.slice(at, at + 12)
    const end = WHOLE.find(([begin]) => begin.test(head))?.[1]
    const close = end === undefined || missing.has(end) ? -1 : small.indexOf(end, at + 2)
    if (end !== undefined && close >= 0) {
      at = close + end.length
      yield { kind: end.startsWith('</') ? 'element' : 'comment', name: '', from, to: at }
      continue
    }
    if (end !== undefined) missing.add(end)
    TAG.lastIndex = at
    const tag = TAG.exec(html)?.[0]
    at += tag?.length ?? 1
    if (tag) yield { kind: 'tag', name: (NAME.exec(tag)?.[1] ?? '').toLowerCase(), from, to: at }
  }
}

function trimmed(html: string, start: number, end: number, offset: number): { from: number; to: number } {
  let [from, to] = [start, end]
  while (from < to && isBlank(html.charCodeAt(from))) from++
  while (to > from && isBlank(html.charCodeAt(to - 1))) to--
  return { from: offset + from, to: offset + to }
}

function addAttributes(tags: string, offset: number, leftOut: LeftOutList): void {
  for (const found of tags.matchAll(SPOKEN)) {
    const end = offset + found.index + found[0].length - 1
    leftOut.add('attribute', end - (found[1] ?? found[2] ?? '').length, end)
  }
}

function enter(open: string[], name: string, closes: boolean): void {
  if (!SPEAKING.has(name)) return
  if (!closes) {
    if (open.length < DEEPEST) open.push(name)
    return
  }
  const last = open.lastIndexOf(name)
  if (last >= 0) open.length = last
}

function kindOf(
  open: readonly string[],
  otherwise: Pick<Block, 'kind' | 'level'>,
): Pick<Block, 'kind' | 'level'> {
  const inner = open.findLast((name) => name !== 'ul' && name !== 'ol')
  if (!inner) return otherwise
  if (inner === 'li') {
    const lists = open.filter((name) => name === 'ul' || name === 'ol').length
    return { kind: 'list', level: Math.max(1, lists) }
  }
  return inner === 'blockquote' ? { kind: 'quote', level: 0 } : { kind: 'heading', level: Number(inner[1]) }
}
