/** A text in three: the blanks at its two ends, and from its first to its last visible character. */
export interface VisibleParts {
  before: string
  visible: string
  after: string
}

/** The three together are the text. One of blanks alone has to be seen as such: it is visible as a whole. */
export function visibleParts(text: string): VisibleParts {
  const visible = text.trim()
  if (visible === '') return { before: '', visible: text, after: '' }
  const from = text.indexOf(visible)
  return { before: text.slice(0, from), visible, after: text.slice(from + visible.length) }
}
