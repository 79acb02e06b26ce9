'use client'

import { Fragment, useEffect, useMemo, useRef } from 'react'
import { inBlocks, PrintedBlock, PrintedSentence } from '#app/_ui/print/printed-block.tsx'
import type { Format } from '#lib/article'
import { useCurrentSession, useSummary } from '../session/use-session.ts'

interface ReadViewProps {
  order: readonly string[]
  language: string
  format: Format
  href: (segmentId: string) => string
  onOpen: (segmentId: string) => void
  /** The sentence one came from; it is brought into sight. */
  active: string
}

/** The English as readers will see it, set as a page; a click on a sentence leads back to it. */
export function ReadView({ order, language, format, href, onOpen, active }: ReadViewProps) {
  const session = useCurrentSession()
  const summary = useSummary(session)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary changes whenever a text does
  const blocks = useMemo(
    () =>
      inBlocks(
        order.map((id) => session.view(id)),
        ({ segment }) => segment.block,
      ),
    [session, order, summary],
  )
  const page = useRef<HTMLElement>(null)
  const isFirst = order[0] === active
  useEffect(() => {
    const place = page.current?.querySelector(`[data-segment="${CSS.escape(active)}"]`)
    if (isFirst) page.current?.scrollTo({ top: 0 })
    else place?.scrollIntoView({ block: 'center' })
  }, [active, isFirst])
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
                  href={href(segment.id)}
                  data-segment={segment.id}
                  aria-current={segment.id === active || undefined}
                  className="rounded-sm decoration-line-strong underline-offset-4 hover:underline aria-[current]:bg-sheet print:aria-[current]:bg-transparent"
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return
                    event.preventDefault()
                    onOpen(segment.id)
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
