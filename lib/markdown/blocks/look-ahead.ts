import type { Line } from '#lib/text'
import { belongsTo, type Container } from './containers.ts'
import { LineCursor } from './line-cursor.ts'

/**
 * Looks for the line that ends what begins on a line, as far as its containers reach. What was not found once is not
 * looked for again in the same container, so that a text of nothing but beginnings costs no more than its length.
 */
export class LookAhead {
  private readonly cursor: LineCursor
  /** Of each container (null: the document), what has no end in the rest of it. */
  private readonly endless = new Map<Container | null, Set<string>>()

  constructor(
    text: string,
    private readonly lines: readonly Line[],
  ) {
    this.cursor = new LineCursor(text)
  }

  /** Whether a line behind `index` fulfils `isEnd`, which `key` names. */
  finds(
    index: number,
    containers: readonly Container[],
    key: string,
    isEnd: (cursor: LineCursor) => boolean,
  ): boolean {
    const inner = containers.at(-1) ?? null
    const endless = this.endless.get(inner) ?? new Set()
    if (endless.has(key)) return false
    for (let at = index + 1; at < this.lines.length; at++) {
      const line = this.lines[at]
      if (!line) break
      this.cursor.enter(line)
      if (!containers.every((container) => belongsTo(container, this.cursor))) break
      if (isEnd(this.cursor)) return true
    }
    this.endless.set(inner, endless.add(key))
    return false
  }
}
