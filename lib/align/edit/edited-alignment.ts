import type { AlignedSentence } from '../text/align-text.ts'

/** A sentence of the English as it came, or what a split left of it. */
export interface TargetSentence {
  /** With the blanks that follow it, so that the texts of all sentences in a row are the English again. */
  readonly text: string
  /** It translates no German sentence, as far as the aligner saw; false once the editor moved it. */
  readonly added: boolean
  /** It is to be stored for no sentence; its place is kept, so that it can be brought back. */
  readonly leftOut: boolean
}

/** The English of one German sentence. */
export interface AlignmentRow {
  readonly sentences: readonly TargetSentence[]
  /** The English of the nearest row above that has any covers this German sentence too. */
  readonly shared: boolean
}

/**
 * An alignment in the hands of an editor, a row for each German sentence. Immutable: each step returns a new one,
 * or the very same object where it cannot be done, so undo is a list of them. The texts of all sentences, row by
 * row, are the same English after any step.
 */
export type EditedAlignment = readonly AlignmentRow[]

/** Why an editor should look at a row. */
export type AlignmentIssue =
  /** No English was found for it. */
  | { kind: 'empty' }
  /** Another row, by its index, covers it too. */
  | { kind: 'shared'; coveredBy: number }
  /** It covers the next `count` rows too. */
  | { kind: 'several'; count: number }
  /** It holds these texts, which translate no German sentence. */
  | { kind: 'added'; texts: string[] }

/** What the aligner found, as the state in which editing starts. */
export function startAlignmentEdit(aligned: readonly AlignedSentence[]): EditedAlignment {
  return aligned.map(({ sentences, added, coveredBy }) => ({
    sentences: sentences.map((text) => ({ text: `${text} `, added: added.includes(text), leftOut: false })),
    shared: coveredBy !== null,
  }))
}

/** The English of a row without what is left out and without blanks at its end; empty where there is none. */
export function textOf(row: AlignmentRow | undefined): string {
  return row ? layOut(row).text.trimEnd() : ''
}

/** The issue of the row at that index; null where there is none, as when its English was left out on purpose. */
export function issueAt(alignment: EditedAlignment, at: number): AlignmentIssue | null {
  const row = alignment[at]
  if (!row) return null
  if (textOf(row) === '') {
    if (row.sentences.length > 0) return null
    let coveredBy = at
    while (isCoveredAbove(alignment[coveredBy])) coveredBy--
    return textOf(alignment[coveredBy]) === '' ? { kind: 'empty' } : { kind: 'shared', coveredBy }
  }
  let next = at + 1
  while (isCoveredAbove(alignment[next])) next++
  if (next > at + 1) return { kind: 'several', count: next - at - 1 }
  const added = row.sentences.filter((sentence) => sentence.added && !sentence.leftOut)
  return added.length > 0 ? { kind: 'added', texts: added.map(({ text }) => text.trimEnd()) } : null
}

/** The first sentence of the row, with what is left out before it, goes to the end of the row above. */
export function moveUp(alignment: EditedAlignment, at: number): EditedAlignment {
  const row = alignment[at]
  const above = alignment[at - 1]
  const first = row?.sentences.findIndex(isKept) ?? -1
  if (!row || !above || first < 0) return alignment
  const moved = row.sentences.slice(0, first + 1).map(placed)
  return replace(alignment, at - 1, [[...above.sentences, ...moved], row.sentences.slice(first + 1)])
}

/** The last sentence of the row, with what is left out after it, goes to the beginning of the row below. */
export function moveDown(alignment: EditedAlignment, at: number): EditedAlignment {
  const row = alignment[at]
  const below = alignment[at + 1]
  const last = row?.sentences.findLastIndex(isKept) ?? -1
  if (!row || !below || last < 0) return alignment
  const moved = row.sentences.slice(last).map(placed)
  return replace(alignment, at, [row.sentences.slice(0, last), [...moved, ...below.sentences]])
}

/**
 * What follows the offset (UTF-16 units into `textOf`) goes to the beginning of the row below. Not at either end
 * of the text, nor within a character.
 */
export function splitRow(alignment: EditedAlignment, at: number, offset: number): EditedAlignment {
  const row = alignment[at]
  const below = alignment[at + 1]
  const text = textOf(row)
  if (!row || !below || text.slice(0, offset).trim() === '' || text.slice(offset).trim() === '')
    return alignment
  if (/^[\uDC00-\uDFFF]/.test(text.slice(offset)) && /[\uD800-\uDBFF]$/.test(text.slice(0, offset)))
    return alignment
  // Blanks stay with the text before them.
  const splitAt = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0)
  const ranges = layOut(row).sentences
  const after = ranges.findIndex(({ sentence, to }) => isKept(sentence) && to > splitAt)
  const reached = ranges[after]
  if (!reached) return alignment
  const { sentence, from } = reached
  const within = Math.max(splitAt - from, 0)
  const head = within > 0 ? [{ ...sentence, text: sentence.text.slice(0, within), added: false }] : []
  const tail = { ...sentence, text: sentence.text.slice(within), added: false }
  return replace(alignment, at, [
    [...row.sentences.slice(0, after), ...head],
    [tail, ...row.sentences.slice(after + 1), ...below.sentences],
  ])
}

/** The row takes the English of the next one, which is marked as covered by it. */
export function joinRows(alignment: EditedAlignment, at: number): EditedAlignment {
  const row = alignment[at]
  const next = alignment[at + 1]
  if (!row || !next || next.sentences.length === 0) return alignment
  const joined = { sentences: [...row.sentences, ...next.sentences], shared: false }
  return alignment.with(at, joined).with(at + 1, { sentences: [], shared: textOf(joined) !== '' })
}

/**
 * The sentences that the range [from, to) of `textOf` touches are left out; an empty range is a caret and stands
 * in one sentence.
 */
export function leaveOut(alignment: EditedAlignment, at: number, from: number, to = from): EditedAlignment {
  const row = alignment[at]
  if (!row) return alignment
  const { text, sentences: ranges } = layOut(row)
  const start = Math.min(from, text.length - 1)
  const end = Math.max(to, start + 1)
  if (!ranges.some((one) => isKept(one.sentence) && one.from < end && one.to > start)) return alignment
  const sentences = ranges.map((one) =>
    isKept(one.sentence) && one.from < end && one.to > start
      ? { ...one.sentence, leftOut: true }
      : one.sentence,
  )
  return alignment.with(at, { ...row, sentences })
}

/** The sentence of that index in the row is no longer left out. */
export function bringBack(alignment: EditedAlignment, at: number, index: number): EditedAlignment {
  const row = alignment[at]
  const sentence = row?.sentences[index]
  if (!row || !sentence?.leftOut) return alignment
  const sentences = row.sentences.with(index, { ...sentence, leftOut: false, added: false })
  return alignment.with(at, { ...row, sentences })
}

/** The English of the row and of all below it goes one row up. */
export function shiftUp(alignment: EditedAlignment, at: number): EditedAlignment {
  const above = alignment[at - 1]
  const rest = alignment.slice(at).map(({ sentences }) => sentences)
  const [first, ...others] = rest
  if (!above || !first || rest.every((sentences) => sentences.length === 0)) return alignment
  return replace(alignment, at - 1, [[...above.sentences, ...first], ...others, []])
}

/** The English of the row and of all below it goes one row down; the last row keeps its own as well. */
export function shiftDown(alignment: EditedAlignment, at: number): EditedAlignment {
  const rest = alignment.slice(at).map(({ sentences }) => sentences)
  const last = rest.at(-1)
  if (!last || rest.length < 2 || rest.slice(0, -1).every((sentences) => sentences.length === 0))
    return alignment
  return replace(alignment, at, [[], ...rest.slice(0, -2), [...(rest.at(-2) ?? []), ...last]])
}

/**
 * The same English in the rows of other German sentences, after some were split or joined. `segmentIds` names the
 * rows as they are, `next` the rows wanted; ids are unique and in the same order in both. A row keeps its English;
 * that of a row that is gone goes to the nearest one above that remains, or else to the first.
 */
export function refitToSegments(
  alignment: EditedAlignment,
  segmentIds: readonly string[],
  next: readonly string[],
): EditedAlignment {
  const places = new Map(next.map((id, at) => [id, at]))
  const fitted = next.map(() => ({ sentences: [] as TargetSentence[], shared: false }))
  let at = 0
  alignment.forEach((row, index) => {
    const own = places.get(segmentIds[index] ?? '')
    at = own ?? at
    const target = fitted[at]
    target?.sentences.push(...row.sentences)
    if (target && own !== undefined) target.shared = row.shared
  })
  return fitted
}

/** The index of the first row in which the two differ; -1 where there is none. Rows are compared as objects. */
export function firstDifferingRow(one: EditedAlignment, other: EditedAlignment): number {
  return one.findIndex((row, at) => row !== other[at])
}

function isKept(sentence: TargetSentence): boolean {
  return !sentence.leftOut
}

function isCoveredAbove(row: AlignmentRow | undefined): boolean {
  return !!row?.shared && textOf(row) === ''
}

/** An editor decided where it belongs, so it is no issue any more. */
function placed(sentence: TargetSentence): TargetSentence {
  return sentence.added ? { ...sentence, added: false } : sentence
}

/** Puts lists of sentences in the place of those from a row on. */
function replace(
  alignment: EditedAlignment,
  at: number,
  lists: readonly (readonly TargetSentence[])[],
): EditedAlignment {
  return alignment.map((row, index) => {
    const sentences = lists[index - at]
    return sentences ? { sentences, shared: false } : row
  })
}

/** The text of the kept sentences, and the range of each in it; empty for one that is left out. */
function layOut({ sentences }: AlignmentRow) {
  let text = ''
  let gap = false
  const ranges = sentences.map((sentence) => {
    if (sentence.leftOut) {
      gap = text !== ''
      return { sentence, from: text.length, to: text.length }
    }
    // The halves of two words must not become one word when what stood between them is left out.
    if (gap && !/\s$/.test(text)) text += ' '
    gap = false
    const from = text.length
    text += sentence.text
    return { sentence, from, to: text.length }
  })
  return { text, sentences: ranges }
}
