import type { Segment } from '#lib/article'
import type { TranslateOptions } from './translate-article.ts'

/** The segments a translation is about: those named, or all; what was touched only where `overwrite` says so. */
export function missingSegments({
  segments,
  segmentIds,
  overwrite,
}: Pick<TranslateOptions, 'segments' | 'segmentIds' | 'overwrite'>): Segment[] {
  const named = segmentIds && new Set(segmentIds)
  return segments.filter((segment) => {
    if (named && !named.has(segment.id)) return false
    if (segment.source.trim() === '') return false
    return overwrite || (segment.status === 'untranslated' && segment.machine === null && !segment.target)
  })
}
