import type { Block } from '#lib/text'
import type { Place, Table } from '../blocks/place.ts'
import { readMarkdown } from '../blocks/read-blocks.ts'

/** What blocks are part of. */
export interface Structure {
  /** By the number of the block; most blocks have none. */
  places: ReadonlyMap<number, Place>
  tables: readonly Table[]
}

export const NO_STRUCTURE: Structure = { places: new Map(), tables: [] }

/**
 * The tables, footnotes and longer list items of a Markdown source. `segments` are all of it, in order; offsets in
 * UTF-16 units. The numbers of their blocks need not be those of a fresh reading: long blocks are numbered anew.
 */
export function structureOf(source: string, segments: readonly { block: number; from: number }[]): Structure {
  const { places: byBlock, tables } = readMarkdown(source)
  if (byBlock.size === 0) return NO_STRUCTURE
  const places = new Map<number, Place>()
  const placed: Block[] = [...byBlock.keys()]
  let next = 0
  for (const { block, from } of segments) {
    while ((placed[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++
    const here = placed[next]
    const place = here && here.from <= from ? byBlock.get(here) : undefined
    if (place && !places.has(block)) places.set(block, place)
  }
  return { places, tables }
}
