import { useEffect, useState } from 'react'
import type { EditedAlignment } from '#lib/align'
import type { Format } from '#lib/segment'
import { type AlignmentEditor, currentAlignment } from '../editor-state.ts'

/** An English text on its way into an article. */
export interface PasteDraft {
  text: string
  format: Format
  /** Null until it was aligned with the German. */
  editor: AlignmentEditor | null
  /** The text of which the rows were made. */
  alignedText: string
  /** Whether one looks at the rows, or at the text. */
  correcting: boolean
}

/** By article. It stays in this tab until it is taken: here with all its steps, through a reload as it stands. */
const DRAFTS = new Map<string, PasteDraft>()

/** So long after the last change it is put where a reload finds it, in milliseconds. */
const PAUSE_MS = 300
let pause: ReturnType<typeof setTimeout> | undefined

/** What is pasted for an article and how far one has corrected it. */
export function usePasteDraft(articleId: string, format: Format) {
  const [draft, setDraft] = useState<PasteDraft>(
    () =>
      DRAFTS.get(articleId) ??
      remembered(articleId) ?? { text: '', format, editor: null, alignedText: '', correcting: false },
  )
  useEffect(() => {
    if (draft.text === '') return dropPasteDraft(articleId)
    DRAFTS.set(articleId, draft)
    clearTimeout(pause)
    pause = setTimeout(remember, PAUSE_MS, articleId)
  }, [articleId, draft])
  useEffect(() => {
    const leave = () => remember(articleId)
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [articleId])
  return { draft, setDraft }
}

/** It has been taken. */
export function dropPasteDraft(articleId: string) {
  DRAFTS.delete(articleId)
  try {
    sessionStorage.removeItem(keyOf(articleId))
  } catch {
    // Without storage there is nothing to remove.
  }
}

interface Remembered extends Omit<PasteDraft, 'editor'> {
  segmentIds: readonly string[]
  alignment?: EditedAlignment
  at: number
}

function remember(articleId: string) {
  const draft = DRAFTS.get(articleId)
  if (!draft) return
  const { editor, ...rest } = draft
  const { segmentIds, cursor } = editor ?? { segmentIds: [], cursor: { at: 0 } }
  const kept: Remembered = {
    ...rest,
    segmentIds,
    alignment: editor ? currentAlignment(editor) : [],
    at: cursor.at,
  }
  try {
    sessionStorage.setItem(keyOf(articleId), JSON.stringify(kept))
  } catch {
    // Too long for the storage, or there is none: then it stays as long as the page does.
  }
}

function remembered(articleId: string): PasteDraft | null {
  try {
    const kept = sessionStorage.getItem(keyOf(articleId))
    if (kept === null) return null
    const { segmentIds, alignment, at, ...rest } = JSON.parse(kept) as Remembered
    // A draft of an older version has its text and no rows that could be read.
    if (!alignment || segmentIds.length === 0) return { ...rest, editor: null }
    return { ...rest, editor: { segmentIds, states: [alignment], position: 0, cursor: { at, caret: 0 } } }
  } catch {
    return null
  }
}

function keyOf(articleId: string): string {
  return `gegenlesen-paste-${articleId}`
}
