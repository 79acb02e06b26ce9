import type { Kind } from './segmentation.ts'

const PLAIN_MARKER = /^(?:([•·▪‣◦●○■□➢►✓*+–—-])|(\(?(?:\d{1,3}|[a-z])[.)]))\s+/u
const MARKDOWN_MARKER = /(?:([-+*])|(\d{1,9}[.)]))[ \t]+(?:\[[ xX]\][ \t]+)?$/

/** A list item taken apart. */
export interface ListItem {
  /** `1.`, `2)`, `(a)` as written; `-` for a bullet of any shape. */
  marker: string
  /** What stands behind it. */
  text: string
}

/**
 * A list item of a plain text, where the marker is part of the text: that of the text itself, or, where an
 * editor or an engine dropped it, that of its German; a bullet when neither has one.
 */
export function itemOf(text: string, source: string): ListItem {
  const found = PLAIN_MARKER.exec(text)
  const marked = found ?? PLAIN_MARKER.exec(source)
  return { marker: marked?.[2] ?? '-', text: found ? text.slice(found[0].length) : text }
}

/** The marker of a Markdown list item, at the end of what stands before its first sentence; null without one. */
export function markerBefore(gap: string): string | null {
  const found = MARKDOWN_MARKER.exec(gap)
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
