import { escapeInline, type Inline, inlineText, isMark, type Leaf, readInline } from '#lib/markdown'

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
  /** A translation without its tags, as Markdown that holds no marks but what was no text. */
  unmarked(translation: string): string
}

/** Puts the inline Markdown of a sentence into tags. */
export function tag(markdown: string): Tagged {
  const pieces = readInline(markdown)
  const tags: Tag[] = []
  return {
    xml: toXml(markdown, pieces, tags),
    bare: tags.length === 0,
    text: textOf(pieces),
    restore(translation) {
      const restored = fromXml(translation, tags)
      return restored !== null && hasSameMarks(restored, markdown) ? restored : null
    },
    unmarked: (translation) => withoutMarks(translation, tags),
  }
}

/** Sentences in tags, and their translations out of them. */
export interface TaggedSentences {
  texts: string[]
  /**
   * The translations as Markdown; `lost` are the indexes of those whose tags did not all come back, which have no
   * marks then.
   */
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
        return markdown ?? tagged[index]?.unmarked(text) ?? ''
      })
      return { texts, lost }
    },
  }
}

/**
 * Translations of Markdown that was sent as it stands; `lost` are the indexes of those with other marks than their
 * sentence, which have none then.
 */
export function checkMarkdown(translations: string[], sentences: readonly string[]) {
  const lost = new Set<number>()
  const texts = translations.map((text, index) => {
    if (typeof text !== 'string' || hasSameMarks(text, sentences[index] ?? '')) return text
    lost.add(index)
    const plain = inlineText(text)
    // Stars that mark nothing any more are not of the text.
    const own = STARS.test(inlineText(sentences[index] ?? ''))
    return escapeInline(own ? plain : plain.replace(new RegExp(STARS, 'g'), ''))
  })
  return { texts, lost }
}

const STARS = /[*_]+|~~/

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What a tag stands for: a mark around text, or something to be kept as it is. */
type Tag = { kind: 'mark'; open: string; close: string } | { kind: 'raw'; text: string }

/** What an engine may translate. */
const isProse = (piece: Inline): piece is Leaf =>
  piece.kind === 'text' || (piece.kind === 'break' && piece.text === ' ')

function toXml(source: string, pieces: readonly Inline[], tags: Tag[]): string {
  return pieces
    .map((piece) => {
      const tag = tagOf(source, piece)
      if (!tag) return escapeXml(source.slice(piece.from, piece.to))
      const id = tags.push(tag)
      return isMark(piece) ? `<m id="${id}">${toXml(source, piece.inside, tags)}</m>` : `<x id="${id}"/>`
    })
    .join('')
}

function tagOf(source: string, piece: Inline): Tag | null {
  if (isProse(piece)) return null
  const { from, to } = piece
  if (!isMark(piece)) return { kind: 'raw', text: source.slice(from, to) }
  const { inner } = piece
  return { kind: 'mark', open: source.slice(from, inner.from), close: source.slice(inner.to, to) }
}

const textOf = (pieces: readonly Inline[]): string =>
  pieces.map((piece) => (isMark(piece) ? textOf(piece.inside) : isProse(piece) ? piece.text : '')).join('')

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

/** What was no text is kept where its tag is; all other tags go, and the text reads as it is. */
function withoutMarks(xml: string, tags: readonly Tag[]): string {
  const left = new Set(tags.map((_, index) => index + 1))
  const runs = xml
    .replace(/<(?!x id=)\/?[a-z][^<>]*>/gi, '')
    .split(/(<x id="\d+"[^<>]*>)/)
    .map((run) => {
      const [, id] = /^<x id="(\d+)"[^<>]*>$/.exec(run) ?? []
      if (id === undefined) return { raw: '', text: unescapeXml(run) }
      const found = tags[Number(id) - 1]
      return { raw: found?.kind === 'raw' && left.delete(Number(id)) ? found.text : '', text: '' }
    })
  const kept = oneBlank(runs.map(({ raw, text }) => raw + escapeInline(text)).join(''))
  const raws = runs.flatMap(({ raw }) => raw || []).sort()
  const found = marksIn(kept, readInline(kept))
    .filter((mark) => !mark.startsWith('\\'))
    .sort()
  const expected = raws.filter((mark) => !mark.startsWith('\\'))
  // Text on both sides of what is kept may make a mark together.
  return found.join('\n') === expected.join('\n')
    ? kept
    : oneBlank(escapeInline(runs.map(({ text }) => text).join('')))
}

const oneBlank = (text: string) => text.replace(/ {2,}/g, ' ').trim()

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
function hasSameMarks(one: string, other: string): boolean {
  const [found, wanted] = [one, other].map((text) => marksIn(text, readInline(text)).sort())
  return found?.length === wanted?.length && found?.every((mark, index) => mark === wanted?.[index]) === true
}

function marksIn(source: string, pieces: readonly Inline[]): string[] {
  return pieces.flatMap((piece) => {
    const tag = tagOf(source, piece)
    if (!tag) return []
    const own = tag.kind === 'mark' ? `${tag.open}…${tag.close}` : tag.text
    return isMark(piece) ? [own, ...marksIn(source, piece.inside)] : [own]
  })
}
