import type { Segment } from './model.ts'
import { type Mark, marksOf, placeToCut } from './split-point.ts'

/** A segment before it has an identity: what a split or a join makes. */
export type Piece = Omit<Segment, 'id' | 'version' | 'updatedAt' | 'updatedBy'>

export type Split = { kind: 'split'; pieces: [Piece, Piece] } | { kind: 'refused'; detail: string }

/**
 * Cuts a segment in two at `at`, an offset into its source. The cut moves off surrogate pairs and
 * combining marks; the blanks around it belong to neither piece, so their ranges shrink; nothing but
 * these blanks is dropped, from the source as from the texts. Refused when a side would have no text.
 *
 * The target is cut at `targetAt`, or where the text most likely divides alike: near the same share of
 * its length, rather behind a sentence end or clause mark than at a mere blank. The machine translation
 * is cut likewise. A piece that gets no text is `untranslated`; the first piece of an untouched machine
 * translation is still one; anything else counts as `edited`.
 */
export function splitSegment(segment: Segment, at: number, targetAt?: number): Split {
  const { source } = segment
  const inside = Number.isInteger(at) && at > 0 && at < source.length
  const cut = inside ? wholeCharacter(source, at) : 0
  const [before, after] = apart(source, cut)
  if (before === '' || after === '')
    return { kind: 'refused', detail: 'A segment can only be split inside its text.' }

  const share = cut / source.length
  const mark = marksOf(source)(cut)
  const targets = divide(segment.target, share, mark, targetAt)
  const machines = segment.machine === segment.target ? targets : divide(segment.machine, share, mark)

  const piece = (index: 0 | 1, range: { from: number; to: number; source: string }): Piece => {
    const target = targets[index]
    const machine = machines[index]
    return {
      ...range,
      block: segment.block,
      kind: segment.kind,
      level: segment.level,
      target,
      machine,
      engine: machine === null ? null : segment.engine,
      match: machine === null ? null : segment.match,
      status: target === null ? 'untranslated' : segment.status === 'machine' ? 'machine' : 'edited',
      needsWork: segment.needsWork,
    }
  }
  return {
    kind: 'split',
    pieces: [
      piece(0, { from: segment.from, to: segment.from + before.length, source: before }),
      piece(1, { from: segment.to - after.length, to: segment.to, source: after }),
    ],
  }
}

/** The two sides of a cut without the blanks around it. */
function apart(text: string, cut: number): [string, string] {
  return [text.slice(0, cut).trimEnd(), text.slice(cut).trimStart()]
}

function divide(
  text: string | null,
  share: number,
  mark: Mark,
  at = text === null ? 0 : placeToCut(text, share, mark),
): [string | null, string | null] {
  if (text === null) return [null, null]
  const inside = Math.min(Math.max(Math.round(at), 0), text.length)
  const [before, after] = apart(text, wholeCharacter(text, inside))
  return [before.trim() === '' ? null : before, after.trim() === '' ? null : after]
}

/** The next offset from `at` on that tears no surrogate pair and no combining mark from its letter. */
function wholeCharacter(text: string, at: number): number {
  const inPair = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
  const start = inPair ? at + 1 : at
  return start === 0 ? 0 : start + (/^[\p{M}\u200D]*/u.exec(text.slice(start))?.[0].length ?? 0)
}
