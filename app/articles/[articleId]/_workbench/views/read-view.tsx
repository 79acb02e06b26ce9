'use client'

import { useEffect, useMemo, useRef } from 'react'
import { PrintedArticle } from '#app/_ui/print/printed-article.tsx'
import { PrintedSentence } from '#app/_ui/print/printed-block.tsx'
import type { SegmentView } from '#lib/editor'
import { useSummary } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'

/** The English as readers will see it, set as a page; a click on a sentence leads back to it. */
export function ReadView() {
  const { session, segmentIds, active, article, place, navigation } = useWorkbench()
  const { targetLanguage: language, format } = article
  const summary = useSummary(session)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary changes whenever a text does
  const views = useMemo(() => segmentIds.map((id) => session.view(id)), [session, segmentIds, summary])
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
        <PrintedArticle
          items={views}
          of={asPrinted}
          language={language}
          sentence={({ segment, target }) => (
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
          )}
        />
      </div>
    </section>
  )
}

/** A text that is not saved yet shows, too. */
const asPrinted = ({ segment, target }: SegmentView) => ({ ...segment, target })
