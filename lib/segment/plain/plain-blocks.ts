import type { Block, Line } from '#lib/text'
import { MONTHS } from '../knowledge/ordinals.ts'
import { counts } from '../rules/number.ts'
import { endsOpen } from './goes-on.ts'
import { type PlainLine, plainLines } from './plain-lines.ts'
import { type Stretch, wrappedBreaks } from './wrapping.ts'

const LIST_MARKER = /^(?:[•·▪‣◦●○■□➢►✓❖*+–—-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)/u
const SENTENCE_END = /[.!?…][\])"'„“”‘’«»‹›*_]*$/u
const LONGEST_HEADLINE = 120
const LONGEST_SUBHEAD = 80

/**
 * Blocks of plain text: paragraphs, headlines, items of lists, and quoted mail, without the marks that quote it.
 * A blank line, the opening of an item and a change in quoting set blocks apart, and so does each line break
 * that does not just wrap a paragraph (see wrappedBreaks). `wrapped` says whether it is known that lines wrap
 * (false: none does); in the result, whether lines were joined.
 */
export function plainBlocks(
  text: string,
  wrapped: boolean | undefined,
): { blocks: Block[]; wrapped: boolean } {
  const stretches = stretchesOf(text)
  const joins = wrapped === false ? [] : wrappedBreaks(text, stretches, wrapped === true)
  const blocks: Block[] = []
  let joined = false
  stretches.forEach(({ lines, items }, number) => {
    lines.forEach((line, index) => {
      const last = blocks.at(-1)
      if (last && index > 0 && joins[number]?.[index - 1]) {
        last.to = line.to
        joined = true
        return
      }
      const item = items[index] ?? false
      const kind = item ? 'list' : line.quoted > 0 ? 'quote' : 'paragraph'
      blocks.push({ from: line.from, to: line.to, kind, level: item ? levelOf(text, line, last) : 0 })
    })
  })
  markHeadings(text, blocks)
  return { blocks, wrapped: joined }
}

/** Word's bullets: `◦` is its second level and `▪` its third, below an item of the level above. */
function levelOf(text: string, line: Line, above: Block | undefined): number {
  const bullet = text.charAt(line.from)
  const over = above?.kind === 'list' ? above.level : 0
  if (bullet === '◦') return over > 0 ? 2 : 1
  return bullet === '▪' && over > 1 ? 3 : 1
}

function stretchesOf(text: string): Stretch[] {
  const stretches: { lines: PlainLine[]; items: boolean[] }[] = []
  let previous: PlainLine | undefined
  for (const line of plainLines(text)) {
    if (line.to > line.from) {
      const follows = previous !== undefined && previous.quoted === line.quoted
      const item = isListItem(text, line) && !(follows && previous && runsOver(text, previous, line))
      const open = stretches.at(-1)
      if (open && follows) {
        open.lines.push(line)
        open.items.push(item)
      } else stretches.push({ lines: [line], items: [item] })
    }
    previous = line.to > line.from ? line : undefined
  }
  return stretches
}

/** Whether what looks like the marker of an item is a figure or a dash within a wrapped sentence. */
function runsOver(text: string, previous: PlainLine, line: PlainLine): boolean {
  const tail = text.slice(Math.max(previous.from, previous.to - 32), previous.to)
  if (endsOpen(tail)) return true
  const dashed = /^[-–—]\s+\p{Ll}/u.test(text.slice(line.from, Math.min(line.to, line.from + 8)))
  return dashed && previous.to - previous.from >= 40 && /\p{L}$/u.test(tail) && !isListItem(text, previous)
}

/** `• Brot`, `2. Öffnen Sie …`, but neither `1. FC Köln`, `3. Mai` nor `* * *`. */
function isListItem(text: string, line: Line): boolean {
  const head = text.slice(line.from, Math.min(line.to, line.from + 48))
  const marker = LIST_MARKER.exec(head)
  if (!marker) return false
  const word = /^[\p{L}\p{N}.-]+/u.exec(head.slice(marker[0].length))?.[0] ?? ''
  if (!/[\p{L}\p{N}„"“»«‚'(]/u.test(head.slice(marker[0].length, marker[0].length + 1))) return false
  return !/^\d+\./.test(marker[0]) || !(MONTHS.has(word) || counts(word) || /^\p{Ll}/u.test(word))
}

/**
 * A headline closes without a full stop and stands over a text that has one: the first block, or a short
 * line between two texts. Whatever is in doubt stays a paragraph.
 */
function markHeadings(text: string, blocks: Block[]): void {
  blocks.forEach((block, index) => {
    const next = blocks[index + 1]
    const previous = blocks[index - 1]
    if (block.kind !== 'paragraph' || !next) return
    const length = block.to - block.from
    if (length > LONGEST_HEADLINE || !closesOpen(text, block)) return
    if (next.kind !== 'paragraph' || next.to - next.from <= length || !isText(text, next)) return
    if (!previous) Object.assign(block, { kind: 'heading', level: 1 })
    else if (
      length <= LONGEST_SUBHEAD &&
      (previous.kind === 'list' || isText(text, previous)) &&
      !isByline(text, block)
    ) {
      Object.assign(block, { kind: 'heading', level: 2 })
    }
  })
}

function closesOpen(text: string, block: Block): boolean {
  return /[\p{L}\p{N}%][\])"'“”‘’«»‹›]*$/u.test(text.slice(Math.max(block.from, block.to - 4), block.to))
}

function isText(text: string, block: Block): boolean {
  return SENTENCE_END.test(text.slice(Math.max(block.from, block.to - 8), block.to))
}

function isByline(text: string, block: Block): boolean {
  return /^(?:Von|Foto|Text|Bild|Quelle)[ :]/.test(text.slice(block.from, block.from + 8))
}
