import { type Boundary, boundariesOf, matchingSplit } from './matching-split.ts'
import type { Segment } from './model.ts'

/** A segment without id and version: what a split or a join makes, before it is stored. */
export type NewSegment = Omit<Segment, 'id' | 'version' | 'updatedAt' | 'updatedBy'>

export type Split = { kind: 'split'; parts: [NewSegment, NewSegment] } | { kind: 'refused'; detail: string }

/**
 * Splits a segment in two at `at`, an offset into its source in UTF-16 units. The split moves behind surrogate
 * pairs and combining marks; the blanks around it belong to neither part, so their ranges shrink; nothing but
 * these blanks is dropped, from the source as from the texts. Refused when a side would have no text.
 *
 * The target is split at `targetAt`, or else where a translation most likely splits alike: near the same share
 * of its length, at the end of a sentence or clause rather than at a mere blank. So is the machine translation.
 * A part without text is `untranslated`; parts of an unedited machine translation are `machine`; any other is
 * `edited`.
 */
export function splitSegment(segment: Segment, at: number, targetAt?: number): Split {
  const { source } = segment
  const inside = Number.isInteger(at) && at > 0 && at < source.length
  const offset = inside ? wholeCharacter(source, at) : 0
  const [before, after] = splitAt(source, offset)
  if (before === '' || after === '')
    return { kind: 'refused', detail: 'A segment can only be split inside its text.' }

  const share = offset / source.length
  const boundary = boundariesOf(source)(offset)
  const targets = splitText(segment.target, share, boundary, targetAt)
  const machines = segment.machine === segment.target ? targets : splitText(segment.machine, share, boundary)

  const part = (index: 0 | 1, range: { from: number; to: number; source: string }): NewSegment => {
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
    parts: [
      part(0, { from: segment.from, to: segment.from + before.length, source: before }),
      part(1, { from: segment.to - after.length, to: segment.to, source: after }),
    ],
  }
}

/** The two sides of an offset without the blanks around it. */
function splitAt(text: string, offset: number): [string, string] {
  return [text.slice(0, offset).trimEnd(), text.slice(offset).trimStart()]
}

function splitText(
  text: string | null,
  share: number,
  boundary: Boundary,
  at = text === null ? 0 : matchingSplit(text, share, boundary),
): [string | null, string | null] {
  if (text === null) return [null, null]
  const inside = Math.min(Math.max(Math.round(at), 0), text.length)
  const [before, after] = splitAt(text, wholeCharacter(text, inside))
  return [before.trim() === '' ? null : before, after.trim() === '' ? null : after]
}

/** The next offset from `at` on that separates no surrogate pair and no combining mark from its letter. */
function wholeCharacter(text: string, at: number): number {
  const inPair = /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
  const start = inPair ? at + 1 : at
  return start === 0 ? 0 : start + (/^[\p{M}\u200D]*/u.exec(text.slice(start))?.[0].length ?? 0)
}
