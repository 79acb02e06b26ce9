'use client'

import { useMemo } from 'react'
import type { SegmentView } from '#lib/editor'
import { useCurrentSession, useSummary } from './use-session.ts'

interface ReadViewProps {
  order: readonly string[]
  language: string
  href: (segmentId: string) => string
  onOpen: (segmentId: string) => void
}

/** The English as readers will see it, set as a page; a click on a sentence leads back to it. */
export function ReadView({ order, language, href, onOpen }: ReadViewProps) {
  const session = useCurrentSession()
  const summary = useSummary(session)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary changes whenever a text does
  const blocks = useMemo(() => inBlocks(order.map((id) => session.view(id))), [session, order, summary])
  return (
    <section
      aria-label="The English as it will be printed"
      lang={language}
      className="h-full overflow-y-auto print:overflow-visible"
    >
      <div className="reading mx-auto max-w-[36rem] px-5 pt-12 pb-32 text-[1.1875rem] print:p-0">
        {blocks.map((block) => (
          <BlockText key={block.number} block={block}>
            {block.sentences.map((view, index) => (
              <span key={view.segment.id}>
                {index > 0 && ' '}
                <a
                  href={href(view.segment.id)}
                  className="rounded-sm decoration-line-strong underline-offset-4 hover:underline"
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return
                    event.preventDefault()
                    onOpen(view.segment.id)
                  }}
                >
                  {view.target ?? <Missing source={view.segment.source} />}
                </a>
              </span>
            ))}
          </BlockText>
        ))}
      </div>
    </section>
  )
}

interface ReadBlock {
  number: number
  sentences: SegmentView[]
}

function inBlocks(views: SegmentView[]): ReadBlock[] {
  const blocks: ReadBlock[] = []
  for (const view of views) {
    const last = blocks.at(-1)
    if (last && last.number === view.segment.block) last.sentences.push(view)
    else blocks.push({ number: view.segment.block, sentences: [view] })
  }
  return blocks
}

function BlockText({ block, children }: { block: ReadBlock; children: React.ReactNode }) {
  const first = block.sentences[0]?.segment
  const place =
    '[contain-intrinsic-size:auto_6rem] [content-visibility:auto] print:[content-visibility:visible]'
  if (first?.kind === 'heading') {
    return block.number === 0 || first.level === 1 ? (
      <h2 className={`reading-heading mb-6 text-[2.25rem] ${place}`}>{children}</h2>
    ) : (
      <h3 className={`reading-heading mt-9 mb-3 ${place}`}>{children}</h3>
    )
  }
  if (first?.kind === 'list') {
    return (
      <p className={`mb-2 ml-5 before:float-left before:-ml-5 before:content-['–'] ${place}`}>{children}</p>
    )
  }
  if (first?.kind === 'quote') {
    return (
      <blockquote className={`mb-5 border-line-strong border-l-2 pl-5 italic ${place}`}>
        {children}
      </blockquote>
    )
  }
  return <p className={`mb-5 ${place}`}>{children}</p>
}

function Missing({ source }: { source: string }) {
  return (
    <span className="font-sans text-[0.875rem] text-warning">
      [not translated: <span lang="de">{source}</span>]
    </span>
  )
}
