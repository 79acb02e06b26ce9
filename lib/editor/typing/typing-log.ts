import { changeBetween, type FieldState, movePoint, type TextChange, withoutCaret } from './text-change.ts'

/**
 * What was typed into a field since a certain moment, keystroke by keystroke. It answers where a place in the
 * text of one moment lies in that of another; offsets count UTF-16 units.
 */
export class TypingLog {
  #texts: [string, ...string[]]
  #changes: TextChange[] = []

  constructor(text: string) {
    this.#texts = [text]
  }

  /** The text as it is now. */
  get text(): string {
    return this.#texts.at(-1) ?? ''
  }

  /** The field, or its text alone, after a keystroke. */
  record(next: FieldState | string): void {
    const before = this.text
    const field = typeof next === 'string' ? withoutCaret(before, next) : next
    if (field.text === before) return
    this.#changes.push(changeBetween({ text: before, start: 0, end: 0 }, field))
    this.#texts.push(field.text)
  }

  /** Whether anything was typed after the field read `text`. */
  hasChangedSince(text: string): boolean {
    return this.text !== text
  }

  /** Where a place in the first text lay when the field read `text`. */
  placeAt(text: string, place: number): number {
    return follow(place, this.#changes.slice(0, this.#momentOf(text)), this.#bridge(this.#texts[0], text))
  }

  /** Where a place in `text` lies now. */
  placeNow(text: string, place: number): number {
    return follow(place, this.#changes.slice(this.#momentOf(text)), this.#bridge(text, this.text))
  }

  /** The last moment at which the field read this: who came back to a text has changed nothing in it. */
  #momentOf(text: string): number {
    return this.#texts.lastIndexOf(text)
  }

  /** One change from text to text, where one of them was never in the field: the server may have cleaned it. */
  #bridge(from: string, to: string): TextChange | null {
    if (this.#texts.includes(from) && this.#texts.includes(to)) return null
    return changeBetween({ text: from, start: 0, end: 0 }, withoutCaret(from, to))
  }
}

function follow(place: number, changes: readonly TextChange[], bridge: TextChange | null): number {
  return bridge ? movePoint(place, bridge) : changes.reduce(movePoint, place)
}
