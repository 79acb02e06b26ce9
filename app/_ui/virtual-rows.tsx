'use client'

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'

export interface RowsHandle {
  scrollTo(index: number, align?: 'auto' | 'center' | 'start'): void
}

interface VirtualRowsProps {
  count: number
  label: string
  /** Height of a row in CSS pixels, roughly; the real one is measured. */
  estimate: (index: number) => number
  keyOf: (index: number) => string
  /** This row stays mounted wherever one scrolls: it holds the caret. */
  keep?: number
  ref?: Ref<RowsHandle>
  before?: ReactNode
  children: (index: number) => ReactNode
}

/** A long list of which only the rows in sight exist. It scrolls by itself and fills its parent. */
export function VirtualRows({
  count,
  label,
  estimate,
  keyOf,
  keep,
  ref,
  before,
  children,
}: VirtualRowsProps) {
  const scroller = useRef<HTMLElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const margin = useOffsetTop(list, scroller)
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 6,
    scrollMargin: margin,
    initialRect: { width: 1052, height: 900 },
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const seen = defaultRangeExtractor(range)
        if (keep === undefined || keep < 0 || keep >= count || seen.includes(keep)) return seen
        return [...seen, keep].sort((a, b) => a - b)
      },
      [keep, count],
    ),
  })
  useImperativeHandle(ref, () => ({
    scrollTo: (index, align = 'auto') => rows.scrollToIndex(index, { align }),
  }))
  return (
    <section ref={scroller} aria-label={label} className="relative h-full overflow-y-auto overscroll-contain">
      <div>{before}</div>
      <ol ref={list} className="relative w-full" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => (
          <li
            key={item.key}
            ref={rows.measureElement}
            data-index={item.index}
            aria-setsize={count}
            aria-posinset={item.index + 1}
            className="absolute top-0 left-0 w-full"
            style={{ transform: `translateY(${item.start - margin}px)` }}
          >
            {children(item.index)}
          </li>
        ))}
      </ol>
      <div className="h-[35vh]" />
    </section>
  )
}

/** How far the list begins below the top of what scrolls: above it stands what comes and goes. */
function useOffsetTop(list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const look = () => setTop(list.current?.offsetTop ?? 0)
    const resized = new ResizeObserver(look)
    for (const child of scroller.current?.children ?? []) resized.observe(child)
    look()
    return () => resized.disconnect()
  }, [list, scroller])
  return top
}
