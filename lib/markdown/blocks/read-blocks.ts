import { type Block, type Line, linesOf, type Range } from '#lib/text'
import { HTML_TAG } from '../html-tag.ts'
import { blankOut } from './blank-out.ts'
import { belongsTo, type Container, containerStart } from './containers.ts'
import { definitionLines } from './definitions.ts'
import { closesFence, fenceAt } from './fence.ts'
import { frontMatter } from './front-matter.ts'
import { htmlStart } from './html.ts'
import { htmlBlocks } from './html-text.ts'
import { type LeftOut, LeftOutList } from './left-out.ts'
import { CODE_INDENT, LineCursor } from './line-cursor.ts'
import { LookAhead } from './look-ahead.ts'
import type { Place, Table } from './place.ts'
import { RULE, SETEXT } from './rule.ts'
import { alignmentsOf, cellsOf, isDelimiterRow } from './table.ts'

const ATX = /^(#{1,6})(?:[ \t]+|$)/
const TASK = /^\[[ xX]\][ \t]+/

/** So many containers are read inside each other; nobody writes more, and each costs a look along the line. */
const DEEPEST = 32

/** What the reader of Markdown gives: blocks without their markers, and the text with markers blanked out. */
export interface MarkdownReading {
  blocks: Block[]
  /** As long as the text; `>` at the head of a paragraph's inner lines reads as a blank. */
  masked: string
  /** Some paragraph goes over several lines. */
  wrapped: boolean
  /** What holds letters or digits and is in no block, in order: to be named to whoever wants all of it translated. */
  leftOut: LeftOut[]
  /** Where blocks stand that are part of something larger. */
  places: ReadonlyMap<Block, Place>
  tables: Table[]
}

/**
 * The block structure of CommonMark 0.31 with tables, task lists, footnotes and front matter, as far as it
 * bears on text. Every letter and digit is in a block, in `leftOut`, or in a marker or tag, which are structure. So
 * CommonMark is not followed where it would lose a desk's text: a paragraph that is indented is one and no code, the
 * text of block HTML is text, a fence that nothing closes is none, `[Name]: Wort` is no definition. Indentation may be
 * of any blanks. A block never begins or ends with a blank. Any string is taken, in one pass over its lines.
 */
export function readMarkdown(text: string): MarkdownReading {
  return new BlockReader(text).read()
}

/** A line of an HTML block; its markers of containers begin at `start`. */
interface HtmlLine extends Range {
  start: number
}

/** The block that the lines read so far leave open. */
type Leaf =
  /** Its lines are kept where it may begin with definitions. */
  | { kind: 'paragraph'; block: Block; lines: Range[] | null; wrapped: boolean }
  | ({ kind: 'fence'; mark: string } & Range)
  /** HTML without running text, up to what its last line holds. */
  | ({ kind: 'raw html'; end: RegExp } & Range)
  /** HTML that may hold text, up to a blank line. */
  | { kind: 'html'; lines: HtmlLine[] }
  | { kind: 'table'; table: Table }

class BlockReader {
  private readonly lines: Line[]
  private readonly cursor: LineCursor
  private readonly blocks: Block[] = []
  private readonly places = new Map<Block, Place>()
  private readonly tables: Table[] = []
  private readonly masks: Range[] = []
  private readonly leftOut: LeftOutList
  private readonly ahead: LookAhead
  /** Outermost first. */
  private readonly containers: Container[] = []
  private leaf: Leaf | null = null
  private wrapped = false

  constructor(private readonly text: string) {
    this.lines = linesOf(text)
    this.cursor = new LineCursor(text)
    this.leftOut = new LeftOutList(text)
    this.ahead = new LookAhead(text, this.lines)
  }

  read(): MarkdownReading {
    const top = this.readTop()
    for (let index = top.from; index < this.lines.length; index++) {
      if (index === top.rule) this.closeTo(0)
      else this.readLine(index)
    }
    this.closeLeaf()
    const { blocks, wrapped, places, tables } = this
    const masked = blankOut(this.text, this.masks)
    return { blocks, masked, wrapped, leftOut: this.leftOut.all(), places, tables }
  }

  /** Passes front matter; where it is prose only its fences are passed, the second at `rule`. */
  private readTop(): { from: number; rule: number } {
    const front = frontMatter(this.text, this.lines)
    if (!front) return { from: 0, rule: -1 }
    if (!front.metadata) return { from: 1, rule: front.lines - 1 }
    this.leftOut.add('front matter', this.lines[1]?.from ?? 0, this.lines[front.lines - 2]?.to ?? 0)
    return { from: front.lines, rule: -1 }
  }

  private readLine(index: number): void {
    const { cursor } = this
    const line = this.lines[index]
    if (!line) return
    cursor.enter(line)
    const matched = this.matchContainers()
    const inLeaf = matched === this.containers.length
    if (inLeaf && this.continueVerbatim(line)) return
    if (!inLeaf && this.leaf?.kind !== 'paragraph' && this.closesFenceOutside(matched)) return
    const open = this.openContainers(matched)
    if (cursor.atEnd) {
      this.closeTo(open)
      return
    }
    if (this.mayBegin() && this.readLeafStart(index, line, open, inLeaf)) return
    if (this.leaf?.kind === 'paragraph') {
      this.continueParagraph(this.leaf, line)
      return
    }
    this.closeTo(open)
    this.beginText(line, this.lines[index + 1])
  }

  /** What is indented far goes on with a paragraph, if there is one. */
  private mayBegin(): boolean {
    return this.cursor.indent < CODE_INDENT || this.leaf === null
  }

  /** Closes a leaf whose container ends; true where the line is the fence that should have closed it inside. */
  private closesFenceOutside(matched: number): boolean {
    const { cursor, leaf } = this
    const closes = leaf?.kind === 'fence' && closesFence(cursor, leaf.mark)
    this.closeLeaf()
    if (closes) this.containers.length = matched
    return closes
  }

  /** Passes the markers and indentation of the open containers; gives how many of them the line belongs to. */
  private matchContainers(): number {
    const { cursor } = this
    let matched = 0
    for (const container of this.containers) {
      if (!belongsTo(container, cursor)) break
      container.empty = false
      matched++
    }
    return matched
  }

  /** Code, HTML and tables go on until they say so themselves. */
  private continueVerbatim(line: Line): boolean {
    const { cursor, leaf } = this
    if (leaf?.kind === 'fence') {
      if (!cursor.atEnd) leaf.to = line.to
      if (closesFence(cursor, leaf.mark)) this.closeLeaf()
      return true
    }
    if (leaf?.kind === 'raw html') {
      this.continueRaw(leaf, line)
      return true
    }
    if (leaf?.kind === 'html') {
      if (cursor.atEnd) this.closeLeaf()
      else leaf.lines.push({ start: line.from, from: cursor.next, to: line.to })
      return true
    }
    if (leaf?.kind !== 'table') return false
    if (cursor.head.includes('|')) {
      this.readRow(line, leaf.table)
      return true
    }
    this.leaf = null
    return false
  }

  /** Behind the end of what shows no text there may be some on the same line. */
  private continueRaw(leaf: Extract<Leaf, { kind: 'raw html' }>, line: Line): void {
    const { from, text } = this.cursor.rest
    const end = leaf.end.exec(text)
    leaf.to = end ? from + end.index + end[0].length : line.to
    if (!end) return
    this.closeLeaf()
    if (leaf.to < line.to)
      this.leaf = { kind: 'html', lines: [{ start: leaf.to, from: leaf.to, to: line.to }] }
  }

  /** Opens the containers that begin on the line, and closes those it left. Gives how many it stands in. */
  private openContainers(matched: number): number {
    const { cursor } = this
    let open = matched
    while (open < DEEPEST && (this.mayBegin() || this.isSibling(open))) {
      const inLeaf = open === matched && matched === this.containers.length
      const container = containerStart(cursor, inLeaf && this.leaf?.kind === 'paragraph')
      if (!container) break
      this.closeTo(open)
      this.containers.push(container)
      open++
    }
    return open
  }

  /** Items may be indented far, all of them as far as the first. */
  private isSibling(open: number): boolean {
    const container = this.containers[open]
    return container?.kind === 'item' && container.indent === this.cursor.indent
  }

  /** Reads a heading, rule, fence or HTML block that begins here; `open` containers hold it. */
  private readLeafStart(index: number, line: Line, open: number, inLeaf: boolean): boolean {
    const { cursor } = this
    if (!beginsLeaf(cursor.code)) return false
    const { head } = cursor
    const heading = ATX.exec(head)
    if (heading) {
      this.closeTo(open)
      this.readHeading(cursor.next + heading[0].length, line, heading[1]?.length ?? 1)
      return true
    }
    if (inLeaf && this.leaf?.kind === 'paragraph' && SETEXT.test(head)) {
      const { block } = this.leaf
      this.closeLeaf()
      if (this.blocks.at(-1) === block) {
        Object.assign(block, { kind: 'heading', level: head.startsWith('=') ? 1 : 2 })
        return true
      }
    }
    if (RULE.test(head)) {
      this.closeTo(open)
      return true
    }
    return head.startsWith('<')
      ? this.readHtmlStart(index, line, open)
      : this.readFenceStart(index, line, open)
  }

  /** A fence that neither a line nor its container closes is none: what stands behind it is text. */
  private readFenceStart(index: number, line: Line, open: number): boolean {
    const { cursor, ahead, containers } = this
    const fence = fenceAt(cursor.head)
    if (!fence) return false
    const { mark, length } = fence
    const from = cursor.next
    this.closeTo(open)
    if (open > 0 || ahead.finds(index, containers, mark, (at) => closesFence(at, mark))) {
      this.leaf = { kind: 'fence', mark, from, to: line.to }
      return true
    }
    cursor.takeMarker(length)
    if (/\S\s+\S/.test(cursor.head)) this.beginText(line, this.lines[index + 1])
    else this.leftOut.add('code', from, line.to)
    return true
  }

  private readHtmlStart(index: number, line: Line, open: number): boolean {
    const { cursor, ahead } = this
    const html = htmlStart(cursor.head)
    if (!html || !(html.interrupts || !this.leaf)) return false
    const { end } = html
    const { from, text } = cursor.rest
    const ends = end?.exec(text)
    const within = this.containers.slice(0, open)
    const isRaw = end && !ends && ahead.finds(index, within, end.source, (at) => end.test(at.rest.text))
    // What nothing ends, and no tag it is, is text.
    if (end && !ends && !isRaw && !HTML_TAG.test(text)) return false
    this.closeTo(open)
    if (isRaw) this.leaf = { kind: 'raw html', end, from, to: line.to }
    else this.leaf = { kind: 'html', lines: [{ start: from, from, to: line.to }] }
    // One that ends where it begins holds no further line, unless text stands behind it.
    if (ends && from + ends.index + ends[0].length === line.to) this.closeLeaf()
    return true
  }

  private readHeading(at: number, line: Line, level: number): void {
    const content = this.text.slice(at, line.to).replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
    const from = at + content.length - content.trimStart().length
    const to = at + content.trimEnd().length
    if (to > from) this.add({ from, to, kind: 'heading', level })
  }

  /** A paragraph, or a table when a row of dashes follows. */
  private beginText(line: Line, next: Line | undefined): void {
    const { cursor } = this
    const { head } = cursor
    const below = head.includes('|') && next ? this.withoutQuoteMarkers(next) : ''
    if (isDelimiterRow(below)) {
      const table: Table = { alignments: alignmentsOf(below), rows: 0 }
      this.tables.push(table)
      this.leaf = { kind: 'table', table }
      this.readRow(line, table)
      return
    }
    const { kind, level } = this.kindHere()
    const task = kind === 'list' ? TASK.exec(head) : null
    const from = cursor.next + (task?.[0].length ?? 0)
    const block: Block = { from, to: line.to, kind, level }
    this.add(block)
    const lines = this.text.charCodeAt(from) === 91 ? [{ from, to: line.to }] : null
    this.leaf = { kind: 'paragraph', block, lines, wrapped: false }
  }

  /** What text is by the containers it stands in. */
  private kindHere(): Pick<Block, 'kind' | 'level'> {
    let depth = 0
    let quoted = false
    for (const { kind } of this.containers) {
      if (kind === 'item') depth++
      else if (kind === 'quote') quoted = true
    }
    return { kind: depth > 0 ? 'list' : quoted ? 'quote' : 'paragraph', level: depth }
  }

  private continueParagraph(leaf: Extract<Leaf, { kind: 'paragraph' }>, line: Line): void {
    const { next } = this.cursor
    leaf.block.to = line.to
    leaf.wrapped = true
    leaf.lines?.push({ from: next, to: line.to })
    if (next > line.from) this.masks.push({ from: line.from, to: next })
  }

  private readRow(line: Line, table: Table): void {
    const cells = cellsOf(this.text, this.cursor.next, line.to)
    if (!cells) return
    for (const { from, to, column } of cells)
      this.add(
        { from, to, kind: 'paragraph', level: 0 },
        { table: this.tables.length - 1, row: table.rows, column },
      )
    table.rows++
  }

  /** Adds a block, and where it stands in the containers that are open. */
  private add(block: Block, cell?: Place['cell']): void {
    this.blocks.push(block)
    const item = this.containers.findLast(({ kind }) => kind === 'item')
    const further = item?.begun && block.kind === 'list'
    const note = this.containers.findLast(({ kind }) => kind === 'footnote')?.label
    if (item) item.begun = true
    if (!cell && note === undefined && !further) return
    const place: Place = {}
    if (cell) place.cell = cell
    if (note !== undefined) place.note = note
    if (further) place.further = true
    this.places.set(block, place)
  }

  private withoutQuoteMarkers(line: Line): string {
    return this.text.slice(line.from, Math.min(line.to, line.from + 1_000)).replace(/^(?:>[ \t]?)+/, '')
  }

  /** Closes the open leaf, and the containers that the line does not belong to. */
  private closeTo(open: number): void {
    this.closeLeaf()
    this.containers.length = open
  }

  private closeLeaf(): void {
    const { leaf } = this
    this.leaf = null
    if (leaf?.kind === 'fence') this.leftOut.add('code', leaf.from, leaf.to)
    else if (leaf?.kind === 'raw html') this.leftOut.add('html', leaf.from, leaf.to)
    else if (leaf?.kind === 'html') this.closeHtml(leaf.lines)
    else if (leaf?.kind === 'paragraph') this.closeParagraph(leaf)
  }

  /** The text of an HTML block, its lines joined over the markers of the containers around it. */
  private closeHtml(lines: readonly HtmlLine[]): void {
    const [first, ...more] = lines
    if (!first) return
    const markers = more.filter(({ start, from }) => from > start)
    for (const { start, from } of markers) this.masks.push({ from: start, to: from })
    const html = blankOut(
      this.text.slice(first.from, lines.at(-1)?.to),
      markers.map(({ start, from }) => ({ from: start - first.from, to: from - first.from })),
    )
    for (const block of htmlBlocks(html, first.from, this.kindHere(), this.leftOut)) this.add(block)
  }

  private closeParagraph(leaf: Extract<Leaf, { kind: 'paragraph' }>): void {
    const { block, lines } = leaf
    const defined = lines ? definitionLines(this.text, lines) : 0
    if (lines && defined > 0) {
      const first = lines[defined]
      this.leftOut.add('definition', lines[0]?.from ?? 0, lines[defined - 1]?.to ?? 0)
      if (first) block.from = first.from
      else this.blocks.pop()
      leaf.wrapped = lines.length - defined > 1
    }
    if (leaf.wrapped) this.wrapped = true
  }
}

/** `#`, `=`, `-`, `*`, `_`, a backtick, `~` or `<`. */
function beginsLeaf(code: number): boolean {
  return (
    code === 35 ||
    code === 61 ||
    code === 45 ||
    code === 42 ||
    code === 95 ||
    code === 96 ||
    code === 126 ||
    code === 60
  )
}
