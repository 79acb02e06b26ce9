import type { Range } from '#lib/text'

/**
 * A stretch of Markdown that holds letters or digits and is no text to translate. Markers (`#`, `1.`, `[^1]:`,
 * `[x]`) and HTML tags are none: they are structure, not text.
 */
export interface LeftOut extends Range {
  /**
   * Front matter, code in fences, the definition of a link's address, HTML that shows no text (comments, scripts,
   * styles) or shows it to the letter (`pre`), or the text of an attribute (`alt`, `title`).
   */
  kind: 'front matter' | 'code' | 'definition' | 'html' | 'attribute'
}

const READABLE = /[\p{L}\p{N}]/u

/** Collects what is left out, and leaves aside what has neither letter nor digit. */
export class LeftOutList {
  private readonly list: LeftOut[] = []

  constructor(private readonly text: string) {}

  add(kind: LeftOut['kind'], from: number, to: number): void {
    if (to > from && READABLE.test(this.text.slice(from, to))) this.list.push({ kind, from, to })
  }

  /** In the order of the text. */
  all(): LeftOut[] {
    return this.list.sort((a, b) => a.from - b.from)
  }
}
