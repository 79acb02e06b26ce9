'use client'

import type { ReactNode } from 'react'
import { headingSize } from '#app/_ui/text/heading-size.ts'
import { type CorrectionRow, type Doubt, textOf } from '#lib/align'
import type { Segment } from '#lib/article'
import { doubtWords } from './issue-label.ts'

interface BesideRowProps {
  segment: Segment
  row: CorrectionRow
  at: number
  language: string
  startsBlock: boolean
  doubt: Doubt | null
  /** Why the German sentence does not take this English; empty when it does. */
  keeps: string
  /** Instead of the text, in the lit row. */
  field: ReactNode
  /** What can be done with it, in the lit row. */
  steps: ReactNode
  onActivate: (caret: number) => void
  onBringBack: (piece: number) => void
}

/** German left, its number between, the English that was found right; on a phone one above the other. */
export function BesideRow(props: BesideRowProps) {
  const { segment, row, at, language, startsBlock, doubt, keeps, field, steps } = props
  const { onActivate, onBringBack } = props
  const face = segment.kind === 'heading' ? 'reading-heading' : 'reading'
  const text = textOf(row)
  const lit = !!field
  const number = at + 1
  return (
    <div
      data-row={number}
      data-doubt={doubt?.kind}
      className={`${startsBlock ? 'pt-4' : ''} ${lit ? 'py-1' : ''} ${headingSize(segment)}`}
    >
      <div className={lit ? 'border-line-strong/60 border-y bg-sheet py-4 shadow-(--shadow)' : 'py-1.5'}>
        <div className="grid grid-cols-[minmax(0,1fr)_2.5rem] px-6 md:grid-cols-[minmax(0,1fr)_4rem_minmax(0,1fr)]">
          <p lang="de" className={`${face} ${lit ? 'text-ink' : 'text-soft'}`}>
            {segment.source}
          </p>
          <div className="row-span-2 flex justify-end md:row-span-1 md:justify-center">
            <button
              type="button"
              tabIndex={lit ? -1 : 0}
              onClick={() => onActivate(0)}
              aria-label={`Correct sentence ${number}`}
              className="h-6 min-w-8 rounded-md text-[0.6875rem] text-soft hover:bg-well"
            >
              {number}
            </button>
          </div>
          <div className={`col-start-1 min-w-0 md:col-start-3 ${lit ? 'max-md:mt-1' : ''}`}>
            {field ||
              (text !== '' && (
                // The number beside it does the same for the keyboard.
                // biome-ignore lint/a11y/noStaticElementInteractions: see above
                // biome-ignore lint/a11y/useKeyWithClickEvents: see above
                <div
                  lang={language}
                  onClick={(event) => onActivate(offsetAt(event))}
                  className={`${face} cursor-text`}
                >
                  {text}
                </div>
              ))}
            {doubt && <p className="mt-1 text-warning">{doubtWords(doubt, at)}</p>}
            {row.pieces.map(
              (piece, index) =>
                piece.leftOut && (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other name
                  <p key={index} className="mt-1 text-soft">
                    Left out: <s lang={language}>{piece.text.trimEnd()}</s>{' '}
                    <button
                      type="button"
                      className="button button-quiet -my-1 text-ink"
                      onClick={() => onBringBack(index)}
                    >
                      Bring back
                    </button>
                  </p>
                ),
            )}
            {text !== '' && keeps !== '' && <p className="mt-1 text-soft">{keeps}</p>}
            {steps}
          </div>
        </div>
      </div>
    </div>
  )
}

/** Where in the text one clicked, for the caret; 0 where the browser does not say. */
function offsetAt({ clientX, clientY, currentTarget }: React.MouseEvent): number {
  const place = document.caretPositionFromPoint?.(clientX, clientY)
  return place && currentTarget.contains(place.offsetNode) ? place.offset : 0
}

/** Height of a resting row in CSS pixels, roughly; the real one is measured. */
export function estimateRow(source: string, row: CorrectionRow | undefined): number {
  const length = row?.pieces.reduce((sum, { text }) => sum + text.length, 0) ?? 0
  return Math.max(Math.ceil(Math.max(source.length, length) / 62), 1) * 27 + 12
}
