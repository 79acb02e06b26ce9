import type { RevisionSegment } from '#lib/article'

type State = Pick<RevisionSegment, 'id' | 'from' | 'to' | 'target'>

/** Sentences of `now` that are new, are cut otherwise or read otherwise than in `before`. */
export function countDiffering(before: readonly State[], now: readonly State[]): number {
  const known = new Map(before.map((segment) => [segment.id, segment]))
  return now.filter(({ id, from, to, target }) => {
    const then = known.get(id)
    return !then || then.target !== target || then.from !== from || then.to !== to
  }).length
}
