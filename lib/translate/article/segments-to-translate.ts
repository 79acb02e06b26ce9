import { canOverwrite, ORIGIN, type Segment } from '#lib/article'
import type { TranslateOptions } from './translate-options.ts'

/** The segments a translation is about: those named, or all; of what has a text already, those that `overwrite` gives. */
export function segmentsToTranslate({
  segments,
  segmentIds,
  overwrite = false,
  engine,
}: Pick<TranslateOptions, 'segments' | 'segmentIds' | 'overwrite' | 'engine'>): Segment[] {
  const named = segmentIds && new Set(segmentIds)
  return segments.filter((segment) => {
    if (named && !named.has(segment.id)) return false
    if (segment.source.trim() === '') return false
    return canOverwrite(segment, overwrite, engine?.id ?? ORIGIN.memory)
  })
}
