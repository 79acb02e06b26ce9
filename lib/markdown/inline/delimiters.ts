import type { Range } from '#lib/text'
import type { Mark } from './inline.ts'

/** An opening and a closing run that belong together. */
export interface Pair {
  kind: Extract<Mark['kind'], 'italic' | 'bold' | 'strike'>
  /** How many units of either run it takes. */
  size: 1 | 2
}

/** A run of `*`, `_` or `~` that may open or close emphasis; pairing shortens it. */
export interface Delimiters extends Range {
  kind: 'delimiters'
  mark: string
  /** What of it is not paired. */
  left: number
  opens: boolean
  closes: boolean
  /** In the order they were made, which is from the inside to the outside. */
  closing: Pair[]
  opening: Pair[]
}

const BLANK_OR_EDGE = /^\s?$/u
const PUNCTUATION = /[\p{P}\p{S}]/u
const LETTER = /[\p{L}\p{M}]/u

/**
 * The delimiters at [from, to), left- and right-flanking as CommonMark 6.2 has them, but for a single `*` between
 * two letters: that is a letter of the word (`Leser*innen`), since German desks write the gender star every day
 * and emphasis inside a word hardly ever.
 */
export function delimitersAt(source: string, from: number, to: number): Delimiters {
  const before = [...source.slice(Math.max(0, from - 2), from)].at(-1) ?? ''
  const after = [...source.slice(to, to + 2)][0] ?? ''
  const [blankBefore, blankAfter] = [BLANK_OR_EDGE.test(before), BLANK_OR_EDGE.test(after)]
  const [markBefore, markAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)]
  const left = !blankAfter && (!markAfter || blankBefore || markBefore)
  const right = !blankBefore && (!markBefore || blankAfter || markAfter)
  const low = source[from] === '_'
  const inWord = to - from === 1 && source[from] === '*' && LETTER.test(before) && LETTER.test(after)
  return {
    kind: 'delimiters',
    from,
    to,
    mark: source.charAt(from),
    left: to - from,
    opens: !inWord && left && (!low || !right || markBefore),
    closes: !inWord && right && (!low || !left || markAfter),
    closing: [],
    opening: [],
  }
}

/** Pairs delimiters (CommonMark's “process emphasis”): each is shortened by what its pairs take of it. */
export function pairDelimiters(delimiters: readonly Delimiters[]): void {
  const openers: Delimiters[] = []
  // Below this height of the stack no opener goes with a closer of that sort: it need not be looked for again.
  const bottoms = new Map<string, number>()
  for (const run of delimiters) {
    if (run.closes) pairWithOpeners(run, openers, bottoms)
    if (run.opens && run.left > 0) openers.push(run)
  }
}

function pairWithOpeners(closer: Delimiters, openers: Delimiters[], bottoms: Map<string, number>): void {
  const sort = `${closer.mark}${closer.opens}${(closer.to - closer.from) % 3}${closer.to - closer.from === 2}`
  while (closer.left > 0) {
    const bottom = bottoms.get(sort) ?? 0
    let index = openers.length - 1
    while (index >= bottom && !goTogether(openers[index], closer)) index--
    const opener = index < bottom ? undefined : openers[index]
    if (!opener) {
      bottoms.set(sort, openers.length)
      return
    }
    const size = opener.left > 1 && closer.left > 1 ? 2 : 1
    const kind = closer.mark === '~' ? 'strike' : size === 2 ? 'bold' : 'italic'
    const pair: Pair = { kind, size }
    opener.opening.push(pair)
    closer.closing.push(pair)
    opener.left -= size
    closer.left -= size
    openers.length = opener.left > 0 ? index + 1 : index
    for (const [other, height] of bottoms) if (height > openers.length) bottoms.set(other, openers.length)
  }
}

function goTogether(opener: Delimiters | undefined, closer: Delimiters): boolean {
  if (!opener || opener.mark !== closer.mark) return false
  const [first, second] = [opener.to - opener.from, closer.to - closer.from]
  if (closer.mark === '~') return first === 2 && second === 2
  const both = (opener.opens && opener.closes) || (closer.opens && closer.closes)
  return !both || (first + second) % 3 !== 0 || (first % 3 === 0 && second % 3 === 0)
}
