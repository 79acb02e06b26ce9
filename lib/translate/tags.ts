import { inlineMarks, type Marked } from '#lib/markdown'

/** A sentence of Markdown as an engine for XML reads it. */
export interface Tagged {
  /** Escaped; each mark is `<m id="n">…</m>`, what is no text is `<x id="n"/>`. */
  xml: string
  /** Whether it has no tags at all. */
  bare: boolean
  /** What of it is no tag, unescaped. */
  text: string
  /** The Markdown of a translation whose tags all came back; null where they did not. */
  restore(translation: string): string | null
}

/** Puts the inline Markdown of a sentence into tags. */
export function tag(markdown: string): Tagged {
  const marked = inlineMarks(markdown)
  const tags: Tag[] = []
  return {
    xml: toXml(marked, tags),
    bare: tags.length === 0,
    text: textOf(marked),
    restore(translation) {
      const restored = fromXml(translation, tags)
      return restored !== null && hasSameMarks(restored, marked) ? restored : null
    },
  }
}

/** Sentences in tags, and their translations out of them. */
export interface TaggedSentences {
  texts: string[]
  /** The translations as Markdown; `lost` are the indexes of those whose tags did not all come back. */
  restore(translations: string[]): { texts: string[]; lost: Set<number> }
}

/** Puts sentences that travel together into tags; null when none of them has any. */
export function tagAll(sentences: readonly string[]): TaggedSentences | null {
  const tagged = sentences.map(tag)
  if (tagged.every(({ bare }) => bare)) return null
  return {
    texts: tagged.map(({ xml }) => xml),
    restore(translations) {
      const lost = new Set<number>()
      // Too few, too many, or no text at all: to be judged as they came.
      if (translations.length !== tagged.length) return { texts: translations, lost }
      const texts = translations.map((text, index) => {
        if (typeof text !== 'string' || text.trim() === '') return text
        const markdown = tagged[index]?.restore(text) ?? null
        if (markdown === null) lost.add(index)
        return markdown ?? ''
      })
      return { texts, lost }
    },
  }
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Tag = Exclude<Marked, { kind: 'text' }>

function toXml(marked: readonly Marked[], tags: Tag[]): string {
  return marked
    .map((one) => {
      if (one.kind === 'text') return escapeXml(one.text)
      const id = tags.push(one)
      return one.kind === 'raw' ? `<x id="${id}"/>` : `<m id="${id}">${toXml(one.inside, tags)}</m>`
    })
    .join('')
}

const textOf = (marked: readonly Marked[]): string =>
  marked
    .map((one) => (one.kind === 'mark' ? textOf(one.inside) : one.kind === 'text' ? one.text : ''))
    .join('')

const TOKEN = /<m id="(\d+)">|(<\/m>)|<x id="(\d+)"\s*(?:\/>|><\/x>)|([^<]+)|[\s\S]/g

/** Null when a tag is missing, comes twice, is none of ours, holds nothing, or is not closed where it should be. */
function fromXml(xml: string, tags: readonly Tag[]): string | null {
  const open = [{ open: '', close: '', text: '' }]
  const left = new Set(tags.map((_, index) => index + 1))
  for (const [, mark, end, raw, text] of xml.matchAll(TOKEN)) {
    const inner = open.at(-1)
    const outer = open.at(-2)
    const id = Number(mark ?? raw)
    const found = tags[id - 1]
    if (inner && text !== undefined) inner.text += unescapeXml(text)
    else if (inner && outer && end) {
      if (inner.text.trim() === '') return null
      outer.text += around(inner)
      open.pop()
    } else if (!inner || !found || !left.delete(id)) return null
    else if (raw && found.kind === 'raw') inner.text += found.text
    else if (mark && found.kind === 'mark') open.push({ open: found.open, close: found.close, text: '' })
    else return null
  }
  return open.length === 1 && left.size === 0 ? (open[0]?.text ?? null) : null
}

/** Marks stand next to the text: blanks that came between them go outside. */
function around({ open, close, text }: { open: string; close: string; text: string }): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return before + open + inside + close + after
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole
      const point = Number.parseInt(decimal ?? hex, decimal ? 10 : 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}

/** Whether a reader of Markdown finds the same marks in both, wherever they stand. */
function hasSameMarks(markdown: string, marked: readonly Marked[]): boolean {
  const [found, wanted] = [marksIn(inlineMarks(markdown)), marksIn(marked)]
  return found.length === wanted.length && found.every((mark, index) => mark === wanted[index])
}

function marksIn(marked: readonly Marked[]): string[] {
  const all = (some: readonly Marked[]): string[] =>
    some.flatMap((one) => {
      if (one.kind === 'mark') return [`${one.open}…${one.close}`, ...all(one.inside)]
      return one.kind === 'raw' ? [one.text] : []
    })
  return all(marked).sort()
}
