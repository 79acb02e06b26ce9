import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { call } from '#app/_client/call.ts'
import type { Comment } from '#lib/article'

export interface CommentList {
  /** Of one sentence, oldest first. The same array until one of them changes. */
  of(segmentId: string): readonly Comment[]
  /** Reads them again. */
  refresh(): Promise<void>
  /** Rejects with an `ApiProblem`. */
  add(segmentId: string, text: string): Promise<void>
  resolve(id: string, resolved: boolean): Promise<void>
  /** What is being written beside a sentence, '' when nothing is: it stays while one looks at another. */
  draftOf(segmentId: string): string
  keepDraft(segmentId: string, text: string): void
}

const NONE: readonly Comment[] = []

/** The comments of the article. They are read anew when its sentences are split or joined. */
export function useComments(articleId: string, segmentIds: readonly string[]): CommentList {
  const [all, setAll] = useState<readonly Comment[]>(NONE)
  const [drafts] = useState(() => new Map<string, string>())
  const asked = useRef(0)
  // A list that cannot be read now is read with the next change; what was there stays on screen.
  const refresh = useCallback(() => {
    const turn = ++asked.current
    // An older answer that arrives late is not the state of things.
    return call('GET /api/articles/{articleId}/comments', { params: { articleId } }).then(
      (comments) => void (turn === asked.current && setAll(comments)),
      () => {},
    )
  }, [articleId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a split or join moves them to other sentences
  useEffect(() => {
    refresh()
  }, [refresh, segmentIds])
  return useMemo(() => {
    const bySegment = new Map<string, Comment[]>()
    for (const comment of all)
      bySegment.set(comment.segmentId, [...(bySegment.get(comment.segmentId) ?? []), comment])
    return {
      of: (segmentId) => bySegment.get(segmentId) ?? NONE,
      refresh,
      draftOf: (segmentId) => drafts.get(segmentId) ?? '',
      keepDraft: (segmentId, text) => void drafts.set(segmentId, text),
      add: (segmentId, text) =>
        call('POST /api/articles/{articleId}/comments', {
          params: { articleId },
          body: { segmentId, text },
        }).then(refresh),
      resolve: (commentId, resolved) =>
        call('PATCH /api/articles/{articleId}/comments/{commentId}', {
          params: { articleId, commentId },
          body: { resolved },
        }).then(refresh),
    }
  }, [all, articleId, drafts, refresh])
}
