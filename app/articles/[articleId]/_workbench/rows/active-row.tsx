'use client'

import { memo, useEffect, useRef } from 'react'
import { CommandButton } from '#app/_ui/keys/command-button.tsx'
import { useCommands } from '#app/_ui/keys/commands.tsx'
import { SidePanel } from '../panel/side-panel.tsx'
import { useWide } from '../panel/use-wide.ts'
import { ConflictChoice } from '../session/conflict-choice.tsx'
import { useSegment } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'
import { MachineChanges } from './machine-changes.tsx'
import { RowFrame } from './row-frame.tsx'
import { SourceText } from './source-text.tsx'
import { TargetField } from './target-field.tsx'
import type { FieldHandle } from './use-field-handle.ts'

/** The sentence one works at: its field, what was changed, and what can be done with it. */
export function ActiveRow({ startsBlock }: { startsBlock: boolean }) {
  const { article, active, session, targetField, splitAndJoin, caret } = useWorkbench()
  const view = useSegment(active.id)
  const { segment } = view
  const language = article.targetLanguage
  const isWide = useWide()
  const field = useRef<FieldHandle>(null)

  useEffect(() => {
    field.current?.focus(caret)
  }, [caret])

  return (
    <RowFrame
      view={view}
      number={active.index + 1}
      startsBlock={startsBlock}
      active
      german={<ActiveSource source={segment.source} />}
    >
      <TargetField
        key={active.id}
        ref={(handle) => {
          field.current = handle
          targetField.attach(handle)
        }}
        segmentId={active.id}
        number={active.index + 1}
        language={language}
        heading={segment.kind === 'heading'}
        undo={targetField.undoOf(active.id)}
        splitAndJoin={splitAndJoin}
      />
      {view.conflict && (
        <ConflictChoice
          mine={view.target ?? ''}
          latest={view.conflict.latest}
          language={language}
          onChoose={(choice) => {
            session.resolve(active.id, choice)
            field.current?.focus()
          }}
        />
      )}
      {view.problem && (
        <p role="alert" className="mt-2 rounded-md bg-warning-bg px-2.5 py-1.5 text-warning">
          {view.problem}
        </p>
      )}
      <MachineChanges segmentId={active.id} language={language} />
      <RowActions />
      {!isWide && (
        <div className="mt-4 -mr-2 border-line border-t not-italic">
          <SidePanel />
        </div>
      )}
    </RowFrame>
  )
}

/** The German one translates, with what splits and joins it; typing does not render it again. */
const ActiveSource = memo(function ActiveSource({ source }: { source: string }) {
  const { find, state } = useCommands()
  const canJoin = find('structure.join').when(state) === true
  return (
    <>
      <p data-source className="select-text">
        <SourceText source={source} />
      </p>
      <p lang="en" className="mt-2 -ml-2 flex gap-1 font-sans text-[0.75rem] not-italic">
        <CommandButton id="structure.split" className="button button-quiet" keepsCaret />
        {canJoin && <CommandButton id="structure.join" className="button button-quiet" keepsCaret />}
      </p>
    </>
  )
})

/** What can be done with the English as it stands. */
function RowActions() {
  const { active } = useWorkbench()
  const { segment, status, target, needsWork } = useSegment(active.id)
  const isFinal = status === 'confirmed' || status === 'reviewed'
  return (
    <div className="mt-3 -ml-0.5 flex flex-wrap items-center gap-1.5 not-italic">
      {isFinal ? (
        <CommandButton id="moving.unconfirmed" />
      ) : (
        <CommandButton id="status.confirm" className="button button-primary" />
      )}
      <CommandButton
        id="status.needs-work"
        className="button button-quiet"
        showsKeys={false}
        pressed={needsWork}
      >
        {needsWork ? 'No longer needs work' : 'Needs work'}
      </CommandButton>
      {segment.machine !== null && segment.machine !== target && (
        <CommandButton id="text.take-machine" className="button button-quiet" showsKeys={false} />
      )}
    </div>
  )
}
