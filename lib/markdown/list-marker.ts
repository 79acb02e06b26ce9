import type { Kind } from '#lib/text'

/** Behind it may stand the beginning of emphasis over several sentences. */
const MARKER = /(?:([-+*])|(\d{1,9}[.)]))[ \t]+(?:\[[ xX]\][ \t]+)?(?:[*_~]|<[a-z][^<>]*>)*$/i

/** The marker of a Markdown list item, at the end of what stands before its first sentence; null without one. */
export function markerBefore(gap: string): string | null {
  const found = MARKER.exec(gap)
  return found ? (found[2] ?? '-') : null
}

/**
 * The markers of the list items of a Markdown source, by the number of their block. `segments` are all of
 * it, in order; ranges in UTF-16 units, end exclusive. A further paragraph of an item has none.
 */
export function listMarkers(
  source: string,
  segments: readonly { block: number; kind: Kind; from: number; to: number }[],
): Map<number, string> {
  const markers = new Map<number, string>()
  let before = { block: -1, to: 0 }
  for (const segment of segments) {
    if (segment.kind === 'list' && segment.block !== before.block) {
      const marker = markerBefore(source.slice(before.to, segment.from))
      if (marker !== null) markers.set(segment.block, marker)
    }
    before = segment
  }
  return markers
}
