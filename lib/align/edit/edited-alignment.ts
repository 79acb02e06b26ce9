import type { Beside } from '../text/align-text.ts'

/** A sentence of the English as it came, or what a split left of it. */
export interface Piece {
  /** With the blanks that follow it, so that the texts of all pieces in a row are the English again. */
  readonly text: string
  /** It stands for no German sentence, as far as the alignment saw and nobody moved it. */
  readonly added: boolean
  /** It is to be taken by no sentence; its place is kept. */
  readonly leftOut: boolean
}

/** What of the English stands beside one German sentence. */
export interface CorrectionRow {
  readonly pieces: readonly Piece[]
  /** The English of the nearest row above that has any says this German sentence too. */
  readonly shared: boolean
}

/**
 * An alignment that is being corrected, a row for each German sentence. It never changes: each step gives a new
 * one, or the very same where it cannot be done, so undo is a list of them. All pieces, row by row, are the same
 * English after any step.
 */
export type Correction = readonly CorrectionRow[]

/** Why a row deserves a look. */
export type Doubt =
  /** No English was found for it. */
  | { kind: 'empty' }
  /** Another row, by its index, says it too. */
  | { kind: 'shared'; saidAt: number }
  /** It says the next `count` rows too. */
  | { kind: 'several'; count: number }
  /** These texts came along. */
  | { kind: 'added'; texts: string[] }

/** Where a correction begins: what was found. */
export function beginCorrection(beside: readonly Beside[]): Correction {
  return beside.map(({ sentences, added, saidAt }) => ({
    pieces: sentences.map((text) => ({ text: `${text} `, added: added.includes(text), leftOut: false })),
    shared: saidAt !== null,
  }))
}

/** The English of a row without what is left out and without a blank at its end; empty where there is none. */
export function textOf(row: CorrectionRow | undefined): string {
  return row ? place(row).text.trimEnd() : ''
}

/** Null for a row that needs no look, as one whose English was left out on purpose. */
export function doubtOf(correction: Correction, at: number): Doubt | null {
  const row = correction[at]
  if (!row) return null
  if (textOf(row) === '') {
    if (row.pieces.length > 0) return null
    let saidAt = at
    while (isSaidAbove(correction[saidAt])) saidAt--
    return textOf(correction[saidAt]) === '' ? { kind: 'empty' } : { kind: 'shared', saidAt }
  }
  let next = at + 1
  while (isSaidAbove(correction[next])) next++
  if (next > at + 1) return { kind: 'several', count: next - at - 1 }
  const added = row.pieces.filter((piece) => piece.added && !piece.leftOut)
  return added.length > 0 ? { kind: 'added', texts: added.map(({ text }) => text.trimEnd()) } : null
}

/** The first piece of the row, with what is left out before it, goes to the end of the row above. */
export function moveUp(correction: Correction, at: number): Correction {
  const row = correction[at]
  const above = correction[at - 1]
  const first = row?.pieces.findIndex(isKept) ?? -1
  if (!row || !above || first < 0) return correction
  const moved = row.pieces.slice(0, first + 1).map(settled)
  return replace(correction, at - 1, [[...above.pieces, ...moved], row.pieces.slice(first + 1)])
}

/** The last piece of the row, with what is left out after it, goes to the beginning of the row below. */
export function moveDown(correction: Correction, at: number): Correction {
  const row = correction[at]
  const below = correction[at + 1]
  const last = row?.pieces.findLastIndex(isKept) ?? -1
  if (!row || !below || last < 0) return correction
  const moved = row.pieces.slice(last).map(settled)
  return replace(correction, at, [row.pieces.slice(0, last), [...moved, ...below.pieces]])
}

/**
 * What follows the offset (UTF-16 units into `textOf`) goes to the beginning of the row below. Not at either end
 * of the text, nor within a character.
 */
export function splitRow(correction: Correction, at: number, offset: number): Correction {
  const row = correction[at]
  const below = correction[at + 1]
  const text = textOf(row)
  if (!row || !below || text.slice(0, offset).trim() === '' || text.slice(offset).trim() === '')
    return correction
  if (/^[\uDC00-\uDFFF]/.test(text.slice(offset)) && /[\uD800-\uDBFF]$/.test(text.slice(0, offset)))
    return correction
  // Blanks stay with what stands before them.
  const cut = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0)
  const placed = place(row).pieces
  const after = placed.findIndex(({ piece, to }) => isKept(piece) && to > cut)
  const reached = placed[after]
  if (!reached) return correction
  const { piece, from } = reached
  const within = Math.max(cut - from, 0)
  const head = within > 0 ? [{ ...piece, text: piece.text.slice(0, within), added: false }] : []
  const tail = { ...piece, text: piece.text.slice(within), added: false }
  return replace(correction, at, [
    [...row.pieces.slice(0, after), ...head],
    [tail, ...row.pieces.slice(after + 1), ...below.pieces],
  ])
}

/** The row takes the English of the next one, which says so. */
export function joinRows(correction: Correction, at: number): Correction {
  const row = correction[at]
  const next = correction[at + 1]
  if (!row || !next || next.pieces.length === 0) return correction
  const joined = { pieces: [...row.pieces, ...next.pieces], shared: false }
  return correction.with(at, joined).with(at + 1, { pieces: [], shared: textOf(joined) !== '' })
}

/**
 * The pieces that the range [from, to) of `textOf` touches are left out; an empty range is a caret and stands
 * in one piece.
 */
export function leaveOut(correction: Correction, at: number, from: number, to = from): Correction {
  const row = correction[at]
  if (!row) return correction
  const { text, pieces: placed } = place(row)
  const start = Math.min(from, text.length - 1)
  const end = Math.max(to, start + 1)
  if (!placed.some((one) => isKept(one.piece) && one.from < end && one.to > start)) return correction
  const pieces = placed.map((one) =>
    isKept(one.piece) && one.from < end && one.to > start ? { ...one.piece, leftOut: true } : one.piece,
  )
  return correction.with(at, { ...row, pieces })
}

/** The piece of that index in the row is no longer left out. */
export function bringBack(correction: Correction, at: number, index: number): Correction {
  const row = correction[at]
  const piece = row?.pieces[index]
  if (!row || !piece?.leftOut) return correction
  const pieces = row.pieces.with(index, { ...piece, leftOut: false, added: false })
  return correction.with(at, { ...row, pieces })
}

/** The English of the row and of all below it goes one row up. */
export function shiftUp(correction: Correction, at: number): Correction {
  const above = correction[at - 1]
  const rest = correction.slice(at).map(({ pieces }) => pieces)
  const [first, ...others] = rest
  if (!above || !first || rest.every((pieces) => pieces.length === 0)) return correction
  return replace(correction, at - 1, [[...above.pieces, ...first], ...others, []])
}

/** The English of the row and of all below it goes one row down; the last row keeps its own as well. */
export function shiftDown(correction: Correction, at: number): Correction {
  const rest = correction.slice(at).map(({ pieces }) => pieces)
  const last = rest.at(-1)
  if (!last || rest.length < 2 || rest.slice(0, -1).every((pieces) => pieces.length === 0)) return correction
  return replace(correction, at, [[], ...rest.slice(0, -2), [...(rest.at(-2) ?? []), ...last]])
}

/**
 * The same English beside other rows, after German sentences were split or joined: a row keeps its own, and that
 * of one that is gone goes to the nearest above that is not, or else to the first. Names are unique, and those
 * of both lists stand in the same order.
 */
export function refit(correction: Correction, names: readonly string[], next: readonly string[]): Correction {
  const places = new Map(next.map((name, at) => [name, at]))
  const fitted = next.map(() => ({ pieces: [] as Piece[], shared: false }))
  let at = 0
  correction.forEach((row, index) => {
    const own = places.get(names[index] ?? '')
    at = own ?? at
    const target = fitted[at]
    target?.pieces.push(...row.pieces)
    if (target && own !== undefined) target.shared = row.shared
  })
  return fitted
}

/** The first row in which the two differ; -1 where there is none. */
export function firstDifference(one: Correction, other: Correction): number {
  return one.findIndex((row, at) => row !== other[at])
}

function isKept(piece: Piece): boolean {
  return !piece.leftOut
}

function isSaidAbove(row: CorrectionRow | undefined): boolean {
  return !!row?.shared && textOf(row) === ''
}

/** Somebody decided where it belongs. */
function settled(piece: Piece): Piece {
  return piece.added ? { ...piece, added: false } : piece
}

/** Puts lists of pieces in the place of those from a row on. */
function replace(correction: Correction, at: number, lists: readonly (readonly Piece[])[]): Correction {
  return correction.map((row, index) => {
    const pieces = lists[index - at]
    return pieces ? { pieces, shared: false } : row
  })
}

/** The text of the kept pieces, and where in it each stands; one that is left out has no room. */
function place({ pieces }: CorrectionRow) {
  let text = ''
  let gap = false
  const placed = pieces.map((piece) => {
    if (piece.leftOut) {
      gap = text !== ''
      return { piece, from: text.length, to: text.length }
    }
    // Two halves of a word do not become one word when what stood between them is gone.
    if (gap && !/\s$/.test(text)) text += ' '
    gap = false
    const from = text.length
    text += piece.text
    return { piece, from, to: text.length }
  })
  return { text, pieces: placed }
}
