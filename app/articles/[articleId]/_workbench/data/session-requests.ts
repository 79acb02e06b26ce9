import { call, callIfChanged } from '#app/_client/call.ts'
import { ApiProblem } from '#app/_client/problem.ts'
import type { ConflictOf } from '#lib/api'
import type { Segment, SegmentPatch } from '#lib/article'
import type { SaveOutcome } from '#lib/editor'

/** The calls that the editing session makes; `readTag` names the state of the article it was opened with. */
export function sessionRequests(articleId: string, readTag: string) {
  const params = { articleId }
  let tag = `"${readTag}"`
  return {
    async save(segmentId: string, patch: SegmentPatch): Promise<SaveOutcome> {
      try {
        const segment = await call('PATCH /api/articles/{articleId}/segments/{segmentId}', {
          params: { articleId, segmentId },
          body: patch,
        })
        return { kind: 'saved', segment }
      } catch (problem) {
        return asOutcome(problem)
      }
    },
    split: (segmentId: string, split: { version: number; at: number; targetAt?: number }) =>
      call('POST /api/articles/{articleId}/segments/{segmentId}/split', {
        params: { articleId, segmentId },
        body: split,
      }),
    join: (segmentId: string, version: number) =>
      call('POST /api/articles/{articleId}/segments/{segmentId}/join', {
        params: { articleId, segmentId },
        body: { version },
      }),
    /** The whole article when it is not what was read last; else null. */
    async readIfChanged() {
      const read = await callIfChanged('GET /api/articles/{articleId}', tag, { params })
      if (read) tag = read.tag
      return read?.answer ?? null
    },
    /** What was read last could not be used: the next `readIfChanged` reads it again. */
    forgetRead() {
      tag = ''
    },
  }
}

export type SessionRequests = ReturnType<typeof sessionRequests>

function asOutcome(problem: unknown): SaveOutcome {
  if (!(problem instanceof ApiProblem)) throw problem
  const latest = latestOf(problem)
  if (latest) return { kind: 'conflict', latest }
  if (problem.status === 404) return { kind: 'missing' }
  if (problem.status === 413 || problem.status === 422) return { kind: 'refused', detail: problem.message }
  return problem.status >= 500 ? { kind: 'offline', detail: problem.message } : { kind: 'offline' }
}

type Conflict = ConflictOf<'PATCH /api/articles/{articleId}/segments/{segmentId}'>

/** The newer segment that a 409 brings along. */
export function latestOf(problem: ApiProblem): Segment | undefined {
  if (problem.status !== 409) return
  return (problem.document as Partial<Conflict> | undefined)?.latest
}
