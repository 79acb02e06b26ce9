'use client'

import { Fragment, useEffect, useMemo, useRef } from 'react'
import { inBlocks, PrintedBlock, PrintedSentence } from '#app/_ui/print/printed-block.tsx'
import { useSummary } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'

/** The English as readers will see it, set as a page; a click on a sentence leads back to it. */
export function ReadView() {
  const { session, segmentIds, active, article, place, navigation } = useWorkbench()
  const { targetLanguage: language, format } = article
  const summary = useSummary(session)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary changes whenever a text does
  const blocks = useMemo(
    () =>
      inBlocks(
        segmentIds.map((id) => session.view(id)),
        ({ segment }) => segment.block,
      ),
    [session, segmentIds, summary],
  )
  const page = useRef<HTMLElement>(null)
  const isFirst = active.index === 0
  useEffect(() => {
    const sentence = page.current?.querySelector(`[data-segment="${CSS.escape(active.id)}"]`)
    if (isFirst) page.current?.scrollTo({ top: 0 })
    else sentence?.scrollIntoView({ block: 'center' })
  }, [active.id, isFirst])
  return (
    <section
      ref={page}
      aria-label="The English as it will be printed"
      lang={language}
      className="h-full overflow-y-auto print:overflow-visible"
    >
      <div className="reading mx-auto max-w-[36rem] px-5 pt-12 pb-32 text-[1.1875rem] print:p-0">
        {blocks.map((views) => (
          <PrintedBlock key={views[0].segment.id} of={views[0].segment} language={language}>
            {views.map(({ segment, target }, index) => (
              <Fragment key={segment.id}>
                {index > 0 && ' '}
                <a
                  href={place.href({ view: 'edit', segment: segment.id })}
                  data-segment={segment.id}
                  aria-current={segment.id === active.id || undefined}
                  className="rounded-sm decoration-line-strong underline-offset-4 hover:underline aria-[current]:bg-sheet print:aria-[current]:bg-transparent"
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return
                    event.preventDefault()
                    navigation.go(segment.id)
                  }}
                >
                  <PrintedSentence target={target} source={segment.source} format={format} />
                </a>
              </Fragment>
            ))}
          </PrintedBlock>
        ))}
      </div>
    </section>
  )
}
