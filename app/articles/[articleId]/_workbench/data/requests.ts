import { call, callIfChanged } from '#app/_client/call.ts'
import { callEvents } from '#app/_client/call-events.ts'
import { callFile } from '#app/_client/call-file.ts'
import { ApiProblem } from '#app/_client/problem.ts'
import type { CallInput, ConflictOf } from '#lib/api'
import type { Overwrite, Segment, SegmentPatch, TargetLanguage } from '#lib/article'
import type { SaveOutcome } from '#lib/editor'

/** Every call the workbench makes for one article; `readTag` names the state it was opened with. */
export function articleRequests(articleId: string, readTag: string) {
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
    history: (segmentId: string) =>
      call('GET /api/articles/{articleId}/segments/{segmentId}/history', {
        params: { articleId, segmentId },
      }),
    /** What the memory holds for sentences like this one. */
    likeThis: (q: string, targetLanguage: TargetLanguage, signal: AbortSignal) =>
      call('GET /api/memory', { query: { q, targetLanguage, limit: 5 }, signal }),
    /** Where these words stood before. */
    concordance: (q: string, signal: AbortSignal) =>
      call('GET /api/memory', { query: { q, mode: 'concordance', limit: 30 }, signal }),
    terms: () => call('GET /api/terms'),
    addTerm: (source: string, target: string) => call('POST /api/terms', { body: { source, target } }),
    comments: () => call('GET /api/articles/{articleId}/comments', { params }),
    addComment: (segmentId: string, text: string) =>
      call('POST /api/articles/{articleId}/comments', { params, body: { segmentId, text } }),
    resolveComment: (commentId: string, resolved: boolean) =>
      call('PATCH /api/articles/{articleId}/comments/{commentId}', {
        params: { articleId, commentId },
        body: { resolved },
      }),
    revise: (label: string) => call('POST /api/articles/{articleId}/revisions', { params, body: { label } }),
    revisions: () => call('GET /api/articles/{articleId}/revisions', { params }),
    engines: () => call('GET /api/engines'),
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
    estimate: (engine: string, overwrite: Overwrite, signal: AbortSignal) =>
      call('GET /api/articles/{articleId}/translate/estimate', {
        params,
        query: { engine, overwrite },
        signal,
      }),
    /** `memory` asks no engine. */
    translate: (
      order: { engine: string; overwrite: Overwrite; segmentIds?: string[] },
      signal: AbortSignal,
    ) => callEvents('POST /api/articles/{articleId}/translate', { params, body: order, signal }),
    /** Stores translations that no engine of the server made. */
    putTranslations: (
      translations: { segmentId: string; text: string; version?: number }[],
      overwrite: Overwrite,
      engine: 'browser' | 'existing' = 'existing',
    ) =>
      call('POST /api/articles/{articleId}/translations', {
        params,
        body: { engine, translations, overwrite },
      }),
    /** What engines said of a sentence before. */
    suggestionsBefore: (segmentId: string, signal: AbortSignal) =>
      call('GET /api/articles/{articleId}/segments/{segmentId}/translations', {
        params: { articleId, segmentId },
        signal,
      }),
    askEngine: (segmentId: string, engine: string, signal: AbortSignal) =>
      call('POST /api/articles/{articleId}/segments/{segmentId}/translations', {
        params: { articleId, segmentId },
        body: { engine },
        signal,
      }),
    /** The exported file with its name. */
    async export(format: ExportFormat, revision: string) {
      const file = await callFile('GET /api/articles/{articleId}/export', {
        params,
        query: { format, revision: revision === 'current' ? undefined : revision },
      })
      return { blob: file.blob, name: file.name ?? `article.${format}` }
    },
  }
}

type ExportFormat = CallInput<'GET /api/articles/{articleId}/export'>['query']['format']

export type ArticleRequests = ReturnType<typeof articleRequests>

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
