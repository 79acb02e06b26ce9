'use client'

import { createContext, type ReactNode, use } from 'react'
import type { Segment } from '#lib/article'
import { plainListItem } from '#lib/segment'
import { markerSign, useListMarker } from '../text/list-markers.tsx'

/** The German of the sentence that opens the item being set; a plain text has the marker in there. */
const Opening = createContext<string | null>(null)

/** A list item, its marker hanging at the left. */
export function PrintedItem({
  of: { block, level, source },
  language,
  className,
  children,
}: {
  of: Pick<Segment, 'block' | 'level' | 'source'>
  language: string
  className: string
  children: ReactNode
}) {
  const marker = useListMarker(block)
  const { marker: written } = plainListItem(source, source)
  return (
    <p
      lang={language}
      data-list={(marker ?? written) === '-' ? 'bullets' : 'numbers'}
      style={{ paddingLeft: `${2 * Math.max(1, level)}rem` }}
      className={className}
    >
      {marker && <Marker>{markerSign(marker, level)}</Marker>}
      <Opening value={source}>{children}</Opening>
    </p>
  )
}

/** Whether a sentence opens the item that is being set. */
export function useOpening(source: string): boolean {
  return use(Opening) === source
}

export function Marker({ children }: { children: string }) {
  return <span className="-ml-8 inline-block min-w-8 whitespace-pre tabular-nums">{children} </span>
}
