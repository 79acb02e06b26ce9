import { INVISIBLE_CLASS as INVISIBLE, withoutInvisible } from '#lib/text'

/** One word of a text, or one punctuation mark that is neither a hyphen nor a quotation mark. */
export interface Word {
  /** The range [from, to) in the text, UTF-16 units. */
  from: number
  to: number
  /** Normalised for comparison: NFC, ß as ss, without invisible characters and gender marks (`*`, `:`, `_`); the case is kept. */
  text: string
  lower: string
  /** What is between the word before and this one; `apart`: quotation marks, or a hyphen between blanks. */
  joint: 'none' | 'hyphen' | 'blank' | 'apart'
  /** Whether the word begins a sentence, so that its capital says nothing. */
  initial: boolean
  /** Whether a hyphen follows at once, as in „Haushalts- und“. */
  hyphenAfter: boolean
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`

/** A run of letters and digits; „Lehrer*innen“, „Lehrer:innen“ and invisible characters inside stay whole. Or one mark. */
const WORD = new RegExp(
  [
    String.raw`(?!${INVISIBLE})${LETTER}+(?:${INVISIBLE}+${LETTER}+)*(?:[*:_]${INVISIBLE}*in(?:nen)?(?![\p{L}\p{N}]))?`,
    String.raw`[^\s\p{L}\p{M}\p{N}\p{Z}\p{C}\p{Pi}\p{Pf}"'„‚‐‑-]`,
  ].join('|'),
  'gu',
)
const NEXT_VISIBLE = new RegExp(`(?:${INVISIBLE})*(.)`, 'suy')

/** A hyphen that joins: nothing around it, but for the line end it may have been set for. */
const HYPHEN = /^[-‐‑](?:\r?\n\s*)?$/

const ENDS_SENTENCE = /^[.!?:…([•]$/

/** The words of a text, in order. */
export function words(text: string): Word[] {
  const found: Word[] = []
  let before: Word | undefined
  for (const match of text.matchAll(WORD)) {
    const from = match.index
    const to = from + match[0].length
    const normalised = normaliseWord(match[0])
    const after = visibleAt(text, to)
    const word: Word = {
      from,
      to,
      text: normalised,
      lower: normalised.toLowerCase(),
      joint: before ? jointOf(withoutInvisible(text.slice(before.to, from))) : 'apart',
      initial: !before || (before.text.length === 1 && ENDS_SENTENCE.test(before.text)),
      hyphenAfter: after === '-' || after === '‐' || after === '‑',
    }
    found.push(word)
    before = word
  }
  return found
}

/** The first character that is visible, at a place or behind it; '' at the end. */
function visibleAt(text: string, at: number): string {
  NEXT_VISIBLE.lastIndex = at
  return NEXT_VISIBLE.exec(text)?.[1] ?? ''
}

function jointOf(between: string): Word['joint'] {
  if (between === ' ') return 'blank'
  if (between === '') return 'none'
  if (HYPHEN.test(between)) return 'hyphen'
  return /^\s+$/.test(between) ? 'blank' : 'apart'
}

/** Words of these characters only are normalised already; most are. */
const NORMALISED = /^[a-zäöü0-9]+$/i

/** A word in the form in which words are compared (see `Word.text`). */
export function normaliseWord(word: string): string {
  if (NORMALISED.test(word)) return word
  return withoutInvisible(word)
    .normalize('NFC')
    .replace(/[*:_](?=in)/g, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ẞ', 'SS')
}

/**
 * The range of `text` that the range [from, to) of a word's normalised text stands for. The two differ where
 * normalising changed the length.
 */
export function originalRange(
  text: string,
  word: Word,
  from: number,
  to: number,
): { from: number; to: number } {
  const raw = text.slice(word.from, word.to)
  if (raw === word.text) return { from: word.from + from, to: word.from + to }
  let length = 0
  let start = word.from
  let end = word.to
  for (const { 0: letter, index } of raw.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    if (length <= from) start = word.from + index
    if (length < to) end = word.from + index + letter.length
    length += normaliseWord(letter === '*' || letter === ':' || letter === '_' ? '' : letter).length
  }
  return { from: start, to: end }
}
