import { type Inline, isMark, type Mark } from '#lib/markdown'
import type { Range } from '#lib/text'

/**
 * The sentences of a Markdown block, none of which holds one end of emphasis, a link or an image without the other.
 * Emphasis around whole sentences stays outside them (`**Eins. Zwei.**` is `Eins.` and `Zwei.`); sentences that
 * anything else goes across become one. `pieces` are those of the block, which begins at `offset` of the text in which
 * `sentences` count.
 */
export function withWholeMarks(
  pieces: readonly Inline[],
  offset: number,
  sentences: readonly Range[],
): Range[] {
  if (sentences.length < 2) return [...sentences]
  const parts = sentences.map(({ from, to }) => ({ from: from - offset, to: to - offset, goesOn: false }))
  for (const mark of marksIn(pieces)) keepWhole(mark, parts)
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

/** Outer marks before what they hold. */
function marksIn(pieces: readonly Inline[]): Mark[] {
  return pieces.flatMap((piece) => (isMark(piece) ? [piece, ...marksIn(piece.inside)] : []))
}

function keepWhole({ kind, from, to, inner }: Mark, parts: readonly Part[]): void {
  const first = indexAt(parts, from)
  const last = indexAt(parts, to - 1)
  const [one, other] = [parts[first], parts[last]]
  if (!one || !other || one === other) return
  const isEmphasis = kind !== 'link' && kind !== 'image'
  const isAround = one.from === from && other.to === to && !parts[first - 1]?.goesOn && !other.goesOn
  if (isEmphasis && isAround && one.to > inner.from && other.from < inner.to) {
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
