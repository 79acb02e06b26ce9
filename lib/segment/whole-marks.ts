import { type Inline, isMark } from '#lib/markdown'
import { isBlank, type Range } from '#lib/text'

/** A tag that opens or closes; `<br>` and `<img>` do neither. */
const TAG = /^<(\/?)(?!(?:br|img|hr|wbr|input)\b)([a-z][a-z0-9-]*)/i
/** Tags that are open at once; nobody writes more. */
const DEEPEST = 32

/**
 * The sentences of a Markdown block, none of which holds one end of emphasis, a link, an image or a pair of tags without the other.
 * Emphasis around whole sentences stays outside them (`**Eins. Zwei.**` is `Eins.` and `Zwei.`); sentences that
 * anything else goes across become one. `pieces` are those of the block, which begins at `offset` of the text in which
 * `sentences` count.
 */
export function withWholeMarks(
  block: string,
  pieces: readonly Inline[],
  offset: number,
  sentences: readonly Range[],
): Range[] {
  if (sentences.length < 2) return [...sentences]
  const parts = sentences.map(({ from, to }) => ({ from: from - offset, to: to - offset, goesOn: false }))
  for (const span of spansIn(block, pieces)) keepWhole(block, span, parts)
  const whole: Range[] = []
  let start = 0
  parts.forEach(({ to, goesOn }, index) => {
    if (goesOn) return
    whole.push({ from: (parts[start]?.from ?? 0) + offset, to: to + offset })
    start = index + 1
  })
  return whole
}

/** A sentence; `goesOn` when the next one belongs to the same segment. */
interface Part extends Range {
  goesOn: boolean
}

/** Markup with an end of its own on either side, in Markdown or as a pair of HTML tags. */
interface Span extends Range {
  inner: Range
  /** Its ends may stand beside the segments they enclose. */
  isEmphasis: boolean
}

/** Outer ones before what they hold. */
function spansIn(block: string, pieces: readonly Inline[]): Span[] {
  return allSpansIn(block, pieces).sort((a, b) => a.from - b.from || b.to - a.to)
}

function allSpansIn(block: string, pieces: readonly Inline[]): Span[] {
  const spans = pairsOfTags(block, pieces)
  for (const piece of pieces) {
    if (!isMark(piece)) continue
    const { from, to, inner, kind } = piece
    spans.push({ from, to, inner, isEmphasis: kind !== 'link' && kind !== 'image' })
    for (const span of allSpansIn(block, piece.inside)) spans.push(span)
  }
  return spans
}

/** `<em>…</em>` and the like that open and close side by side, one within the other. */
function pairsOfTags(block: string, pieces: readonly Inline[]): Span[] {
  const spans: Span[] = []
  const open: (Range & { name: string })[] = []
  for (const { kind, from, to } of pieces) {
    const tag = kind === 'html' ? TAG.exec(block.slice(from, Math.min(to, from + 24))) : null
    if (!tag) continue
    const name = tag[2]?.toLowerCase() ?? ''
    if (tag[1] === '') {
      if (open.length < DEEPEST) open.push({ name, from, to })
      continue
    }
    const index = open.findLastIndex((one) => one.name === name)
    const start = open[index]
    if (!start) continue
    open.length = index
    spans.push({ from: start.from, to, inner: { from: start.to, to: from }, isEmphasis: name !== 'a' })
  }
  return spans
}

function keepWhole(block: string, { from, to, inner, isEmphasis }: Span, parts: readonly Part[]): void {
  const first = indexAt(parts, from)
  const last = indexAt(parts, to - 1)
  const [one, other] = [parts[first], parts[last]]
  if (!one || !other || one === other) return
  const isAround = one.from === from && other.to === to && !parts[first - 1]?.goesOn && !other.goesOn
  const hasBlanks = isBlank(block.charCodeAt(inner.from)) || isBlank(block.charCodeAt(inner.to - 1))
  if (isEmphasis && isAround && !hasBlanks && one.to > inner.from && other.from < inner.to) {
    one.from = inner.from
    other.to = inner.to
  } else {
    for (const part of parts.slice(first, last)) part.goesOn = true
  }
}

/** The sentence that holds the unit at `at`; they are in order. */
function indexAt(sentences: readonly Range[], at: number): number {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.to ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
