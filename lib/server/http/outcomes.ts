import type { SegmentOutcome } from '#lib/store'
import { conflict, Problem } from './problem.ts'
import { notFound } from './route.ts'

/** Splitting and joining have the same conflict. */
type SaveCall = 'PATCH /api/articles/{articleId}/segments/{segmentId}'

/** What a write on a segment saved. Throws the Problem that any other outcome is. */
export function savedOrThrow<T>(outcome: SegmentOutcome<T>): { kind: 'saved' } & T {
  switch (outcome.kind) {
    case 'saved':
      return outcome
    case 'conflict':
      throw conflict<SaveCall>('Someone else changed this sentence meanwhile.', { latest: outcome.latest })
    case 'missing':
      throw notFound('sentence')
    case 'refused':
      throw new Problem(422, outcome.detail)
  }
}

/** What was asked for; a null becomes 404. */
export function found<T>(value: T | null, what: string): T {
  if (value === null) throw notFound(what)
  return value
}
