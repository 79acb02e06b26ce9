'use client'

import type { ReactNode } from 'react'
import type { Format } from '#lib/article'
import { inlineRuns, type Run } from '#lib/markdown'
import { NoteMark, useNoteMarks } from '../print/footnotes.tsx'

/**
 * A text as readers will see it: Markdown's emphasis and code are set, links read as their words, marks of footnotes
 * are raised numbers.
 */
export function RunningText({ text, format }: { text: string; format: Format }) {
  const { numberOf, first } = useNoteMarks()
  if (format === 'plain') return text
  const seen = new Set<number>()
  let offset = 0
  return inlineRuns(text).map((run) => {
    const key = `${offset}`
    offset += run.text.length
    const number = run.note === undefined ? undefined : numberOf(run.note)
    if (number === undefined) return <span key={key}>{styled(run)}</span>
    const isFirst = first.get(number) === text && !seen.has(number)
    seen.add(number)
    return <NoteMark key={key} number={number} first={isFirst} />
  })
}

function styled({ text, bold, italic, strike, code }: Run): ReactNode {
  let node: ReactNode = text
  // A hard line break.
  if (text.includes('\n')) node = <span className="whitespace-pre-line">{node}</span>
  if (code) node = <code className="text-[0.9em]">{node}</code>
  if (strike) node = <s>{node}</s>
  if (italic) node = <em>{node}</em>
  return bold ? <strong>{node}</strong> : node
}
