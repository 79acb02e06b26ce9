import type { Segment } from '#lib/article'
import type { Runtime } from './runtime.ts'

/** Makes `segments` the article's order: what is gone leaves, what is new comes, the rest takes in what is newer. */
export function replaceStructure(
  runtime: Runtime,
  segments: readonly Segment[],
  texts: ReadonlyMap<string, string | null>,
): void {
  const { table } = runtime
  const staying = new Set(segments.map((segment) => segment.id))
  table.batch(() => {
    for (const id of table.order.filter((id) => !staying.has(id))) {
      table.leave(id)
      runtime.dispatch(id, { kind: 'left', carried: texts.size > 0 && table.state(id).hold !== 'none' })
    }
    for (const segment of segments) place(runtime, segment, texts.get(segment.id))
    table.reorder(segments.map((segment) => segment.id))
  })
}

function place(runtime: Runtime, segment: Segment, target: string | null | undefined): void {
  const { table } = runtime
  const { id } = segment
  if (!table.has(id)) {
    enter(runtime, segment, target)
    return
  }
  if (!table.isPresent(id)) table.comeBack(id)
  runtime.dispatch(
    id,
    target === undefined ? { kind: 'received', segment } : { kind: 'restructured', segment, target },
  )
}

/** A segment nobody knew; a text may have been waiting for it. */
function enter(runtime: Runtime, segment: Segment, target: string | null | undefined): void {
  const { table, options } = runtime
  const { articleId, tab } = options
  table.enter(segment)
  const draft = table.drafts.get({ articleId, segmentId: segment.id, tab })
  if (draft) runtime.restore(draft)
  if (target !== undefined) runtime.dispatch(segment.id, { kind: 'edited', target: target ?? '' })
}
