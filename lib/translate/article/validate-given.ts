import type { Segment } from '#lib/article'
import { issueOf } from '../batching/translation-issue.ts'
import { validateOutput } from '../batching/validate-output.ts'

/**
 * Validates translations that were made elsewhere, by the browser for instance, like those of an engine: which may
 * be used, and in one sentence why others may not. Unknown ids are passed over.
 */
export function validateGiven(
  by: { name: string },
  segments: readonly Segment[],
  translations: readonly { segmentId: string; text: string }[],
) {
  const byId = new Map(segments.map((segment) => [segment.id, segment]))
  // Each was translated by itself, so none can be at the sentence of another.
  const outcomes = translations.flatMap(({ segmentId, text }) => {
    const segment = byId.get(segmentId)
    return segment ? validateOutput({ ...by, issueOf }, { segments: [segment], context: '' }, [text]) : []
  })
  return {
    fit: outcomes.flatMap((one) => (one.kind === 'translated' ? one.translations : [])),
    problems: outcomes.flatMap((one) =>
      one.kind === 'problem'
        ? [{ title: one.problem.title, detail: one.problem.detail, segmentIds: one.segmentIds }]
        : [],
    ),
  }
}
