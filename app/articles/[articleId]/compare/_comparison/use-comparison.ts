import { useRouter } from 'next/navigation'
import { type RefObject, useMemo, useRef, useState } from 'react'
import { inDigits } from '#app/_ui/counted.ts'
import type { RowsHandle } from '#app/_ui/virtual-rows.tsx'
import type { VersionName } from '#lib/article'
import type { ComparisonState } from './comparison-commands.ts'
import { type ComparedSentence, collapseUnchanged, type Row } from './rows.ts'
import { usePlace } from './use-place.ts'

export interface ComparisonView extends ComparisonState {
  rows: readonly Row[]
  list: RefObject<RowsHandle | null>
  /** The number of the current change, as a label. */
  notice: string
  /** Shows the unchanged sentences that are collapsed from the one with this number on. */
  expand(first: number): void
  /** The URL of two other versions with the same settings. */
  href(from: string, to: string): string
}

interface Compared {
  articleId: string
  from: VersionName
  to: VersionName
  sentences: readonly ComparedSentence[]
  changed: number
}

/** The state of a comparison: its rows, and the current change. */
export function useComparison({ articleId, from, to, sentences, changed }: Compared): ComparisonView {
  const router = useRouter()
  const { layout, setLayout, all, setAll, marked, setMarked, href } = usePlace()
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set())
  const [notice, setNotice] = useState('')
  const list = useRef<RowsHandle>(null)

  // Rows are expanded per pair of versions, so another pair begins collapsed.
  const pair = `${from} ${to}`
  const rows = useMemo(() => {
    if (all) return sentences.map((sentence): Row => ({ kind: 'sentence', sentence }))
    const mine = [...expanded].filter((key) => key.startsWith(`${pair} `))
    return collapseUnchanged(sentences, new Set(mine.map((key) => Number(key.slice(pair.length + 1)))))
  }, [sentences, expanded, pair, all])

  const step = (by: 1 | -1) => {
    const places = rows.flatMap((row, index) =>
      row.kind === 'sentence' && row.sentence.changed ? [{ index, id: row.sentence.id }] : [],
    )
    const at = places.findIndex(({ id }) => id === marked)
    const wanted = at === -1 ? (by === 1 ? 0 : places.length - 1) : at + by
    const next = places[wanted]
    if (!next) return setNotice(by === 1 ? 'That was the last change.' : 'That was the first change.')
    setMarked(next.id)
    setNotice(`Change ${inDigits(wanted + 1)} of ${inDigits(places.length)}`)
    if (!focusIfThere(next.id)) {
      list.current?.scrollTo(next.index, 'center')
      focusWhenThere(next.id)
    }
  }
  return {
    ...{ rows, list, notice, href },
    ...{ changed, marked, layout, all, step, setLayout, setAll },
    expand: (first) => setExpanded((before) => new Set(before).add(`${pair} ${first}`)),
    openMarked: () => router.push(`/articles/${articleId}?segment=${marked}`),
  }
}

function focusIfThere(segmentId: string): boolean {
  const link = document.getElementById(`sentence-${segmentId}`)
  link?.focus({ preventScroll: true })
  link?.closest('[data-segment]')?.scrollIntoView({ block: 'center' })
  return link !== null
}

/** Virtual rows: one that is far away exists only after the list has scrolled there. */
function focusWhenThere(segmentId: string, tries = 20) {
  if (tries > 0 && !focusIfThere(segmentId)) {
    requestAnimationFrame(() => focusWhenThere(segmentId, tries - 1))
  }
}
