'use client'

import { useMemo, useRef, useState } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'
import { doubtOf, textOf } from '#lib/align'
import { LIMITS } from '#lib/article'
import type { ArticleRequests } from '../data/requests.ts'
import { useCurrentSession, useSummary } from '../session/use-session.ts'
import { sentencesOf } from '../translate/translation-run.ts'
import { BesideView } from './alignment-view.tsx'
import { nextDoubt, seenIn, travel, type Work } from './editor-state.ts'
import { takenWords, tooLongWords } from './issue-label.ts'
import { type Filling, storeFillings } from './store-translations.ts'

interface PasteCorrectingProps {
  work: Work
  language: string
  requests: ArticleRequests
  onWork: (work: Work) => void
  /** Back to the text. */
  onText: () => void
  onTaken: (words: string) => void
}

/** The rows, what would be taken of them, and the taking. */
export function PasteCorrecting({ work, language, requests, onWork, onText, onTaken }: PasteCorrectingProps) {
  const session = useCurrentSession()
  const summary = useSummary(session)
  const [replacing, setReplacing] = useState(false)
  const [taking, setTaking] = useState(false)
  const [problem, setProblem] = useState('')
  const [said, setSaid] = useState('')
  const underWay = useRef(false)
  const correction = seenIn(work)

  const doubts = useMemo(
    () => correction.filter((_, at) => !['shared', undefined].includes(doubtOf(correction, at)?.kind)).length,
    [correction],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary changes when a sentence does
  const { open, machine } = useMemo(() => {
    const open = new Set(sentencesOf(session, false, 'existing'))
    return {
      open,
      machine: new Set(sentencesOf(session, 'machine', 'existing').filter((id) => !open.has(id))),
    }
  }, [session, summary, work.names])
  const found = useMemo(
    () =>
      work.names.flatMap((segmentId, at): Filling[] => {
        const text = textOf(correction[at])
        return text === '' ? [] : [{ segmentId, at, text }]
      }),
    [work.names, correction],
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
      onWork({ ...work, spot: { at: tooLong.at, caret: 0 } })
      return setProblem(tooLongWords(tooLong.at, tooLong.text.length))
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
      onTaken(takenWords(fillings.length, stored))
    } catch (fault) {
      setProblem((fault as Error).message)
    } finally {
      underWay.current = false
      setTaking(false)
    }
  }
  /** What is being taken stays as it is meanwhile. */
  const move = (next: Work) => {
    if (underWay.current) return
    setProblem('')
    onWork(next)
  }
  const undo = () => move(travel(work, -1))
  const redo = () => move(travel(work, 1))
  const goToDoubt = () => {
    const next = nextDoubt(correction, work.spot.at)
    setSaid(next < 0 ? 'Every sentence has its English.' : '')
    if (next >= 0) move({ ...work, spot: { at: next, caret: 0 } })
  }
  const keeps = (segmentId: string) => {
    if (open.has(segmentId)) return ''
    if (machine.has(segmentId))
      return replacing ? 'Replaces a machine translation' : 'Keeps its machine translation'
    return session.view(segmentId).target ? 'Keeps what somebody wrote' : 'Stays empty, as somebody left it'
  }

  return (
    <BesideView
      work={work}
      language={language}
      keeps={keeps}
      onWork={move}
      onSay={setSaid}
      keys={{ 'mod+Enter': take, 'mod+z': undo, 'mod+shift+z': redo, 'mod+y': redo, F9: goToDoubt }}
    >
      <Problem words={problem} className="mt-3" />
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-56 flex-1">
          <p>
            {inDigits(fillings.length)} of {counted(work.names.length, 'sentence')} would be filled.
            {written > 0 && ` ${keepingWords(written)}`}
            {doubts > 0 && ` ${counted(doubts, 'sentence needs', 'sentences need')} a look.`}
          </p>
          {/* One line for both, so that what is said moves nothing. */}
          <div className="min-h-5">
            <p role="status" className={said ? 'text-ink' : 'sr-only'}>
              {said}
            </p>
            {!said && (
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
            disabled={taking || work.seen === 0}
            onClick={undo}
          >
            Undo <KeyCap keys="Ctrl Z" />
          </button>
          <button
            type="button"
            className="button button-quiet"
            disabled={taking || work.seen === work.states.length - 1}
            onClick={redo}
          >
            Redo <KeyCap keys="Ctrl ⇧ Z" />
          </button>
          <button type="button" className="button" disabled={doubts === 0} onClick={goToDoubt}>
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
    </BesideView>
  )
}

function keepingWords(count: number): string {
  return count === 1
    ? 'One that somebody wrote keeps its English.'
    : `${inDigits(count)} that somebody wrote keep their English.`
}
