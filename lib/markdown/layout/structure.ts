import type { Block } from '#lib/text'
import type { Place, Table } from '../blocks/place.ts'
import { readMarkdown } from '../blocks/read-blocks.ts'

/** What blocks are part of. */
export interface Structure {
  /** By the number of the block; most blocks have none. */
  places: ReadonlyMap<number, Place>
  tables: readonly Table[]
  /** Where the segments begin that stand on a new line of their block, behind a hard line break. */
  newLines: ReadonlySet<number>
}

/** A backslash or two blanks before a line end, or its tag. */
const HARD_BREAK = /\\\r?\n| {2}\r?\n|<br\s*\/?>/i

export const NO_STRUCTURE: Structure = { places: new Map(), tables: [], newLines: new Set() }

/**
 * The tables, footnotes, longer list items and hard line breaks of a Markdown source. `segments` are all of it, in order; offsets in
 * UTF-16 units. The numbers of their blocks need not be those of a fresh reading: long blocks are numbered anew.
 */
export function structureOf(
  source: string,
  segments: readonly { block: number; from: number; to: number }[],
): Structure {
  const { places: byBlock, tables } = readMarkdown(source)
  const places = new Map<number, Place>()
  const newLines = new Set<number>()
  let before = { block: -1, to: 0 }
  const placed: Block[] = [...byBlock.keys()]
  let next = 0
  for (const { block, from, to } of segments) {
    if (block === before.block && HARD_BREAK.test(source.slice(before.to, from))) newLines.add(from)
    before = { block, to }
    while ((placed[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++
    const here = placed[next]
    const place = here && here.from <= from ? byBlock.get(here) : undefined
    if (place && !places.has(block)) places.set(block, place)
  }
  return { places, tables, newLines }
}
