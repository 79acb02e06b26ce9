import { align, type Region, regionsBetween } from './alignment.ts'
import { coalesceRegions } from './coalesce-changes.ts'
import { shiftRegions } from './shift-changes.ts'
import { tokenize } from './tokens.ts'

/** A stretch of text that both sides hold, or only the later (`insert`) or the earlier (`delete`) one. */
export interface Change {
  kind: 'keep' | 'insert' | 'delete'
  /** Never empty. */
  text: string
}

/**
 * What was done to `before` to make it `after`, in whole words, in order. Keeps and deletes joined are `before`,
 * keeps and inserts joined are `after`; neighbours differ in kind, a delete stands before the insert that
 * replaces it. Equal texts give one keep, two empty ones nothing. `changes(b, a)` is `changes(a, b)` with
 * insert and delete exchanged. Texts that differ in more than about 1,000 words are replaced whole between
 * what they share at either end.
 */
export function changes(before: string, after: string): Change[] {
  if (before === after) return before === '' ? [] : [{ kind: 'keep', text: before }]
  const a = tokenize(before)
  const b = tokenize(after)
  // Regions depend on the order of the two texts, so one order is computed and the other is its mirror image.
  const regions = before < after ? readable(a, b) : readable(b, a).map(flip)
  return render(a, b, regions)
}

function readable(a: string[], b: string[]): Region[] {
  return shiftRegions(a, b, coalesceRegions(a, b, regionsBetween(a, b, align(a, b))))
}

function flip({ aStart, aEnd, bStart, bEnd }: Region): Region {
  return { aStart: bStart, aEnd: bEnd, bStart: aStart, bEnd: aEnd }
}

function render(a: string[], b: string[], regions: Region[]): Change[] {
  const rendered: Change[] = []
  const add = (kind: Change['kind'], tokens: string[], from: number, to: number) => {
    if (from < to) rendered.push({ kind, text: tokens.slice(from, to).join('') })
  }
  let kept = 0
  for (const { aStart, aEnd, bStart, bEnd } of regions) {
    add('keep', a, kept, aStart)
    add('delete', a, aStart, aEnd)
    add('insert', b, bStart, bEnd)
    kept = aEnd
  }
  add('keep', a, kept, a.length)
  return rendered
}
