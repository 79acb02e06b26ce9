'use client'

import { useMemo } from 'react'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import { startAlignmentEdit } from '#lib/align'
import { useWorkbench } from '../workbench-state.ts'
import { AlignStep } from './align-step.tsx'
import { applyEdit, fitToSegments, startEditor } from './editor-state.ts'
import { dropPasteDraft, usePasteDraft } from './paste/paste-draft.ts'
import { PasteStep } from './paste/paste-step.tsx'
import { useAligning } from './use-aligning.ts'

/** An English text that exists already: aligned with the German sentence by sentence, corrected, then taken. */
export function AlignDialog({ onClose }: { onClose: () => void }) {
  const { article, session, segmentIds, notice } = useWorkbench()
  const { draft, setDraft } = usePasteDraft(article.id, article.format)
  const language = article.targetLanguage
  const aligning = useAligning((aligned, text) =>
    setDraft((before) => {
      const alignment = startAlignmentEdit(aligned)
      const begun = startEditor(segmentIds, alignment)
      // Aligning again is one more step, so that undo brings back what was corrected before.
      const next = before.editor
        ? applyEdit(fitToSegments(before.editor, segmentIds), alignment, begun.cursor)
        : begun
      return { ...before, alignedText: text, editor: next, correcting: true }
    }),
  )
  const editor = useMemo(
    () => draft.editor && fitToSegments(draft.editor, segmentIds),
    [draft.editor, segmentIds],
  )
  const isAligned = draft.editor !== null && draft.alignedText === draft.text

  return (
    <Dialog title="Paste an English text" shape="wide" onClose={onClose}>
      {draft.correcting && editor ? (
        <AlignStep
          editor={editor}
          onEdit={(next) => setDraft((before) => ({ ...before, editor: next }))}
          onText={() => setDraft((before) => ({ ...before, correcting: false }))}
          onTaken={(words) => {
            dropPasteDraft(article.id)
            notice.notify(words)
            onClose()
          }}
        />
      ) : (
        <PasteStep
          text={draft.text}
          language={language}
          sentences={segmentIds.length}
          aligned={isAligned}
          aligning={aligning.running}
          problem={aligning.problem}
          onText={(text, format) =>
            setDraft((before) => ({ ...before, text, format: format ?? before.format }))
          }
          onStop={aligning.stop}
          onAlign={() => {
            if (isAligned) return setDraft((before) => ({ ...before, correcting: true }))
            const german = segmentIds.map((id) => session.view(id).segment)
            aligning.start({ german, english: draft.text, format: draft.format })
          }}
        />
      )}
    </Dialog>
  )
}
