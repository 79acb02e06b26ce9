'use client'

import { type ReactNode, type Ref, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { ChangedText } from '#app/_ui/text/changed-text.tsx'
import { changes } from '#lib/diff'
import type { UndoStack } from '#lib/editor'
import { ConflictChoice } from '../session/conflict-choice.tsx'
import { useCurrentSession, useSegment } from '../session/use-session.ts'
import { engineWords } from '../translate/engine-label.ts'
import { RowFrame } from './row-frame.tsx'
import { GermanText } from './source-text.tsx'
import { type FieldHandle, type StructuralEditing, TargetField } from './target-field.tsx'

interface ActiveRowProps {
  segmentId: string
  number: number
  language: string
  startsBlock: boolean
  canJoin: boolean
  undo: UndoStack
  /** Where the caret goes when the row lights up; the end when undefined. */
  caret: number | undefined
  below: ReactNode
  onConfirm: () => void
  onSplit: () => void
  onJoin: () => void
  splitAndJoin: StructuralEditing
  fieldRef: Ref<FieldHandle>
}

export function ActiveRow(props: ActiveRowProps) {
  const { segmentId, number, language, startsBlock, canJoin, undo, caret, onConfirm, fieldRef } = props
  const session = useCurrentSession()
  const view = useSegment(segmentId)
  const { segment } = view
  const isFinal = view.status === 'confirmed' || view.status === 'reviewed'
  const field = useRef<FieldHandle>(null)

  useEffect(() => {
    field.current?.focus(caret)
  }, [caret])

  return (
    <RowFrame
      segment={segment}
      number={number}
      status={view.status}
      needsWork={view.needsWork}
      startsBlock={startsBlock}
      lit
      german={
        <>
          <p data-source className="select-text">
            <GermanText source={segment.source} />
          </p>
          <p lang="en" className="mt-2 flex gap-1 font-sans text-[0.75rem] not-italic">
            <QuietAction onClick={props.onSplit} keys="Ctrl E" words="Split" />
            {canJoin && <QuietAction onClick={props.onJoin} keys="Ctrl J" words="Join" />}
          </p>
        </>
      }
    >
      <TargetField
        key={segmentId}
        ref={(handle) => {
          field.current = handle
          if (typeof fieldRef === 'function') fieldRef(handle)
          else if (fieldRef) fieldRef.current = handle
        }}
        segmentId={segmentId}
        number={number}
        language={language}
        heading={segment.kind === 'heading'}
        undo={undo}
        splitAndJoin={props.splitAndJoin}
      />
      {view.conflict && (
        <ConflictChoice
          mine={view.target ?? ''}
          latest={view.conflict.latest}
          language={language}
          onChoose={(choice) => {
            session.resolve(segmentId, choice)
            field.current?.focus()
          }}
        />
      )}
      {view.problem && (
        <p role="alert" className="mt-2 rounded-md bg-warning-bg px-2.5 py-1.5 text-warning">
          {view.problem}
        </p>
      )}
      <MachineChanges segmentId={segmentId} language={language} />
      <div className="mt-3 flex flex-wrap items-center gap-1.5 not-italic">
        {isFinal ? (
          <button type="button" className="button" onClick={onConfirm}>
            Next unconfirmed
          </button>
        ) : (
          <button type="button" className="button button-primary" onClick={onConfirm} disabled={!view.target}>
            Confirm
          </button>
        )}
        <button
          type="button"
          className="button button-quiet"
          aria-pressed={view.needsWork}
          onClick={() => session.setNeedsWork(segmentId, !view.needsWork)}
        >
          {view.needsWork ? 'No longer needs work' : 'Needs work'}
        </button>
        {segment.machine !== null && segment.machine !== view.target && (
          <button
            type="button"
            className="button button-quiet"
            onClick={() => {
              field.current?.replace(segment.machine ?? '')
              field.current?.focus()
            }}
          >
            Take machine text back
          </button>
        )}
      </div>
      {props.below}
    </RowFrame>
  )
}

function QuietAction({ onClick, keys, words }: { onClick: () => void; keys: string; words: string }) {
  return (
    <button type="button" className="button button-quiet" onMouseDown={keepSelection} onClick={onClick}>
      {words} <KeyCap keys={keys} />
    </button>
  )
}

// A click on Split must not take the caret out of the text it is about.
function keepSelection(event: React.MouseEvent) {
  event.preventDefault()
}

/** What was changed against the machine translation, one beat behind the typing so that it never slows it. */
function MachineChanges({ segmentId, language }: { segmentId: string; language: string }) {
  const { segment, target } = useSegment(segmentId)
  const shown = useDeferredValue(target ?? '')
  const machine = segment.machine
  const marked = useMemo(() => (machine === null ? [] : changes(machine, shown)), [machine, shown])
  if (machine === null) return null
  const who = engineWords(segment)
  return (
    <div className="mt-3 border-line-strong border-t border-dashed pt-2 not-italic">
      <p className="label">{machine === shown ? `As it came from ${who}` : `Changed from ${who}`}</p>
      {machine !== shown && (
        <p lang={language} className="reading mt-0.5 text-[1rem] text-soft">
          <ChangedText changes={marked} />
        </p>
      )}
    </div>
  )
}
