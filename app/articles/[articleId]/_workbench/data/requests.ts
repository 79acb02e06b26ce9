import { ApiProblem, AWAY, callApi } from '#app/_client/call-api.ts'
import type { Article, Comment, Overwrite, Revision, Segment, SegmentPatch } from '#lib/article'
import type { SaveOutcome } from '#lib/editor'
import type { Term } from '#lib/term'

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
    /** What the memory holds for sentences like this one. */
    likeThis: (source: string, targetLanguage: string, signal: AbortSignal) =>
      ask<MemoryAnswer[]>('/api/memory', { q: source, targetLanguage, limit: '5' }, signal),
    /** Where these words stood before. */
    concordance: (words: string, signal: AbortSignal) =>
      ask<MemoryAnswer[]>('/api/memory', { q: words, mode: 'concordance', limit: '30' }, signal),
    terms: () => callApi<Term[]>('/api/terms', 'GET'),
    addTerm: (source: string, target: string) => callApi<Term>('/api/terms', 'POST', { source, target }),
    comments: () => callApi<Comment[]>(`${base}/comments`, 'GET'),
    addComment: (segmentId: string, text: string) =>
      callApi<Comment>(`${base}/comments`, 'POST', { segmentId, text }),
    resolveComment: (id: string, resolved: boolean) =>
      callApi<Comment>(`${base}/comments/${encodeURIComponent(id)}`, 'PATCH', { resolved }),
    revise: (label: string) => callApi<Revision>(`${base}/revisions`, 'POST', { label }),
    revisions: () => callApi<Revision[]>(`${base}/revisions`, 'GET'),
    engines: () => callApi<EngineAnswer[]>('/api/engines', 'GET'),
    /** The whole article when it is not what was read last; else null. */
    async readIfChanged(): Promise<{ article: Article; segments: Segment[] } | null> {
      const response = await fetch(base, { headers: { 'if-none-match': tag }, cache: 'no-store' })
      if (!response.ok) return null
      const answer = await response.json()
      tag = response.headers.get('etag') ?? ''
      return answer
    },
    /** What was read last could not be used: the next `readIfChanged` reads it again. */
    forgetRead() {
      tag = ''
    },
    estimate: (engine: string, overwrite: Overwrite, signal: AbortSignal) =>
      ask<EstimateAnswer>(`${base}/translate/estimate`, { engine, overwrite: String(overwrite) }, signal),
    /** `memory` asks no engine. */
    async translate(
      order: { engine: string; overwrite: Overwrite; segmentIds?: string[] },
      signal: AbortSignal,
    ): Promise<Response> {
      const response = await fetch(`${base}/translate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(order),
        signal,
      }).catch(() => {
        signal.throwIfAborted()
        throw new ApiProblem(0, AWAY)
      })
      if (response.ok) return response
      const problem = await response.json().catch(() => null)
      throw new ApiProblem(response.status, problem?.detail ?? AWAY, problem)
    },
    /** Stores translations that no engine of the server made. */
    putTranslations: (
      translations: { segmentId: string; text: string; version?: number }[],
      overwrite: Overwrite,
      engine: 'browser' | 'existing' = 'existing',
    ) => callApi<TakenAnswer>(`${base}/translations`, 'POST', { engine, translations, overwrite }),
    /** What engines said of a sentence before. */
    answersBefore: (segmentId: string, signal: AbortSignal) =>
      ask<EngineWords[]>(`${segmentPath(segmentId)}/translations`, {}, signal),
    askEngine: (segmentId: string, engine: string, signal: AbortSignal) =>
      callApi<EngineWords>(`${segmentPath(segmentId)}/translations`, 'POST', { engine }, signal),
    /** The exported file with its name. */
    async export(format: string, revision: string): Promise<{ blob: Blob; name: string }> {
      const query = new URLSearchParams(revision === 'current' ? { format } : { format, revision })
      const response = await fetch(`${base}/export?${query}`).catch(() => null)
      if (!response) throw new ApiProblem(0, AWAY)
      if (!response.ok) {
        const problem = await response.json().catch(() => null)
        throw new ApiProblem(response.status, problem?.detail ?? problem?.title ?? AWAY, problem)
      }
      const encoded = /filename\*=UTF-8''([^;]+)/i.exec(
        response.headers.get('content-disposition') ?? '',
      )?.[1]
      return { blob: await response.blob(), name: decodeURIComponent(encoded ?? `article.${format}`) }
    },
  }
}

async function ask<Answer>(
  path: string,
  query: Record<string, string>,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(`${path}?${new URLSearchParams(query)}`, { signal }).catch(() => null)
  const answer = await response?.json().catch(() => null)
  // Half an answer is none.
  if (!response?.ok || answer === null || answer === undefined)
    throw new ApiProblem(response?.status ?? 0, answer?.detail ?? answer?.title ?? AWAY, answer)
  return answer
}

export type ArticleRequests = ReturnType<typeof articleRequests>

export interface EngineAnswer {
  id: string
  name: string
  ready: boolean
  reason?: string
  /** Characters of the billing period. */
  usage?: { used: number; limit: number }
  /** Bytes of what is being fetched before it can work. */
  progress?: { done: number; total: number }
}

/** What an engine says of a sentence. */
export interface EngineWords {
  engine: string
  /** Of the engine. */
  name: string
  text: string
  /** What it could not mind, its terms for instance. */
  trouble?: string
}

interface TakenAnswer {
  /** Those that took their translation. */
  segments: Segment[]
  problems: { title: string; detail: string; segmentIds: string[] }[]
}

export interface EstimateAnswer {
  engine: string | null
  sentences: number
  known: number
  characters: number
  usage?: { used: number; limit: number }
}

export interface MemoryAnswer {
  source: string
  target: string
  targetLanguage: string
  match: number | null
  articleId: string | null
  at: string
  found?: { source: [number, number][]; target: [number, number][] }
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
  return problem.status >= 500 ? { kind: 'offline', detail: problem.message } : { kind: 'offline' }
}

/** The newer segment that a 409 brings along. */
export function latestOf(problem: ApiProblem): Segment | undefined {
  return problem.status === 409 ? (problem.document as { latest?: Segment } | undefined)?.latest : undefined
}
