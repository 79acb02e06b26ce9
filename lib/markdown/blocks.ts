import { type Block, type Line, linesOf, type Range } from '#lib/text'

const ATX = /^(#{1,6})(?:[ \t]+|$)/
const SETEXT = /^(?:=+|-+)[ \t]*$/
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/
const ITEM = /^([-+*]|(\d{1,9})[.)])([ \t]+|$)/
const TASK = /^\[[ xX]\][ \t]+/
const QUOTE = /^>[ \t]?/
const DEFINITION = /^\[(?!\^)[^\]]{1,999}\]:[ \t]*\S/
const FOOTNOTE = /^\[\^[^\]]{1,99}\]:[ \t]+/
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/
const RAW_HTML = /^<(?:(script|pre|style|textarea)[\s>]|(!--)|(\?)|(![A-Z])|(!\[CDATA\[))/i
const HTML =
  /^<\/?(?:address|article|aside|blockquote|body|center|details|dialog|dd|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|meta|nav|ol|optgroup|option|p|param|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i
const LONE_TAG = /^<\/?[a-z][\w-]*(?:\s+[^<>]*)?\/?>[ \t]*$/i

/** So many markers are read on one line; nobody writes more, and each costs a look along the line. */
const DEEPEST = 32

/** What the reader of Markdown gives: blocks without their markers, and the text with markers blanked out. */
export interface MarkdownReading {
  blocks: Block[]
  /** As long as the text; `>` at the head of a paragraph's inner lines reads as a blank. */
  masked: string
  /** Some paragraph goes over several lines. */
  wrapped: boolean
}

/**
 * The block structure of CommonMark with tables, task lists, footnotes and front matter, as far as it
 * bears on text: code, HTML, definitions, rules and every marker stay outside the blocks.
 * A block never begins or ends with a blank. One pass over the lines.
 */
export function readMarkdown(text: string): MarkdownReading {
  return new Reader(text).read()
}

class Reader {
  private readonly lines: Line[]
  private readonly blocks: Block[] = []
  private readonly masks: Range[] = []
  private wrapped = false
  /** Columns at which the text of the open list items begins, outermost first. */
  private items: number[] = []
  private open: { block: Block; quotes: number } | null = null
  private fence: string | null = null
  private html: RegExp | null = null
  private table = false

  constructor(private readonly text: string) {
    this.lines = linesOf(text)
  }

  read(): MarkdownReading {
    for (let index = this.afterFrontMatter(); index < this.lines.length; index++) {
      const line = this.lines[index]
      if (line) this.readLine(line, this.lines[index + 1])
    }
    return { blocks: this.blocks, masked: this.mask(), wrapped: this.wrapped }
  }

  private afterFrontMatter(): number {
    const fence = this.lineText(this.lines[0])
    if (fence !== '---' && fence !== '+++') return 0
    const close = this.lines.findIndex((line, index) => {
      const content = index > 0 ? this.lineText(line) : ''
      return content === fence || (fence === '---' && content === '...')
    })
    const first = this.lineText(this.lines[1])
    return close > 0 && (fence === '+++' || /^[\w"'-]+\s*:|^#/.test(first) || close === 1) ? close + 1 : 0
  }

  private readLine(line: Line, next: Line | undefined): void {
    let at = line.from
    let quotes = 0
    const quoteFrom = at
    for (
      let marker = QUOTE.exec(this.slice(at, line));
      marker && quotes < DEEPEST;
      marker = QUOTE.exec(this.slice(at, line))
    ) {
      quotes++
      at = this.skip(at + marker[0].length, line)
    }
    if (this.fence !== null) {
      const content = this.slice(at, line)
      if (content.startsWith(this.fence) && /^[`~]+$/.test(content)) this.fence = null
      return
    }
    if (this.html !== null) {
      if (this.html.test(this.slice(at, line))) this.html = null
      return
    }
    if (at >= line.to) {
      this.close()
      return
    }
    if (this.open === null) this.leaveItems(this.column(line.start, line.from))
    const head = this.slice(at, line)
    const indent = this.column(line.start, at)
    const paragraph = this.open
    if (this.table && head.includes('|')) {
      this.readRow(at, line)
      return
    }
    if (paragraph && quotes > paragraph.quotes) this.close()
    if (this.open && SETEXT.test(head) && quotes === this.open.quotes && indent >= (this.items.at(-1) ?? 0)) {
      Object.assign(this.open.block, { kind: 'heading', level: head.startsWith('=') ? 1 : 2 })
      this.close()
      return
    }
    if (quotes === 0 && this.open === null && indent - (this.items.at(-1) ?? 0) >= 4) return
    if (this.interrupts(head)) {
      this.close()
      if (quotes === 0) this.leaveItems(indent)
      this.readBlock(at, line, next, quotes)
      return
    }
    if (this.open) {
      this.open.block.to = line.to
      this.wrapped = true
      if (quotes > 0) this.masks.push({ from: quoteFrom, to: at })
      return
    }
    this.readBlock(at, line, next, quotes)
  }

  /** Whether a line begins something that a running paragraph gives way to. */
  private interrupts(head: string): boolean {
    if (ATX.test(head) || RULE.test(head) || FENCE.test(head) || HTML.test(head) || RAW_HTML.test(head))
      return true
    const item = ITEM.exec(head)
    if (!item) return false
    if (!this.open || this.items.length > 0) return true
    return item[0].length < head.length && (item[2] === undefined || item[2] === '1')
  }

  /** A line that begins a block, its quote markers already read. */
  private readBlock(at: number, line: Line, next: Line | undefined, quotes: number): void {
    for (let nested = 0; nested < DEEPEST; nested++) {
      const head = this.slice(at, line)
      const item = RULE.test(head) ? null : ITEM.exec(head)
      if (!item) break
      const column = this.column(line.start, at)
      while (this.items.length > 0 && column < (this.items.at(-1) ?? 0)) this.items.pop()
      at = this.skip(at + item[0].length, line)
      this.items.push(at < line.to ? this.column(line.start, at) : column + item[0].length + 1)
      at += TASK.exec(this.slice(at, line))?.[0].length ?? 0
      const quote = QUOTE.exec(this.slice(at, line))
      if (quote) {
        quotes++
        at = this.skip(at + quote[0].length, line)
      }
    }
    if (at >= line.to) return
    const head = this.slice(at, line)
    if (RULE.test(head)) return
    const fence = FENCE.exec(head)
    if (fence) {
      this.fence = fence[0]
      return
    }
    if (this.beginsHtml(head)) return
    if (DEFINITION.test(head)) return
    const heading = ATX.exec(head)
    if (heading) {
      this.readHeading(at + heading[0].length, line, heading[1]?.length ?? 1)
      return
    }
    if (head.includes('|') && next && this.isDelimiterRow(next)) {
      this.table = true
      this.readRow(at, line)
      return
    }
    at += FOOTNOTE.exec(head)?.[0].length ?? 0
    if (at >= line.to) return
    const depth = this.items.length
    const kind = depth > 0 ? 'list' : quotes > 0 ? 'quote' : 'paragraph'
    const block: Block = { from: at, to: line.to, kind, level: depth }
    this.blocks.push(block)
    this.open = { block, quotes }
  }

  private readHeading(at: number, line: Line, level: number): void {
    const content = this.text.slice(at, line.to).replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
    const from = this.skip(at, line)
    const to = at + content.trimEnd().length
    if (to > from) this.blocks.push({ from, to, kind: 'heading', level })
  }

  /** Each cell of a table is a block; the row of dashes is none. */
  private readRow(at: number, line: Line): void {
    if (DELIMITERS.test(this.slice(at, line))) return
    let from = at
    for (let end = at; end <= line.to; end++) {
      if (end < line.to && (this.text[end] !== '|' || this.text[end - 1] === '\\')) continue
      const cell = this.text.slice(from, end)
      const start = from + cell.length - cell.trimStart().length
      const stop = start + cell.trim().length
      if (stop > start) this.blocks.push({ from: start, to: stop, kind: 'paragraph', level: 0 })
      from = end + 1
    }
  }

  private beginsHtml(head: string): boolean {
    const raw = RAW_HTML.exec(head)
    if (raw) {
      const end = raw[1]
        ? new RegExp(`</${raw[1]}>`, 'i')
        : raw[2]
          ? /-->/
          : raw[3]
            ? /\?>/
            : raw[5]
              ? /\]\]>/
              : />/
      if (!end.test(head.slice(raw[0].length))) this.html = end
      return true
    }
    if (!HTML.test(head) && !LONE_TAG.test(head)) return false
    this.html = /^$/
    return true
  }

  private isDelimiterRow(line: Line): boolean {
    const content = this.lineText(line).replace(/^(?:>[ \t]?)+/, '')
    return (
      content.includes('-') && (content.includes('|') || content.includes(':')) && DELIMITERS.test(content)
    )
  }

  private close(): void {
    this.open = null
    this.table = false
    if (this.html?.source === '^$') this.html = null
  }

  /** An unindented line ends the list items it stands left of. */
  private leaveItems(indent: number): void {
    while (this.items.length > 0 && indent < (this.items.at(-1) ?? 0)) this.items.pop()
  }

  private column(start: number, at: number): number {
    let column = 0
    for (let index = start; index < at; index++) column += this.text[index] === '\t' ? 4 - (column % 4) : 1
    return column
  }

  private skip(at: number, line: Line): number {
    while (at < line.to && /\s/.test(this.text[at] ?? '')) at++
    return at
  }

  /** The rest of a line, cut short: markers are short, and a line may be two million units. */
  private slice(at: number, line: Line): string {
    return this.text.slice(at, Math.min(line.to, at + 1_000))
  }

  private lineText(line: Line | undefined): string {
    return line ? this.slice(line.from, line) : ''
  }

  private mask(): string {
    if (this.masks.length === 0) return this.text
    const pieces: string[] = []
    let from = 0
    for (const mask of this.masks) {
      pieces.push(this.text.slice(from, mask.from), ' '.repeat(mask.to - mask.from))
      from = mask.to
    }
    pieces.push(this.text.slice(from))
    return pieces.join('')
  }
}
