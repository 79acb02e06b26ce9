'use client'

import { useMemo } from 'react'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import { startAlignmentEdit } from '#lib/align'
import type { Article } from '#lib/article'
import type { ArticleRequests } from '../data/requests.ts'
import { useCurrentSession } from '../session/use-session.ts'
import { dropPasteDraft, usePasteDraft } from './align-draft.ts'
import { PasteCorrecting } from './align-step.tsx'
import { applyEdit, fitToSegments, startEditor } from './editor-state.ts'
import { PasteText } from './paste-step.tsx'
import { useAligning } from './use-aligning.ts'

interface PasteDialogProps {
  article: Article
  order: readonly string[]
  requests: ArticleRequests
  onPasted: (words: string) => void
  onClose: () => void
}

/** An English text that exists already: aligned with the German sentence by sentence, corrected, then taken. */
export function PasteDialog({ article, order, requests, onPasted, onClose }: PasteDialogProps) {
  const session = useCurrentSession()
  const { draft, setDraft } = usePasteDraft(article.id, article.format)
  const language = article.targetLanguage
  const aligning = useAligning((aligned, text) =>
    setDraft((before) => {
      const alignment = startAlignmentEdit(aligned)
      const begun = startEditor(order, alignment)
      // Aligning again is one more step, so that undo brings back what was corrected before.
      const next = before.editor
        ? applyEdit(fitToSegments(before.editor, order), alignment, begun.cursor)
        : begun
      return { ...before, alignedText: text, editor: next, correcting: true }
    }),
  )
  const editor = useMemo(() => draft.editor && fitToSegments(draft.editor, order), [draft.editor, order])
  const isAligned = draft.editor !== null && draft.alignedText === draft.text

  return (
    <Dialog title="Paste an English text" wide onClose={onClose}>
      {draft.correcting && editor ? (
        <PasteCorrecting
          editor={editor}
          language={language}
          requests={requests}
          onEdit={(next) => setDraft((before) => ({ ...before, editor: next }))}
          onText={() => setDraft((before) => ({ ...before, correcting: false }))}
          onTaken={(words) => {
            dropPasteDraft(article.id)
            onPasted(words)
            onClose()
          }}
        />
      ) : (
        <PasteText
          text={draft.text}
          language={language}
          sentences={order.length}
          aligned={isAligned}
          aligning={aligning.running}
          problem={aligning.problem}
          onText={(text, format) =>
            setDraft((before) => ({ ...before, text, format: format ?? before.format }))
          }
          onStop={aligning.stop}
          onAlign={() => {
            if (isAligned) return setDraft((before) => ({ ...before, correcting: true }))
            const german = order.map((id) => session.view(id).segment)
            aligning.start({ german, english: draft.text, format: draft.format })
          }}
        />
      )}
    </Dialog>
  )
}
