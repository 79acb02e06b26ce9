import Link from 'next/link'
import { memo, useMemo } from 'react'
import { counted } from '#app/_ui/counted.ts'
import { ChangedText } from '#app/_ui/text/changed-text.tsx'
import type { TargetLanguage } from '#lib/article'
import { changes } from '#lib/diff'
import { onOneLine } from '#lib/segment'
import { columns } from './column-heads.tsx'
import type { ComparedSentence, Row } from './rows.ts'
import type { Layout } from './use-place.ts'

interface SentenceRowProps {
  sentence: ComparedSentence
  articleId: string
  language: TargetLanguage
  layout: Layout
  marked: boolean
}

export const SentenceRow = memo(function SentenceRow(props: SentenceRowProps) {
  const { sentence, articleId, language, layout, marked } = props
  const { id, number, source, from, to, changed, byHand } = sentence
  const found = useMemo(() => changes(from ?? '', to ?? ''), [from, to])
  const empty = byHand ? 'No machine translation, written by hand' : 'Not translated'
  return (
    <div
      data-segment={id}
      data-changed={changed}
      className={`mx-auto max-w-[74rem] px-4 sm:px-8 ${marked ? 'bg-sheet' : ''}`}
    >
      <div className={`${columns(layout)} relative border-line border-b py-3 max-md:pr-10`}>
        <p lang="de" className="reading text-soft md:pr-2">
          {onOneLine(source)}
        </p>
        <p className="pt-0.5 max-md:absolute max-md:top-3 max-md:right-0 md:text-center">
          <Link
            id={`sentence-${id}`}
            href={`/articles/${articleId}?segment=${id}`}
            prefetch={false}
            aria-label={`Sentence ${number}, open in the workbench`}
            aria-current={marked ? 'true' : undefined}
            className="inline-flex min-h-6 min-w-8 items-center justify-center rounded-md text-[0.75rem] text-soft tabular-nums hover:bg-well hover:text-ink"
          >
            {number}
          </Link>
        </p>
        {layout === 'side' ? (
          <>
            <English text={from} empty={empty} language={language} label="From" className="md:pr-6">
              {byHand ? from : <ChangedText changes={found} side="before" />}
            </English>
            <English text={to} empty={empty} language={language} label="To">
              {byHand ? to : <ChangedText changes={found} side="after" />}
            </English>
          </>
        ) : (
          <English text={from ?? to} empty={empty} language={language} label="Changes">
            {byHand ? (from ?? to) : <ChangedText changes={found} />}
            {byHand && (
              <span lang="en" className="label block font-sans">
                {empty}
              </span>
            )}
          </English>
        )}
      </div>
    </div>
  )
})

function English(props: {
  text: string | null
  /** Shown where there is no text. */
  empty: string
  language: TargetLanguage
  label: string
  className?: string
  children: React.ReactNode
}) {
  const { text, empty, language, label, className = '', children } = props
  return (
    <div className={`max-md:mt-1.5 ${className}`}>
      <span className="sr-only">{label}: </span>
      {text === null ? (
        <span className="text-soft italic">{empty}</span>
      ) : (
        <p lang={language} className="reading">
          {children}
        </p>
      )}
    </div>
  )
}

/** Unchanged sentences in one line that opens. */
export function CollapsedRow({ count, onOpen }: { count: number; onOpen: () => void }) {
  return (
    <div className="mx-auto max-w-[74rem] px-4 sm:px-8">
      <button
        type="button"
        onClick={onOpen}
        className="flex min-h-9 w-full items-center justify-center border-line border-b text-soft hover:text-ink"
      >
        {counted(count, 'sentence')} unchanged
      </button>
    </div>
  )
}

/** Height of a row in CSS pixels, roughly; the real one is measured. */
export function estimateHeight(row: Row | undefined, layout: Layout): number {
  if (row === undefined || row.kind === 'collapsed') return 37
  const { source, from, to } = row.sentence
  const english = Math.max(from?.length ?? 0, to?.length ?? 0) * (layout === 'side' ? 1 : 0.9)
  return Math.max(1, Math.ceil(Math.max(source.length, english) / 44)) * 27 + 25
}
