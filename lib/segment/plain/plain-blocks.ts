import { type Block, type Line, linesOf } from '#lib/text'
import { MONTHS } from '../knowledge/ordinals.ts'
import { counts } from '../rules/number.ts'
import { isWrapped } from './is-wrapped.ts'

const LIST_MARKER = /^(?:[•·▪‣◦●○■□➢►✓*+–—-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)/u
const SENTENCE_END = /[.!?…][\])"'„“”‘’«»‹›*_]*$/u
const LONGEST_HEADLINE = 120
const LONGEST_SUBHEAD = 80

/**
 * Blocks of plain text. Each line is a block, unless the lines are wrapped: then blank lines and list
 * markers set blocks apart.
 */
export function plainBlocks(
  text: string,
  wrapped: boolean | undefined,
): { blocks: Block[]; wrapped: boolean } {
  const lines = linesOf(text)
  const joined = wrapped ?? isWrapped(text, lines)
  const blocks: Block[] = []
  let open = false
  for (const line of lines) {
    if (line.to === line.from) {
      open = false
      continue
    }
    const list = isListItem(text, line)
    const last = blocks.at(-1)
    if (joined && open && !list && last) last.to = line.to
    else blocks.push({ from: line.from, to: line.to, kind: list ? 'list' : 'paragraph', level: list ? 1 : 0 })
    open = true
  }
  markHeadings(text, blocks)
  return { blocks, wrapped: joined && blocks.length < lines.filter((line) => line.to > line.from).length }
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
