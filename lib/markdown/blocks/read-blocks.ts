import { type Block, type Line, linesOf, type Range } from '#lib/text'
import { blankOut } from './blank-out.ts'
import { belongsTo, type Container, containerStart } from './containers.ts'
import { definitionLines } from './definitions.ts'
import { frontMatterLines } from './front-matter.ts'
import { htmlStart } from './html.ts'
import { CODE_INDENT, LineCursor } from './line-cursor.ts'
import { RULE, SETEXT } from './rule.ts'
import { cellsOf, isDelimiterRow } from './table.ts'

const ATX = /^(#{1,6})(?:[ \t]+|$)/
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/
const CLOSED_FENCE = /^(`{3,}|~{3,})[ \t]*$/
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
}

/**
 * The block structure of CommonMark 0.31 with tables, task lists, footnotes and front matter, as far as it
 * bears on text: code, HTML, definitions, rules and every marker stay outside the blocks. Indentation may be of
 * any blanks. A block never begins or ends with a blank. Any string is taken, in one pass over its lines.
 */
export function readMarkdown(text: string): MarkdownReading {
  return new BlockReader(text).read()
}

/** The block that the lines read so far leave open. */
type Leaf =
  /** Its lines are kept where it may begin with definitions. */
  | { kind: 'paragraph'; block: Block; lines: Range[] | null; wrapped: boolean }
  | { kind: 'fence'; mark: string; code: number }
  | { kind: 'html'; end: RegExp | null }
  | { kind: 'table' }

class BlockReader {
  private readonly lines: Line[]
  private readonly cursor: LineCursor
  private readonly blocks: Block[] = []
  private readonly masks: Range[] = []
  /** Outermost first. */
  private readonly containers: Container[] = []
  private leaf: Leaf | null = null
  private wrapped = false

  constructor(private readonly text: string) {
    this.lines = linesOf(text)
    this.cursor = new LineCursor(text)
  }

  read(): MarkdownReading {
    for (let index = frontMatterLines(this.text, this.lines); index < this.lines.length; index++) {
      const line = this.lines[index]
      if (line) this.readLine(line, this.lines[index + 1])
    }
    this.closeLeaf()
    return { blocks: this.blocks, masked: blankOut(this.text, this.masks), wrapped: this.wrapped }
  }

  private readLine(line: Line, next: Line | undefined): void {
    const { cursor } = this
    cursor.enter(line)
    const matched = this.matchContainers()
    const inLeaf = matched === this.containers.length
    if (inLeaf && this.continueVerbatim(line)) return
    if (!inLeaf && this.leaf?.kind !== 'paragraph') this.closeLeaf()
    const open = this.openContainers(matched)
    if (cursor.atEnd) {
      this.closeTo(open)
      return
    }
    if (cursor.indent >= CODE_INDENT && !this.leaf) {
      this.closeTo(open)
      return
    }
    if (cursor.indent < CODE_INDENT && this.readLeafStart(line, open, inLeaf)) return
    if (this.leaf?.kind === 'paragraph') {
      this.continueParagraph(this.leaf, line)
      return
    }
    this.closeTo(open)
    this.beginText(line, next)
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
      const closes = cursor.code === leaf.code && cursor.indent < CODE_INDENT
      if (closes && CLOSED_FENCE.exec(cursor.head)?.[1]?.startsWith(leaf.mark)) this.leaf = null
      return true
    }
    if (leaf?.kind === 'html') {
      if (leaf.end ? leaf.end.test(cursor.head) : cursor.atEnd) this.leaf = null
      return true
    }
    if (leaf?.kind !== 'table') return false
    if (cursor.head.includes('|')) {
      this.readRow(line)
      return true
    }
    this.leaf = null
    return false
  }

  /** Opens the containers that begin on the line, and closes those it left. Gives how many it stands in. */
  private openContainers(matched: number): number {
    const { cursor } = this
    let open = matched
    while (open < DEEPEST && cursor.indent < CODE_INDENT) {
      const inLeaf = open === matched && matched === this.containers.length
      const container = containerStart(cursor, inLeaf && this.leaf?.kind === 'paragraph')
      if (!container) break
      this.closeTo(open)
      this.containers.push(container)
      open++
    }
    return open
  }

  /** Reads a heading, rule, fence or HTML block that begins here; `open` containers hold it. */
  private readLeafStart(line: Line, open: number, inLeaf: boolean): boolean {
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
    const verbatim = this.verbatimStart(head)
    if (!verbatim) return false
    this.closeTo(open)
    this.leaf = verbatim.kind === 'html' && verbatim.end?.test(head) ? null : verbatim
    return true
  }

  private verbatimStart(head: string): Extract<Leaf, { kind: 'fence' | 'html' }> | null {
    const fence = FENCE.exec(head)
    if (fence) return { kind: 'fence', mark: fence[0], code: head.charCodeAt(0) }
    const html = head.startsWith('<') ? htmlStart(head) : null
    return html && (html.interrupts || !this.leaf) ? { kind: 'html', end: html.end } : null
  }

  private readHeading(at: number, line: Line, level: number): void {
    const content = this.text.slice(at, line.to).replace(/(?:^|[ \t]+)#+[ \t]*$/, '')
    const from = at + content.length - content.trimStart().length
    const to = at + content.trimEnd().length
    if (to > from) this.blocks.push({ from, to, kind: 'heading', level })
  }

  /** A paragraph, or a table when a row of dashes follows. */
  private beginText(line: Line, next: Line | undefined): void {
    const { cursor } = this
    const { head } = cursor
    if (head.includes('|') && next && isDelimiterRow(this.withoutQuoteMarkers(next))) {
      this.leaf = { kind: 'table' }
      this.readRow(line)
      return
    }
    let depth = 0
    let quoted = false
    for (const { kind } of this.containers) {
      if (kind === 'item') depth++
      else if (kind === 'quote') quoted = true
    }
    const task = depth > 0 ? TASK.exec(head) : null
    const from = cursor.next + (task?.[0].length ?? 0)
    const kind = depth > 0 ? 'list' : quoted ? 'quote' : 'paragraph'
    const block: Block = { from, to: line.to, kind, level: depth }
    this.blocks.push(block)
    const lines = this.text.charCodeAt(from) === 91 ? [{ from, to: line.to }] : null
    this.leaf = { kind: 'paragraph', block, lines, wrapped: false }
  }

  private continueParagraph(leaf: Extract<Leaf, { kind: 'paragraph' }>, line: Line): void {
    const { next } = this.cursor
    leaf.block.to = line.to
    leaf.wrapped = true
    leaf.lines?.push({ from: next, to: line.to })
    if (next > line.from) this.masks.push({ from: line.from, to: next })
  }

  private readRow(line: Line): void {
    for (const cell of cellsOf(this.text, this.cursor.next, line.to))
      this.blocks.push({ ...cell, kind: 'paragraph', level: 0 })
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
    if (leaf?.kind !== 'paragraph') return
    const { block, lines } = leaf
    const defined = lines ? definitionLines(this.text, lines) : 0
    if (lines && defined > 0) {
      const first = lines[defined]
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
