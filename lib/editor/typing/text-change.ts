/** A field as it stands: its text and its selection, [start, end) in UTF-16 units. */
export interface FieldState {
  text: string
  start: number
  end: number
}

/** `removed` stood at `from` before, `inserted` stands there since. */
export interface TextChange {
  from: number
  removed: string
  inserted: string
}

/** The caret after typing says which of several equal letters was typed or removed. */
export function changeBetween(before: FieldState, after: FieldState): TextChange {
  const a = before.text
  const b = after.text
  const tailLimit = Math.min(a.length, b.length, b.length - after.end)
  let tail = 0
  while (tail < tailLimit && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const headLimit = Math.min(a.length, b.length) - tail
  let head = 0
  while (head < headLimit && a[head] === b[head]) head++
  return { from: head, removed: a.slice(head, a.length - tail), inserted: b.slice(head, b.length - tail) }
}

/**
 * Where an offset into the text before a change lies after it. What was put in exactly there lies before it; an
 * offset inside what was removed moves behind what took its place.
 */
export function movePoint(point: number, { from, removed, inserted }: TextChange): number {
  const to = from + removed.length
  if (point < from) return point
  return point >= to ? point + inserted.length - removed.length : from + inserted.length
}

/** A text of which nobody knows the caret: as if the change had come as far to the left as it can have. */
export function withoutCaret(before: string, text: string): FieldState {
  const limit = Math.min(before.length, text.length)
  let tail = 0
  while (tail < limit && before[before.length - 1 - tail] === text[text.length - 1 - tail]) tail++
  const caret = text.length - tail
  return { text, start: caret, end: caret }
}
