'use client'

import type { Format } from '#lib/article'
import { onOneLine, plainListItem } from '#lib/segment'
import { markerSign } from '../text/list-markers.tsx'
import { RunningText } from '../text/running-text.tsx'
import { Marker, useOpening } from './printed-item.tsx'

interface PrintedSentenceProps {
  target: string | null
  source: string
  format: Format
}

/** The English of a sentence as readers will see it, or, where there is none, its German plainly marked. */
export function PrintedSentence({ target, source, format }: PrintedSentenceProps) {
  const english = target?.trim() || null
  const { marker, text } = useApart(english ?? source, source, format)
  return (
    <>
      {marker}
      {english ? (
        <RunningText text={text} format={format} />
      ) : (
        <span lang="en" className="font-sans text-[0.875rem] text-warning">
          [untranslated: <span lang="de">{onOneLine(text)}</span>]
        </span>
      )}
    </>
  )
}

/** The German of a sentence on one line. */
export function PrintedGerman({ source, format }: Omit<PrintedSentenceProps, 'target'>) {
  const { marker, text } = useApart(source, source, format)
  return (
    <>
      {marker}
      {onOneLine(text)}
    </>
  )
}

/** In a plain text the marker of a list item is part of the sentence that opens it; here it is set apart. */
function useApart(text: string, source: string, format: Format) {
  const opens = useOpening(source)
  if (!opens || format !== 'plain') return { marker: null, text }
  const item = plainListItem(text, source)
  return { marker: <Marker>{markerSign(item.marker, 1)}</Marker>, text: item.text }
}
