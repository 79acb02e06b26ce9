import { HTML_TAG } from '../html-tag.ts'
import { type Delimiters, delimitersAt } from './delimiters.ts'
import { decodeEntities, ENTITY } from './entities.ts'
import type { Inline, Leaf } from './inline.ts'
import { linkTail } from './link-tail.ts'
import { nest } from './nest.ts'

/** Images in each other's text; deeper ones are text. */
const DEEPEST = 4

const PLAIN = /[^\\`<&![\]*_~\n]+/y
/** The same where only code, tags and links are of interest. */
const COARSE = /[^\\`<![\]]+/y
const ESCAPED = /[!-/:-@[-`{-~]/
const BREAK = /\n\s*/y
/** A backslash at the end of a line. */
const HARD_BREAK = /\\\r?\n\s*/y
/** The only tag that readers see: a line break. */
const BR = /^<br\s*\/?>$/i
const ADDRESS = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iy
const MAIL =
  /<([\w.!#$%&'*+/=?^`{|}~-]{1,200}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)>/iy
const TAG = new RegExp(
  `${HTML_TAG.source}|<!--(?:-?>|[\\s\\S]{0,2000}?-->)|<\\?[\\s\\S]{0,2000}?\\?>|<![a-z][^>]{0,2000}>|<!\\[CDATA\\[[\\s\\S]{0,2000}?\\]\\]>`,
  'iy',
)
/** The mark of a footnote: the label stands between the brackets. */
const NOTE = /\[\^([^\]\s[]{1,99})\](?![([])/y
const EMPHASIS = /\*+|_+|~+/y

/** An opening bracket that nothing has closed yet; the pieces behind it begin at `index`. */
interface Opener {
  index: number
  from: number
  image: boolean
  /** How many links and images stand inside each other behind it so far. */
  depth: number
  /** Links do not stand in the text of links: what was open when one closed cannot become one. */
  active: boolean
}

/**
 * The pieces of inline Markdown, links and images already put together, emphasis not yet paired (CommonMark 0.31,
 * and GitHub's strike-through). One pass; each look ahead is bounded.
 */
export function scan(source: string): (Inline | Delimiters)[] {
  return new Scanner(source, false).scan()
}

/** Code, tags, addresses, links and images alone, in half the time: texts are left out, emphasis is text. */
export function scanCoarsely(source: string): Inline[] {
  return new Scanner(source, true).scan().filter((piece) => piece.kind !== 'delimiters')
}

class Scanner {
  private readonly pieces: (Inline | Delimiters)[] = []
  private readonly openers: Opener[] = []
  /** Below this height of the stack every opener of a link is inactive. */
  private firstActive = 0
  private closingTicks: Map<number, number> | undefined
  private at = 0

  constructor(
    private readonly source: string,
    private readonly coarse: boolean,
  ) {}

  scan(): (Inline | Delimiters)[] {
    const pattern = this.coarse ? COARSE : PLAIN
    while (this.at < this.source.length) {
      pattern.lastIndex = this.at
      if (!pattern.test(this.source)) this.readMarkup()
      else if (this.coarse) this.at = pattern.lastIndex
      else this.put('text', this.source.slice(this.at, pattern.lastIndex))
    }
    return this.pieces
  }

  private readMarkup(): void {
    const char = this.source.charAt(this.at)
    if (char === '\\') this.readBackslash()
    else if (char === '\n') this.readBreak()
    else if (char === '`') this.readCode()
    else if (char === '<') this.readAngle()
    else if (char === '&') this.readEntity()
    else if (char === '!' || char === '[') this.readOpener(char === '!')
    else if (char === ']') this.readCloser()
    else this.readDelimiters()
  }

  private readBackslash(): void {
    const next = this.source.charAt(this.at + 1)
    const hard = this.match(HARD_BREAK)
    if (hard) this.put('break', hard[0], '\n')
    else if (ESCAPED.test(next)) this.put('escape', `\\${next}`, next)
    else this.put('text', '\\')
  }

  /** The blanks before a line break belong to it; two of them make it a hard one. */
  private readBreak(): void {
    const end = this.at + (this.match(BREAK)?.[0].length ?? 1)
    const last = this.pieces.at(-1)
    const hard = last?.kind === 'text' && / {2}\r?$/.test(last.text)
    if (last?.kind === 'text') {
      last.text = last.text.trimEnd()
      last.to = last.from + last.text.length
      this.at = last.to
      if (last.text === '') this.pieces.pop()
    }
    this.put('break', this.source.slice(this.at, end), hard ? '\n' : ' ')
  }

  private readCode(): void {
    let end = this.at + 1
    while (this.source.charCodeAt(end) === 96) end++
    const ticks = this.source.slice(this.at, end)
    this.closingTicks ??= closingTicks(this.source)
    const close = this.closingTicks.get(this.at)
    if (close === undefined) {
      this.put('text', ticks)
    } else {
      const code = this.source.slice(this.at + ticks.length, close)
      this.put('code', ticks + code + ticks, this.coarse ? code : codeText(code))
    }
  }

  private readAngle(): void {
    const address = this.match(ADDRESS)
    const mail = address ? null : this.match(MAIL)
    const tag = address || mail ? null : this.match(TAG)
    if (address?.[1]) this.put('autolink', address[0], address[1], address[1])
    else if (mail?.[1]) this.put('autolink', mail[0], mail[1], `mailto:${mail[1]}`)
    else if (tag) this.put('html', tag[0], BR.test(tag[0]) ? '\n' : '')
    else this.put('text', '<')
  }

  private readEntity(): void {
    const entity = this.match(ENTITY)
    if (entity) this.put('entity', entity[0], decodeEntities(entity[0]))
    else this.put('text', '&')
  }

  private readOpener(image: boolean): void {
    if (image && this.source[this.at + 1] !== '[') {
      this.put('text', '!')
      return
    }
    const note = image || this.coarse ? null : this.match(NOTE)
    if (note) {
      this.pieces.push({
        kind: 'note',
        from: this.at,
        to: this.at + note[0].length,
        text: note[0],
        note: note[1],
      })
      this.at += note[0].length
      return
    }
    const from = this.at
    this.put('text', image ? '![' : '[')
    this.openers.push({ index: this.pieces.length, from, image, depth: 0, active: true })
  }

  /** Makes a link or an image of everything since the bracket that opens it, if an address follows. */
  private readCloser(): void {
    const opener = this.openers.pop()
    this.firstActive = Math.min(this.firstActive, this.openers.length)
    const outer = this.openers.at(-1)
    const fits = opener?.active && opener.depth < DEEPEST
    const tail = fits ? linkTail(this.source, this.at + 1) : undefined
    if (outer && opener) outer.depth = Math.max(outer.depth, opener.depth + (tail ? 1 : 0))
    if (!opener || !tail) {
      this.put('text', ']')
      return
    }
    const inner = this.pieces.splice(opener.index)
    const inside = this.coarse
      ? inner.filter((piece) => piece.kind !== 'delimiters')
      : nest(this.source, inner)
    // The bracket is no text now.
    if (!this.coarse) this.pieces.pop()
    this.pieces.push({
      kind: opener.image ? 'image' : 'link',
      from: opener.from,
      to: tail.end,
      inner: { from: opener.from + (opener.image ? 2 : 1), to: this.at },
      inside,
      address: tail.address,
    })
    this.at = tail.end
    if (!opener.image) this.deactivateLinks()
  }

  private deactivateLinks(): void {
    for (let index = this.openers.length - 1; index >= this.firstActive; index--) {
      const opener = this.openers[index]
      if (opener && !opener.image) opener.active = false
    }
    this.firstActive = this.openers.length
  }

  private readDelimiters(): void {
    const run = this.match(EMPHASIS)?.[0] ?? ''
    if (run === '~') this.put('text', run)
    else {
      this.pieces.push(delimitersAt(this.source, this.at, this.at + run.length))
      this.at += run.length
    }
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    return pattern.exec(this.source)
  }

  private put(kind: Leaf['kind'], raw: string, text = raw, address?: string): void {
    const from = this.at
    this.at += raw.length
    if (kind === 'text' && this.coarse) return
    const leaf: Leaf = { kind, from, to: this.at, text }
    if (address !== undefined) leaf.address = address
    this.pieces.push(leaf)
  }
}

/** For each run of backticks that opens a code span, where the run that closes it begins. */
function closingTicks(source: string): Map<number, number> {
  const closes = new Map<number, number>()
  const latest = new Map<number, number>()
  for (let last = source.lastIndexOf('`'); last >= 0; ) {
    let first = last
    while (source.charCodeAt(first - 1) === 96) first--
    const length = last - first + 1
    const close = latest.get(length)
    if (close !== undefined) closes.set(first, close)
    latest.set(length, first)
    last = first > 0 ? source.lastIndexOf('`', first - 1) : -1
  }
  return closes
}

const codeText = (code: string) => code.replace(/\s*\n\s*/g, ' ').replace(/^ (.*\S.*) $/s, '$1')
