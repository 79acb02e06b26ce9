import { LIMITS, type Segment, type Status } from './model.ts'
import type { NewSegment } from './split-segment.ts'

export type Join = { kind: 'joined'; segment: NewSegment } | { kind: 'refused'; detail: string }

/**
 * Makes one segment of two neighbours of the same block, `a` before `b`. `gap` is the text between
 * them in the article's source. Targets and machine translations are joined by one blank; a missing one
 * adds nothing. `machine` and `untranslated` stay when both are that; anything else is `edited`.
 */
export function joinSegments(a: Segment, b: Segment, gap = ' '): Join {
  if (a.block !== b.block)
    return { kind: 'refused', detail: 'Only segments of the same paragraph can be joined.' }
  if (a.to > b.from)
    throw new Error(`segments [${a.from}, ${a.to}) and [${b.from}, ${b.to}) are not in order`)

  const target = joinTexts(a.target, b.target)
  if (target !== null && target.length > LIMITS.target)
    return {
      kind: 'refused',
      detail: `Joined, the translation would be longer than ${LIMITS.target} characters.`,
    }

  return {
    kind: 'joined',
    segment: {
      block: a.block,
      kind: a.kind,
      level: a.level,
      from: a.from,
      to: b.to,
      source: a.source + gap + b.source,
      target,
      machine: joinTexts(a.machine, b.machine),
      ...origin(a, b),
      status: target === null ? 'untranslated' : joinedStatus(a.status, b.status),
      needsWork: a.needsWork || b.needsWork,
    },
  }
}

/**
 * Two texts in one, always with one blank between them, also where the first ends with one. A missing text (null,
 * or nothing but blanks) adds nothing.
 */
export function joinTexts(first: string | null, second: string | null): string | null {
  if (isMissing(second)) return first ?? second
  return isMissing(first) ? second : `${first} ${second}`
}

const isMissing = (text: string | null) => text === null || text.trim() === ''

function joinedStatus(a: Status, b: Status): Status {
  return a === 'machine' && b === 'machine' ? 'machine' : 'edited'
}

/** Two engines are both named; a text that is in part an engine's is no match of the memory. */
function origin(a: Segment, b: Segment): Pick<NewSegment, 'engine' | 'match'> {
  if (a.machine === null) return { engine: b.engine, match: b.match }
  if (b.machine === null || a.engine === b.engine)
    return { engine: a.engine, match: b.machine === null ? a.match : lower(a.match, b.match) }
  return { engine: [a.engine, b.engine].filter((engine) => engine !== null).join('+'), match: null }
}

function lower(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.min(a, b)
}
