const MARKER = /^(?:([•·▪‣◦●○■□➢►✓❖*+–—-])|(\(?(?:\d{1,3}|[a-z])[.)]))\s+/u

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
export function plainListItem(text: string, source: string): ListItem {
  const found = MARKER.exec(text)
  const marked = found ?? MARKER.exec(source)
  return { marker: marked?.[2] ?? '-', text: found ? text.slice(found[0].length) : text }
}
