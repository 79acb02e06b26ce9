'use client'

import type { ReactNode } from 'react'
import { headingSize } from '#app/_ui/text/heading-size.ts'
import { type AlignmentIssue, type AlignmentRow, textOf } from '#lib/align'
import type { Segment } from '#lib/article'
import { issueLabel } from './issue-label.ts'

interface AlignedRowProps {
  segment: Segment
  row: AlignmentRow
  at: number
  language: string
  startsBlock: boolean
  issue: AlignmentIssue | null
  /** Why the German sentence does not take this English; empty when it does. */
  keeps: string
  /** Instead of the text, in the active row. */
  field: ReactNode
  /** What can be done with it, in the active row. */
  steps: ReactNode
  onActivate: (caret: number) => void
  onBringBack: (sentence: number) => void
}

/** German left, its number between, the English that was found right; on a phone one above the other. */
export function AlignedRow(props: AlignedRowProps) {
  const { segment, row, at, language, startsBlock, issue, keeps, field, steps } = props
  const { onActivate, onBringBack } = props
  const face = segment.kind === 'heading' ? 'reading-heading' : 'reading'
  const text = textOf(row)
  const active = !!field
  const number = at + 1
  return (
    <div
      data-row={number}
      data-issue={issue?.kind}
      className={`${startsBlock ? 'pt-4' : ''} ${active ? 'py-1' : ''} ${headingSize(segment)}`}
    >
      <div className={active ? 'border-line-strong/60 border-y bg-sheet py-4 shadow-(--shadow)' : 'py-1.5'}>
        <div className="grid grid-cols-[minmax(0,1fr)_2.5rem] px-6 md:grid-cols-[minmax(0,1fr)_4rem_minmax(0,1fr)]">
          <p lang="de" className={`${face} ${active ? 'text-ink' : 'text-soft'}`}>
            {segment.source}
          </p>
          <div className="row-span-2 flex justify-end md:row-span-1 md:justify-center">
            <button
              type="button"
              tabIndex={active ? -1 : 0}
              onClick={() => onActivate(0)}
              aria-label={`Correct sentence ${number}`}
              className="h-6 min-w-8 rounded-md text-[0.6875rem] text-soft hover:bg-well"
            >
              {number}
            </button>
          </div>
          <div className={`col-start-1 min-w-0 md:col-start-3 ${active ? 'max-md:mt-1' : ''}`}>
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
            {issue && <p className="mt-1 text-warning">{issueLabel(issue, at)}</p>}
            {row.sentences.map(
              (sentence, index) =>
                sentence.leftOut && (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a sentence has no id
                  <p key={index} className="mt-1 text-soft">
                    Left out: <s lang={language}>{sentence.text.trimEnd()}</s>{' '}
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

/** Height of an inactive row in CSS pixels, roughly; the real one is measured. */
export function estimateRow(source: string, row: AlignmentRow | undefined): number {
  const length = row?.sentences.reduce((sum, { text }) => sum + text.length, 0) ?? 0
  return Math.max(Math.ceil(Math.max(source.length, length) / 62), 1) * 27 + 12
}
