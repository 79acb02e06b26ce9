import type { Segment } from '../model.ts'

/** A segment that stands at the start of its article, translated as said. */
export function segmentOf(source: string, target: string | null, more: Partial<Segment> = {}): Segment {
  const from = more.from ?? 0
  return {
    id: 'a',
    block: 0,
    kind: 'paragraph',
    level: 0,
    from,
    to: from + source.length,
    source,
    target,
    machine: null,
    engine: more.machine ? 'deepl' : null,
    match: null,
    status: target === null ? 'untranslated' : 'edited',
    needsWork: false,
    version: 1,
    updatedAt: '2026-01-01T00:00:00.000Z',
    updatedBy: null,
    ...more,
  }
}
