/** A stretch of text in one dress. */
export interface Run {
  text: string
  bold?: true
  italic?: true
  strike?: true
  code?: true
  /** Absolute address, http, https or mailto only. */
  link?: string
}

/** A run of delimiters that may open or close emphasis; pairing shortens it. */
export interface Delimiters {
  mark: string
  length: number
  opens: boolean
  closes: boolean
  pairs: { dress: Omit<Run, 'text'>; opens: boolean }[]
}

const BLANK_OR_EDGE = /^\s?$/u
const PUNCTUATION = /[\p{P}\p{S}]/u

/** The delimiters at [at, at + length), left- and right-flanking as CommonMark 6.2 has them. */
export function delimitersAt(source: string, at: number, length: number): Delimiters {
  const before = [...source.slice(Math.max(0, at - 2), at)].at(-1) ?? ''
  const after = [...source.slice(at + length, at + length + 2)][0] ?? ''
  const [blankBefore, blankAfter] = [BLANK_OR_EDGE.test(before), BLANK_OR_EDGE.test(after)]
  const [markBefore, markAfter] = [PUNCTUATION.test(before), PUNCTUATION.test(after)]
  const left = !blankAfter && (!markAfter || blankBefore || markBefore)
  const right = !blankBefore && (!markBefore || blankAfter || markAfter)
  const low = source[at] === '_'
  return {
    mark: source.charAt(at),
    length,
    opens: left && (!low || !right || markBefore),
    closes: right && (!low || !left || markAfter),
    pairs: [],
  }
}

/** Pairs delimiters (CommonMark's “process emphasis”): each is shortened by what its pairs take of it. */
export function pair(delimiters: Delimiters[]): void {
  const openers: Delimiters[] = []
  for (const piece of delimiters) {
    if (piece.closes) close(piece, openers)
    if (piece.opens && piece.length > 0) openers.push(piece)
  }
}

/** Dresses the text between paired delimiters; what is left of them is text. */
export function dress(pieces: (Run | Delimiters)[]): Run[] {
  pair(pieces.flatMap((piece) => ('text' in piece ? [] : [piece])))
  const worn = new Set<Omit<Run, 'text'>>()
  return pieces.flatMap((piece) => {
    if ('text' in piece) return [Object.assign({}, piece, ...worn)]
    for (const pair of piece.pairs) if (!pair.opens) worn.delete(pair.dress)
    const left = { text: piece.mark.repeat(piece.length) }
    const run: Run = Object.assign({}, left, ...worn)
    for (const pair of piece.pairs) if (pair.opens) worn.add(pair.dress)
    return run.text === '' ? [] : [run]
  })
}

function close(closer: Delimiters, openers: Delimiters[]): void {
  while (closer.length > 0) {
    const index = openers.findLastIndex((opener) => match(opener, closer))
    const opener = openers[index]
    if (!opener) return
    const double = opener.length > 1 && closer.length > 1
    const dress = closer.mark === '~' ? ({ strike: true } as const) : double ? BOLD() : ITALIC()
    opener.pairs.push({ dress, opens: true })
    closer.pairs.push({ dress, opens: false })
    opener.length -= double ? 2 : 1
    closer.length -= double ? 2 : 1
    openers.length = opener.length > 0 ? index + 1 : index
  }
}

/** New ones each time: a dress is taken off again by who it is. */
const BOLD = () => ({ bold: true }) as const
const ITALIC = () => ({ italic: true }) as const

function match(opener: Delimiters, closer: Delimiters): boolean {
  if (opener.mark !== closer.mark) return false
  if (closer.mark === '~') return opener.length === 2 && closer.length === 2
  const both = (opener.opens && opener.closes) || (closer.opens && closer.closes)
  const sum = opener.length + closer.length
  return !both || sum % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0)
}

/** Neighbours in the same dress become one, empty ones go. */
export function mergeRuns(runs: Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.text === '') continue
    if (last && sameDress(last, run)) last.text += run.text
    else merged.push({ ...run })
  }
  return merged
}

const sameDress = (a: Run, b: Run) =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.strike === b.strike &&
  a.code === b.code &&
  a.link === b.link
