'use client'

import { useMemo } from 'react'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import { beginCorrection } from '#lib/align'
import type { Article } from '#lib/article'
import type { ArticleRequests } from '../data/requests.ts'
import { useCurrentSession } from '../session/use-session.ts'
import { dropPasteDraft, usePasteDraft } from './align-draft.ts'
import { PasteCorrecting } from './align-step.tsx'
import { beginWork, fitWork, goOn } from './editor-state.ts'
import { PasteText } from './paste-step.tsx'
import { useLaying } from './use-aligning.ts'

interface PasteDialogProps {
  article: Article
  order: readonly string[]
  requests: ArticleRequests
  onPasted: (words: string) => void
  onClose: () => void
}

/** An English text that exists already: laid beside the German sentence by sentence, corrected, then taken. */
export function PasteDialog({ article, order, requests, onPasted, onClose }: PasteDialogProps) {
  const session = useCurrentSession()
  const { draft, setDraft } = usePasteDraft(article.id, article.format)
  const language = article.targetLanguage
  const laying = useLaying((beside, text) =>
    setDraft((before) => {
      const correction = beginCorrection(beside)
      const begun = beginWork(order, correction)
      // Laid anew it is one more step, so that what was corrected before can be brought back.
      const next = before.work ? goOn(fitWork(before.work, order), correction, begun.spot) : begun
      return { ...before, laidText: text, work: next, correcting: true }
    }),
  )
  const work = useMemo(() => draft.work && fitWork(draft.work, order), [draft.work, order])
  const isLaid = draft.work !== null && draft.laidText === draft.text

  return (
    <Dialog title="Paste an English text" wide onClose={onClose}>
      {draft.correcting && work ? (
        <PasteCorrecting
          work={work}
          language={language}
          requests={requests}
          onWork={(next) => setDraft((before) => ({ ...before, work: next }))}
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
          laid={isLaid}
          laying={laying.running}
          problem={laying.problem}
          onText={(text, format) =>
            setDraft((before) => ({ ...before, text, format: format ?? before.format }))
          }
          onStop={laying.stop}
          onLay={() => {
            if (isLaid) return setDraft((before) => ({ ...before, correcting: true }))
            const german = order.map((id) => session.view(id).segment)
            laying.start({ german, english: draft.text, format: draft.format })
          }}
        />
      )}
    </Dialog>
  )
}
