import { useCallback } from 'react'
import type { Segment } from '#lib/article'
import type { Session, StructuralStep, UndoStack } from '#lib/editor'
import { cutPlaces } from '#lib/segment'
import { ApiProblem } from '../../../_ui/call-api.ts'
import { type ArticleRequests, latestOf } from './requests.ts'

interface CutsOptions {
  session: Session
  requests: ArticleRequests
  undoOf: (segmentId: string) => UndoStack
  say: (words: string) => void
  /** Puts the caret into a segment's field. */
  go: (segmentId: string, caret?: number) => void
}

/** Splitting and joining, and taking both back: each is one step in the field's own undo. */
export function useCuts({ session, requests, undoOf, say, go }: CutsOptions) {
  const attempt = useCallback(
    async (segmentIds: string[], change: (first: Segment) => Promise<void>) => {
      for (const id of segmentIds) {
        const outcome = await session.saved(id)
        if (outcome.kind !== 'saved')
          return say('First this sentence has to be saved. Try again in a moment.')
      }
      const first = segmentIds[0]
      if (first === undefined) return
      try {
        await change(session.view(first).segment)
      } catch (problem) {
        if (!(problem instanceof ApiProblem)) throw problem
        const latest = latestOf(problem)
        if (latest) session.receive([latest])
        say(
          problem.status === 409
            ? 'This sentence has changed meanwhile. Look, and try again.'
            : problem.message,
        )
      }
    },
    [session, say],
  )

  const splitAt = useCallback(
    (segmentId: string, at: number, targetAt: number | undefined, remember: boolean) =>
      attempt([segmentId], async (before) => {
        const { segments } = await requests.split(segmentId, { version: before.version, at, targetAt })
        const [first, second] = segments
        if (remember) {
          undoOf(segmentId).pushStructural(
            {
              kind: 'split',
              segmentId,
              secondId: second.id,
              at,
              targetAt: targetAt ?? null,
              formerTarget: before.target,
            },
            atEnd(first.target),
          )
        }
        session.replaceStructure(replaced(session, [segmentId], segments))
        go(first.id, (first.target ?? '').length)
        say('Split. Ctrl+Z takes it back.')
      }),
    [attempt, requests, session, undoOf, go, say],
  )

  const joinWith = useCallback(
    (segmentId: string, nextId: string, remember: boolean, former?: string | null) =>
      attempt([segmentId, nextId], async (first) => {
        const second = session.view(nextId).segment
        const { segment } = await requests.join(segmentId, first.version)
        const caret = first.target === null ? 0 : first.target.length
        if (remember) {
          undoOf(segmentId).pushStructural(
            {
              kind: 'join',
              segmentId,
              secondId: nextId,
              at: second.from - first.from,
              targetAt: first.target !== null && second.target !== null ? caret + 1 : null,
              formerTargets: [first.target, second.target],
            },
            { text: segment.target ?? '', start: caret, end: caret },
          )
        }
        session.replaceStructure(replaced(session, [segmentId, nextId], [segment]))
        if (former !== undefined && former !== null && former !== segment.target)
          session.edit(segmentId, former)
        go(segmentId, caret)
        say(remember ? 'Joined. Ctrl+Z takes it back.' : 'Taken back.')
      }),
    [attempt, requests, session, undoOf, go, say],
  )

  /** Splits where the caret stands: in the German, in the field, or, with no caret inside, at the best place. */
  const split = useCallback(
    (segmentId: string, caret: { source?: number; target?: number }) => {
      const { segment, target } = session.view(segmentId)
      const source = segment.source
      if (caret.source !== undefined && caret.source > 0 && caret.source < source.length) {
        return splitAt(segmentId, caret.source, undefined, true)
      }
      const places = cutPlaces(source)
      if (places.length === 0) return say('There is no place to cut this sentence.')
      const inside = caret.target !== undefined && caret.target > 0 && caret.target < (target ?? '').length
      if (!inside) return splitAt(segmentId, places[0] ?? 0, undefined, true)
      const share = (caret.target ?? 0) / Math.max((target ?? '').length, 1)
      return splitAt(segmentId, nearestPlace(places, share * source.length), caret.target, true)
    },
    [session, splitAt, say],
  )

  const join = useCallback(
    (segmentId: string) => {
      const { order } = session
      const nextId = order[order.indexOf(segmentId) + 1]
      if (
        nextId === undefined ||
        session.view(nextId).segment.block !== session.view(segmentId).segment.block
      ) {
        return say('This is the last sentence of its paragraph; there is none to join it with.')
      }
      return joinWith(segmentId, nextId, true)
    },
    [session, joinWith, say],
  )

  const travel = useCallback(
    (step: StructuralStep, direction: 'undo' | 'redo') => {
      const { order } = session
      const splitting = (step.kind === 'split') === (direction === 'redo')
      if (splitting) return splitAt(step.segmentId, step.at, step.targetAt ?? undefined, false)
      const nextId = order[order.indexOf(step.segmentId) + 1]
      if (nextId === undefined) return
      return joinWith(step.segmentId, nextId, false, step.kind === 'split' ? step.formerTarget : undefined)
    },
    [session, splitAt, joinWith],
  )

  return { split, join, travel }
}

/** The place nearest to a wish, where a better kind of place may lie a little farther off. */
function nearestPlace(places: number[], wish: number): number {
  const cost = (place: number, rank: number) => Math.abs(place - wish) + Math.min(rank, 12)
  return places.reduce(
    (best, place, rank) => {
      const own = cost(place, rank)
      return own < best.cost ? { place, cost: own } : best
    },
    { place: places[0] ?? 0, cost: Number.POSITIVE_INFINITY },
  ).place
}

function replaced(session: Session, ids: string[], fresh: Segment[]): Segment[] {
  return session.order.flatMap((id) => {
    if (id === ids[0]) return fresh
    return ids.includes(id) ? [] : [session.view(id).segment]
  })
}

function atEnd(text: string | null) {
  const length = (text ?? '').length
  return { text: text ?? '', start: length, end: length }
}
