'use client'

import { Fragment, useMemo } from 'react'
import type { Format } from '#lib/article'
import { inBlocks, PrintedBlock, PrintedSentence } from '../../../_ui/printed-block.tsx'
import { useCurrentSession, useSummary } from './use-session.ts'

interface ReadViewProps {
  order: readonly string[]
  language: string
  format: Format
  href: (segmentId: string) => string
  onOpen: (segmentId: string) => void
}

/** The English as readers will see it, set as a page; a click on a sentence leads back to it. */
export function ReadView({ order, language, format, href, onOpen }: ReadViewProps) {
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
  return (
    <section
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
                  className="rounded-sm decoration-line-strong underline-offset-4 hover:underline"
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
