'use client'

import { createContext, type ReactNode, use } from 'react'

const Markers = createContext<ReadonlyMap<number, string>>(new Map())

/** Tells everything inside which marker stands before which block: in Markdown it is no part of any sentence. */
export function ListMarkers({ of, children }: { of: ReadonlyMap<number, string>; children: ReactNode }) {
  return <Markers value={of}>{children}</Markers>
}

/** How a marker stands in the space a row leaves free for it. */
export const HANGING = 'reading absolute left-0.5 font-normal text-soft tabular-nums not-italic'

export function useListMarker(block: number): string | undefined {
  return use(Markers).get(block)
}

/** A marker as readers see it: a bullet by the depth of its list, a number as it is written. */
export function markerSign(marker: string, level: number): string {
  if (marker !== '-') return marker
  return level % 2 === 1 ? '•' : '–'
}

/** The marker of a Markdown item in the margin of its row; nothing where the text has its own. */
export function HangingMarker({ block, level }: { block: number; level: number }) {
  const marker = useListMarker(block)
  return marker && <span className={HANGING}>{markerSign(marker, level)}</span>
}
