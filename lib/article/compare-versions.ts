import { type Change, changes, countWords } from '#lib/diff'
import { chrfStatistics, sumChrf, sumTer, terStatistics } from '#lib/score'
import { joinTexts } from './join-segments.ts'
import type { RevisionSegment } from './model.ts'

/** The smallest run of segments that covers the same German in both versions. */
export interface ComparedSegment {
  /** Id of its first segment in the later version. */
  id: string
  /** Number of the block in the later version, from 0. */
  block: number
  source: string
  /** Both texts; null where there is none. */
  from: string | null
  to: string | null
  changes: Change[]
}

export interface Comparison {
  segments: ComparedSegment[]
  summary: {
    changedSegments: number
    insertedWords: number
    deletedWords: number
    /** Edits per 100 words of `to` that lead from `from` to it; null when a side has no text at all. */
    ter: number | null
    /** chrF2, 0–100; null as above. */
    chrf: number | null
    /** Of the compared segments, 0–1. */
    unchangedShare: number
  }
}

/**
 * Compares two versions of one article, each complete and in order. Holds across splits and joins between
 * them: segments are grouped until both sides cover the same range of the source, and their texts are joined
 * by one blank. Scores take `from` as hypothesis and `to` as reference (HTER), summed over the groups that
 * have text on both sides.
 */
export function compareVersions(from: RevisionSegment[], to: RevisionSegment[]): Comparison {
  const segments = groups(from, to).map(compareGroup)
  const changed = segments.filter((segment) => segment.from !== segment.to)
  const words = changed.map((segment) => countWords(segment.changes))
  const scored = segments.flatMap(({ from, to }) =>
    from === null || to === null ? [] : [[from, to] as const],
  )
  return {
    segments,
    summary: {
      changedSegments: changed.length,
      insertedWords: words.reduce((sum, { inserted }) => sum + inserted, 0),
      deletedWords: words.reduce((sum, { deleted }) => sum + deleted, 0),
      ter: scored.length === 0 ? null : sumTer(scored.map(([a, b]) => terStatistics(a, b))).score,
      chrf: scored.length === 0 ? null : sumChrf(scored.map(([a, b]) => chrfStatistics(a, b))),
      unchangedShare: segments.length === 0 ? 1 : 1 - changed.length / segments.length,
    },
  }
}

interface Group {
  from: RevisionSegment[]
  to: RevisionSegment[]
}

/** Both sides end a group where they end a segment at the same place of the source. */
function groups(from: RevisionSegment[], to: RevisionSegment[]): Group[] {
  const found: Group[] = []
  let [left, right] = [0, 0]
  while (left < from.length || right < to.length) {
    const group: Group = { from: [], to: [] }
    let [leftEnd, rightEnd] = [-1, -1]
    do {
      const nextLeft = from[left]
      const nextRight = to[right]
      if (nextLeft && (leftEnd <= rightEnd || !nextRight)) {
        group.from.push(nextLeft)
        leftEnd = nextLeft.to
        left++
      } else if (nextRight) {
        group.to.push(nextRight)
        rightEnd = nextRight.to
        right++
      }
    } while (leftEnd !== rightEnd && (left < from.length || right < to.length))
    found.push(group)
  }
  return found
}

function compareGroup({ from, to }: Group): ComparedSegment {
  const [first] = to.length > 0 ? to : from
  const before = joined(from.map(({ target }) => target))
  const after = joined(to.map(({ target }) => target))
  return {
    id: first?.id ?? '',
    block: first?.block ?? 0,
    source: joined((to.length > 0 ? to : from).map(({ source }) => source)) ?? '',
    from: before,
    to: after,
    changes: before === after ? kept(after) : changes(before ?? '', after ?? ''),
  }
}

const joined = (texts: (string | null)[]) => texts.reduce(joinTexts, null)

function kept(text: string | null): Change[] {
  return text === null || text === '' ? [] : [{ kind: 'keep', text }]
}
