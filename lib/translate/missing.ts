import type { Segment } from '#lib/article'
import type { TranslateOptions } from './translate-article.ts'

/** The segments a translation is about: those named, or all; of what has a text already, those that `overwrite` gives. */
export function missingSegments({
  segments,
  segmentIds,
  overwrite,
}: Pick<TranslateOptions, 'segments' | 'segmentIds' | 'overwrite'>): Segment[] {
  const named = segmentIds && new Set(segmentIds)
  return segments.filter((segment) => {
    if (named && !named.has(segment.id)) return false
    if (segment.source.trim() === '') return false
    if (overwrite === true || isUntouched(segment)) return true
    return overwrite === 'machine' && segment.status === 'machine' && segment.target === segment.machine
  })
}

function isUntouched({ status, machine, target }: Segment): boolean {
  return status === 'untranslated' && machine === null && !target
}
