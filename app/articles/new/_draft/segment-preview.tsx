'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { unfold } from '#lib/segment'
import { counted } from '../../../_ui/counted.ts'
import type { Preview, PreviewSentence } from './preview.ts'

/** The sentences as they will stand in the workbench. */
export function SegmentPreview({ preview }: { preview: Preview | null }) {
  return (
    <section
      aria-label="Preview of the sentences"
      className="flex min-h-[60vh] flex-col border-line border-t lg:min-h-0 lg:border-t-0 lg:border-l"
    >
      <p role="status" className="border-line border-b px-4 py-3 text-soft tabular-nums sm:px-8">
        {preview ? previewWords(preview) : 'The preview of the sentences stands here.'}
      </p>
      {preview ? <Sentences sentences={preview.sentences} /> : <EmptyPreview />}
    </section>
  )
}

function previewWords({ blocks, sentences, words }: Preview): string {
  return `${counted(blocks, 'paragraph')}, ${counted(sentences.length, 'sentence')}, ${counted(words, 'word')}`
}

function EmptyPreview() {
  return (
    <p className="reading px-4 py-6 text-soft sm:px-8">
      Each sentence gets a number and its own English beside it. Should a cut be wrong, it can be moved later
      in the workbench.
    </p>
  )
}

function Sentences({ sentences }: { sentences: PreviewSentence[] }) {
  const scroller = useRef<HTMLElement>(null)
  const rows = useVirtualizer({
    count: sentences.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => Math.ceil((sentences[index]?.text.length ?? 0) / 62) * 27 + 14,
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
          const sentence = sentences[item.index]
          return (
            <li
              key={item.key}
              ref={rows.measureElement}
              data-index={item.index}
              aria-setsize={sentences.length}
              aria-posinset={item.index + 1}
              className="absolute top-0 left-0 w-full"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {sentence && <Sentence sentence={sentence} />}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Sentence({ sentence: { number, text, kind, level, startsBlock } }: { sentence: PreviewSentence }) {
  return (
    <div className={`grid grid-cols-[2.75rem_minmax(0,40rem)] px-4 sm:px-8 ${startsBlock ? 'pt-5' : 'pt-1'}`}>
      <span className="pt-1.5 pr-3 text-right text-[0.6875rem] text-soft tabular-nums">{number}</span>
      <span className={kind === 'heading' ? headingFace(level) : `reading ${kindMargin(kind, level)}`}>
        {unfold(text)}
      </span>
    </div>
  )
}

function headingFace(level: number): string {
  return `reading-heading ${level > 1 ? 'text-[1.3125rem]' : ''}`
}

function kindMargin(kind: PreviewSentence['kind'], level: number): string {
  if (kind === 'list') return `border-line-strong border-l-2 pl-3 ${level > 1 ? 'ml-5' : ''}`
  if (kind === 'quote') return 'border-line-strong border-l-2 pl-4 italic'
  return ''
}
