'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import { counted } from '#app/_ui/counted.ts'
import { headingSize } from '#app/_ui/text/heading-size.ts'
import { HANGING, markerSign } from '#app/_ui/text/list-markers.tsx'
import type { ArticleDraft } from '#lib/article'
import { listMarkers } from '#lib/markdown'
import { type Kind, onOneLine } from '#lib/segment'
import type { Preview } from './preview.ts'

/** The segments as the workbench will show them. */
export function SegmentPreview({ preview }: { preview: Preview | null }) {
  return (
    <section
      aria-label="Preview of the sentences"
      className="flex min-h-[60vh] flex-col border-line border-t lg:min-h-0 lg:border-t-0 lg:border-l"
    >
      <p role="status" className="border-line border-b px-4 py-3 text-soft tabular-nums sm:px-8">
        {preview?.kind === 'draft' ? previewLabel(preview) : 'The preview of the sentences stands here.'}
      </p>
      {preview?.kind === 'draft' ? <Sentences {...preview.draft} /> : <EmptyPreview />}
    </section>
  )
}

function previewLabel({ blocks, draft: { segments, words } }: Extract<Preview, { kind: 'draft' }>): string {
  return `${counted(blocks, 'paragraph')}, ${counted(segments.length, 'sentence')}, ${counted(words, 'word')}`
}

function EmptyPreview() {
  return (
    <p className="reading px-4 py-6 text-soft sm:px-8">
      Each sentence gets a number and its own English beside it. Should a cut be wrong, it can be moved later
      in the workbench.
    </p>
  )
}

function Sentences({ source, segments, format }: Pick<ArticleDraft, 'source' | 'segments' | 'format'>) {
  // In a plain text they are part of the sentences.
  const markers = useMemo(
    () => (format === 'markdown' ? listMarkers(source, segments) : null),
    [source, segments, format],
  )
  const scroller = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: segments.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const { from, to } = segments[index] ?? { from: 0, to: 0 }
      return Math.ceil((to - from) / 62) * 27 + 14
    },
    overscan: 10,
    paddingStart: 12,
    paddingEnd: 48,
  })
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      aria-label="Sentences"
      className="h-[70vh] flex-1 overflow-y-auto outline-offset-[-3px] lg:h-auto"
    >
      <ol lang="de" className="relative" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const segment = segments[item.index]
          const startsBlock = segments[item.index - 1]?.block !== segment?.block
          return (
            <li
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              aria-setsize={segments.length}
              aria-posinset={item.index + 1}
              className="absolute top-0 left-0 w-full"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {segment && (
                <Sentence
                  number={item.index + 1}
                  text={source.slice(segment.from, segment.to)}
                  kind={segment.kind}
                  level={segment.level}
                  startsBlock={startsBlock}
                  marker={startsBlock ? markers?.get(segment.block) : undefined}
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

interface SentenceProps {
  number: number
  text: string
  kind: Kind
  level: number
  startsBlock: boolean
  marker: string | undefined
}

function Sentence({ number, text, kind, level, startsBlock, marker }: SentenceProps) {
  return (
    <div className={`grid grid-cols-[2.75rem_minmax(0,40rem)] px-4 sm:px-8 ${startsBlock ? 'pt-5' : 'pt-1'}`}>
      <span className="pt-1.5 pr-3 text-right text-[0.6875rem] text-soft tabular-nums">{number}</span>
      <span
        className={
          kind === 'heading'
            ? `reading-heading ${headingSize({ kind, level })}`
            : `reading ${kindMargin(kind, level)}`
        }
      >
        {marker && <span className={HANGING}>{markerSign(marker, level)}</span>}
        {onOneLine(text)}
      </span>
    </div>
  )
}

function kindMargin(kind: Kind, level: number): string {
  if (kind === 'list') return `relative pl-8 ${level > 1 ? 'ml-5' : ''}`
  if (kind === 'quote') return 'border-line-strong border-l-2 pl-4 italic'
  return ''
}
