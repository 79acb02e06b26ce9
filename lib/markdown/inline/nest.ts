import { type Delimiters, type Pair, pairDelimiters } from './delimiters.ts'
import type { Inline, Leaf, Mark } from './inline.ts'

/** Emphasis inside emphasis; what is deeper stays text, so that whoever walks the tree may do so by recursion. */
const DEEPEST = 100

/** Pairs the delimiters among the pieces and puts what stands between a pair inside it. */
export function nest(source: string, pieces: readonly (Inline | Delimiters)[]): Inline[] {
  pairDelimiters(pieces.filter((piece) => piece.kind === 'delimiters'))
  const tree: Inline[] = []
  const open: Mark[] = []
  const tooDeep = new Set<Pair>()
  const put = (one: Inline) => append(open.at(-1)?.inside ?? tree, one)
  const text = (from: number, to: number) => {
    if (to > from) put({ kind: 'text', from, to, text: source.slice(from, to) })
  }
  for (const piece of pieces) {
    if (piece.kind !== 'delimiters') {
      put(piece)
      continue
    }
    let at = piece.from
    for (const pair of piece.closing) {
      const mark = tooDeep.has(pair) ? undefined : open.pop()
      if (mark) {
        mark.inner.to = at
        mark.to = at + pair.size
        put(mark)
      } else text(at, at + pair.size)
      at += pair.size
    }
    text(at, at + piece.left)
    at += piece.left
    // The first pair took the units next to the text, so it is the innermost.
    for (const { pair, from } of fromOutside(piece.opening, at)) {
      if (open.length < DEEPEST) {
        const inner = { from: from + pair.size, to: from + pair.size }
        open.push({ kind: pair.kind, from, to: inner.to, inner, inside: [] })
      } else {
        tooDeep.add(pair)
        text(from, from + pair.size)
      }
    }
  }
  return tree
}

function fromOutside(opening: readonly Pair[], at: number): { pair: Pair; from: number }[] {
  return opening.toReversed().map((pair) => {
    const from = at
    at += pair.size
    return { pair, from }
  })
}

/** Neighbouring texts become one. */
function append(pieces: Inline[], one: Inline): void {
  const last = pieces.at(-1)
  if (one.kind === 'text' && last?.kind === 'text') {
    pieces[pieces.length - 1] = joined(last, one)
  } else pieces.push(one)
}

function joined(first: Leaf, second: Leaf): Leaf {
  return { kind: 'text', from: first.from, to: second.to, text: first.text + second.text }
}
