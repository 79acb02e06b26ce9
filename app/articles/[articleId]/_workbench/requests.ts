import type { Article, Revision, Segment, SegmentPatch } from '#lib/article'
import type { SaveOutcome } from '#lib/editor'
import { ApiProblem, callApi } from '../../../_ui/call-api.ts'

/** Every call the workbench makes for one article; `readTag` names the state it was opened with. */
export function articleRequests(articleId: string, readTag: string) {
  const base = `/api/articles/${encodeURIComponent(articleId)}`
  let tag = `"${readTag}"`
  const segmentPath = (segmentId: string) => `${base}/segments/${encodeURIComponent(segmentId)}`
  return {
    async save(segmentId: string, patch: SegmentPatch): Promise<SaveOutcome> {
      try {
        return { kind: 'saved', segment: await callApi<Segment>(segmentPath(segmentId), 'PATCH', patch) }
      } catch (problem) {
        return asOutcome(problem)
      }
    },
    split: (segmentId: string, cut: { version: number; at: number; targetAt?: number }) =>
      callApi<{ segments: [Segment, Segment] }>(`${segmentPath(segmentId)}/split`, 'POST', cut),
    join: (segmentId: string, version: number) =>
      callApi<{ segment: Segment }>(`${segmentPath(segmentId)}/join`, 'POST', { version }),
    history: (segmentId: string) => callApi<HistoryAnswer[]>(`${segmentPath(segmentId)}/history`, 'GET'),
    revise: (label: string) => callApi<Revision>(`${base}/revisions`, 'POST', { label }),
    revisions: () => callApi<Revision[]>(`${base}/revisions`, 'GET'),
    engines: () => callApi<EngineAnswer[]>('/api/engines', 'GET'),
    /** The whole article when it is not what was read last; else null. */
    async readIfChanged(): Promise<{ article: Article; segments: Segment[] } | null> {
      const response = await fetch(base, { headers: { 'if-none-match': tag }, cache: 'no-store' })
      if (!response.ok) return null
      tag = response.headers.get('etag') ?? ''
      return response.json()
    },
    translate: (signal: AbortSignal) =>
      fetch(`${base}/translate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
        signal,
      }),
    exportPath: (format: string, revision: string) =>
      `${base}/export?format=${format}${revision === 'current' ? '' : `&revision=${revision}`}`,
  }
}

export type ArticleRequests = ReturnType<typeof articleRequests>

export interface EngineAnswer {
  id: string
  name: string
  ready: boolean
  reason?: string
}

export interface HistoryAnswer {
  version: number
  target: string | null
  status: Segment['status']
  author: string | null
  at: string
  from: string
}

function asOutcome(problem: unknown): SaveOutcome {
  if (!(problem instanceof ApiProblem)) throw problem
  const latest = latestOf(problem)
  if (latest) return { kind: 'conflict', latest }
  if (problem.status === 404) return { kind: 'missing' }
  if (problem.status === 413 || problem.status === 422) return { kind: 'refused', detail: problem.message }
  return { kind: 'offline' }
}

/** The newer segment that a 409 brings along. */
export function latestOf(problem: ApiProblem): Segment | undefined {
  return problem.status === 409 ? (problem.document as { latest?: Segment } | undefined)?.latest : undefined
}
