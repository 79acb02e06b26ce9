'use client'

import type { ReactNode } from 'react'
import { PrintedArticle } from '#app/_ui/print/printed-article.tsx'
import { PrintedGerman, PrintedSentence } from '#app/_ui/print/printed-block.tsx'
import type { Format, RevisionSegment, TargetLanguage } from '#lib/article'

/** Margins of neighbours do not fall together in a grid: a list stands apart from what follows it. */
const APART =
  '[div:has([data-list])+&:not(:has([data-list]))]:mt-3 [div:has([data-list=bullets])+&:has([data-list=numbers])]:mt-3 [div:has([data-list=numbers])+&:has([data-list=bullets])]:mt-3'

interface RevisionTextProps {
  segments: RevisionSegment[]
  language: TargetLanguage
  format: Format
  /** Shows the German at the left of each paragraph. */
  german: boolean
}

/** A revision set as a page, paragraph by paragraph. */
export function RevisionText({ segments, language, format, german }: RevisionTextProps) {
  return (
    <div className="reading text-[1.125rem]">
      <PrintedArticle
        items={segments}
        of={asItIs}
        language={language}
        sentence={({ target, source }) => <PrintedSentence target={target} source={source} format={format} />}
        german={
          german
            ? {
                sentence: ({ source }) => <PrintedGerman source={source} format={format} />,
                beside: besideEachOther,
              }
            : undefined
        }
      />
    </div>
  )
}

const asItIs = (segment: RevisionSegment) => segment

function besideEachOther(german: ReactNode, english: ReactNode) {
  return (
    <div className={`grid gap-x-14 md:grid-cols-2 max-md:[&>*:last-child]:mt-0 ${APART}`}>
      <div className="text-soft max-md:[&>*]:mb-1">{german}</div>
      {english}
    </div>
  )
}
