'use client'

import { useMemo, useRef, useState } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'
import { issueAt, textOf } from '#lib/align'
import { LIMITS } from '#lib/article'
import type { ArticleRequests } from '../data/requests.ts'
import { useCurrentSession, useSummary } from '../session/use-session.ts'
import { sentencesOf } from '../translate/translation-run.ts'
import { AlignmentView } from './alignment-view.tsx'
import { type AlignmentEditor, currentAlignment, nextIssue, stepThrough } from './editor-state.ts'
import { takenLabel, tooLongLabel } from './issue-label.ts'
import { type Filling, storeFillings } from './store-translations.ts'

interface PasteCorrectingProps {
  editor: AlignmentEditor
  language: string
  requests: ArticleRequests
  onEdit: (editor: AlignmentEditor) => void
  /** Back to the text. */
  onText: () => void
  onTaken: (words: string) => void
}

/** The rows, what would be taken of them, and the taking. */
export function PasteCorrecting({
  editor,
  language,
  requests,
  onEdit,
  onText,
  onTaken,
}: PasteCorrectingProps) {
  const session = useCurrentSession()
  const summary = useSummary(session)
  const [replacing, setReplacing] = useState(false)
  const [taking, setTaking] = useState(false)
  const [problem, setProblem] = useState('')
  const [notice, setNotice] = useState('')
  const underWay = useRef(false)
  const alignment = currentAlignment(editor)

  const issues = useMemo(
    () => alignment.filter((_, at) => !['shared', undefined].includes(issueAt(alignment, at)?.kind)).length,
    [alignment],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary changes when a sentence does
  const { open, machine } = useMemo(() => {
    const open = new Set(sentencesOf(session, false, 'existing'))
    return {
      open,
      machine: new Set(sentencesOf(session, 'machine', 'existing').filter((id) => !open.has(id))),
    }
  }, [session, summary, editor.segmentIds])
  const found = useMemo(
    () =>
      editor.segmentIds.flatMap((segmentId, at): Filling[] => {
        const text = textOf(alignment[at])
        return text === '' ? [] : [{ segmentId, at, text }]
      }),
    [editor.segmentIds, alignment],
  )
  const replaceable = found.filter(({ segmentId }) => machine.has(segmentId)).length
  const fillings = found.filter(
    ({ segmentId }) => open.has(segmentId) || (replacing && machine.has(segmentId)),
  )
  const written = found.filter(({ segmentId }) => !open.has(segmentId) && !machine.has(segmentId)).length

  const take = async () => {
    if (underWay.current || fillings.length === 0) return
    const tooLong = fillings.find(({ text }) => text.length > LIMITS.target)
    if (tooLong) {
      onEdit({ ...editor, cursor: { at: tooLong.at, caret: 0 } })
      return setProblem(tooLongLabel(tooLong.at, tooLong.text.length))
    }
    underWay.current = true
    setTaking(true)
    setProblem('')
    try {
      const overwrite = replacing ? 'machine' : false
      const stored = await storeFillings(
        fillings,
        (translations) => requests.putTranslations(translations, overwrite),
        (segments) => session.receive(segments),
      )
      onTaken(takenLabel(fillings.length, stored))
    } catch (fault) {
      setProblem((fault as Error).message)
    } finally {
      underWay.current = false
      setTaking(false)
    }
  }
  /** What is being stored is not changed meanwhile. */
  const move = (next: AlignmentEditor) => {
    if (underWay.current) return
    setProblem('')
    onEdit(next)
  }
  const undo = () => move(stepThrough(editor, -1))
  const redo = () => move(stepThrough(editor, 1))
  const goToNextIssue = () => {
    const next = nextIssue(alignment, editor.cursor.at)
    setNotice(next < 0 ? 'Every sentence has its English.' : '')
    if (next >= 0) move({ ...editor, cursor: { at: next, caret: 0 } })
  }
  const keeps = (segmentId: string) => {
    if (open.has(segmentId)) return ''
    if (machine.has(segmentId))
      return replacing ? 'Replaces a machine translation' : 'Keeps its machine translation'
    return session.view(segmentId).target ? 'Keeps what somebody wrote' : 'Stays empty, as somebody left it'
  }

  return (
    <AlignmentView
      editor={editor}
      language={language}
      keeps={keeps}
      onEdit={move}
      notify={setNotice}
      keys={{ 'mod+Enter': take, 'mod+z': undo, 'mod+shift+z': redo, 'mod+y': redo, F9: goToNextIssue }}
    >
      <Problem words={problem} className="mt-3" />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-56 flex-1">
          <p>
            {inDigits(fillings.length)} of {counted(editor.segmentIds.length, 'sentence')} would be filled.
            {written > 0 && ` ${keepingLabel(written)}`}
            {issues > 0 && ` ${counted(issues, 'sentence needs', 'sentences need')} a look.`}
          </p>
          {/* One line for both, so that a notice does not move the layout. */}
          <div className="min-h-5">
            <p role="status" className={notice ? 'text-ink' : 'sr-only'}>
              {notice}
            </p>
            {!notice && (
              <p className="hidden text-soft md:block">
                <KeyCap keys="Alt ↑↓" /> go to another sentence
              </p>
            )}
          </div>
          {replaceable > 0 && (
            <label className="flex min-h-7 items-center gap-2">
              <input
                type="checkbox"
                className="size-4 accent-ink"
                checked={replacing}
                onChange={(event) => setReplacing(event.target.checked)}
              />
              Replace machine translations nobody has edited ({inDigits(replaceable)})
            </label>
          )}
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <button type="button" className="button button-quiet" onClick={onText} disabled={taking}>
            Back to the text
          </button>
          <button
            type="button"
            className="button button-quiet"
            disabled={taking || editor.position === 0}
            onClick={undo}
          >
            Undo <KeyCap keys="Ctrl Z" />
          </button>
          <button
            type="button"
            className="button button-quiet"
            disabled={taking || editor.position === editor.states.length - 1}
            onClick={redo}
          >
            Redo <KeyCap keys="Ctrl ⇧ Z" />
          </button>
          <button type="button" className="button" disabled={issues === 0} onClick={goToNextIssue}>
            Next to look at <KeyCap keys="F9" />
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={taking || fillings.length === 0}
            onClick={take}
          >
            {taking ? 'Taking…' : `Take ${counted(fillings.length, 'sentence')}`} <KeyCap keys="Ctrl ↵" />
          </button>
        </div>
      </div>
    </AlignmentView>
  )
}

function keepingLabel(count: number): string {
  return count === 1
    ? 'One that somebody wrote keeps its English.'
    : `${inDigits(count)} that somebody wrote keep their English.`
}
