'use client'

import { type KeyboardEvent, useCallback } from 'react'
import { VirtualRows } from '#app/_ui/virtual-rows.tsx'
import { ActiveRow } from '../rows/active-row.tsx'
import { InactiveRow } from '../rows/inactive-row.tsx'
import { estimateHeight } from '../rows/row-frame.tsx'
import { RecoveredDrafts } from '../session/recovered-drafts.tsx'
import { TranslationBar } from '../translate/translation-bar.tsx'
import { useWorkbench } from '../workbench-state.ts'
import { SampleNote } from './sample-note.tsx'

/** The two columns, sentence by sentence, with one of them active. */
export function EditingView() {
  const { article, session, segmentIds, active, rows, navigation } = useWorkbench()
  const blockOf = useCallback(
    (index: number) => {
      const id = segmentIds[index]
      return id === undefined ? -1 : session.view(id).segment.block
    },
    [session, segmentIds],
  )
  // All inactive rows together are one stop of the Tab key: the row below the active one, or above the last.
  const stop = active.index + 1 < segmentIds.length ? active.index + 1 : active.index - 1
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows move among the buttons inside
    <div className="h-full print:h-auto" onKeyDown={moveAmongRows}>
      <VirtualRows
        ref={rows}
        label="Sentences, German and English"
        count={segmentIds.length}
        keep={active.index}
        before={
          <>
            {article.sample && <SampleNote />}
            <RecoveredDrafts language={article.targetLanguage} />
            <TranslationBar />
          </>
        }
        keyOf={(index) => segmentIds[index] ?? String(index)}
        estimate={(index) => {
          const id = segmentIds[index]
          return id === undefined ? 0 : estimateHeight(session.view(id))
        }}
      >
        {(index) => {
          const id = segmentIds[index]
          if (id === undefined) return null
          const startsBlock = blockOf(index) !== blockOf(index - 1)
          if (id === active.id) return <ActiveRow startsBlock={startsBlock} />
          return (
            <InactiveRow
              segmentId={id}
              number={index + 1}
              language={article.targetLanguage}
              startsBlock={startsBlock}
              isTabStop={index === stop}
              onActivate={navigation.go}
            />
          )
        }}
      </VirtualRows>
    </div>
  )
}

/** The arrows lead from the button of an inactive row to that of the next. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowUp: 'previousElementSibling', ArrowDown: 'nextElementSibling' } as const
  const way = step[event.key as keyof typeof step]
  const button = event.target instanceof Element ? event.target.closest('[data-row-button]') : null
  if (!way || !button || event.altKey) return
  let row = button.closest('li')?.[way]
  while (row && !row.querySelector('[data-row-button]')) row = row[way]
  const next = row?.querySelector<HTMLElement>('[data-row-button]')
  if (!next) return
  event.preventDefault()
  next.focus()
}
