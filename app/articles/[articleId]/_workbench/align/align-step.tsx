'use client'

import { useRef } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { CommandButton } from '#app/_ui/keys/command-button.tsx'
import { Commands } from '#app/_ui/keys/commands.tsx'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'
import { ALIGNMENT_COMMANDS } from './alignment-commands.ts'
import { AlignmentView } from './alignment-view.tsx'
import type { AlignmentEditor } from './editor-state.ts'
import { type AlignmentState, useAlignment } from './use-alignment.ts'

interface AlignStepProps {
  editor: AlignmentEditor
  onEdit: (editor: AlignmentEditor) => void
  /** Back to the text. */
  onText: () => void
  onTaken: (words: string) => void
}

/** The second step: the rows, what would be taken of them, and the taking. */
export function AlignStep(props: AlignStepProps) {
  const state = useAlignment(props)
  const root = useRef<HTMLDivElement>(null)
  return (
    <Commands commands={ALIGNMENT_COMMANDS} state={state} notify={state.notify} root={root}>
      <div ref={root} className="flex min-h-0 flex-1 flex-col">
        <AlignmentView state={state} />
        <Problem words={state.problem} className="mt-3" />
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <TakenLabel state={state} />
          <div className="flex flex-wrap items-center gap-2">
            <CommandButton id="alignment.text" className="button button-quiet" />
            <CommandButton id="alignment.undo" className="button button-quiet" />
            <CommandButton id="alignment.redo" className="button button-quiet" />
            <CommandButton id="alignment.next-issue" />
            <CommandButton id="alignment.take" className="button button-primary">
              {state.isTaking ? 'Taking…' : `Take ${counted(state.fillings.taken.length, 'sentence')}`}
            </CommandButton>
          </div>
        </div>
      </div>
    </Commands>
  )
}

/** How much would be taken, and what just happened. */
function TakenLabel({ state }: { state: AlignmentState }) {
  const { editor, fillings, issues, notice, replacing, setReplacing } = state
  const { taken, kept, replaceable } = fillings
  return (
    <div className="min-w-56 flex-1">
      <p>
        {inDigits(taken.length)} of {counted(editor.segmentIds.length, 'sentence')} would be filled.
        {kept > 0 && ` ${keptLabel(kept)}`}
        {issues > 0 && ` ${counted(issues, 'sentence needs', 'sentences need')} a look.`}
      </p>
      {/* One line for both, so that what is said moves nothing. */}
      <div className="min-h-7">
        <p role="status" className={notice ? 'py-1 text-ink' : 'sr-only'}>
          {notice}
        </p>
        {!notice && (
          <p className="hidden items-center gap-4 text-soft md:flex">
            <span>
              <KeyCap keys={['alt+ArrowUp', 'alt+ArrowDown']} /> go to another sentence
            </span>
            <CommandButton id="help.keys" className="button button-quiet -ml-2" showsKeys={false}>
              <KeyCap keys="F1" /> all keys
            </CommandButton>
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
  )
}

function keptLabel(count: number): string {
  return count === 1
    ? 'One that somebody wrote keeps its English.'
    : `${inDigits(count)} that somebody wrote keep their English.`
}
