import { inlineRuns } from '../inline/runs.ts'
import { noteKey } from './lay-out.ts'

/** The numbers of the footnotes of a text. */
export interface NoteNumbers {
  /** The number of a footnote by its label; undefined where there is no such footnote. */
  of(label: string): number | undefined
  /** Whether the body refers to the footnote. */
  isCited(label: string): boolean
}

/**
 * Numbers footnotes, from 1: first those that the body refers to, in the order of their first marks, then those
 * that only footnotes refer to, then those that nothing does. `body` and `notes` are texts with inline Markdown in
 * the order in which they are read; `labels` are all footnotes there are.
 */
export function numberNotes(
  labels: readonly string[],
  body: Iterable<string>,
  notes: Iterable<string>,
): NoteNumbers {
  const known = new Set(labels.map(noteKey))
  const numbers = new Map<string, number>()
  const add = (key: string) => {
    if (known.has(key) && !numbers.has(key)) numbers.set(key, numbers.size + 1)
  }
  for (const label of labelsIn(known, body)) add(label)
  const cited = new Set(numbers.keys())
  for (const label of labelsIn(known, notes)) add(label)
  for (const key of known) add(key)
  return { of: (label) => numbers.get(noteKey(label)), isCited: (label) => cited.has(noteKey(label)) }
}

function* labelsIn(known: ReadonlySet<string>, texts: Iterable<string>): Generator<string> {
  if (known.size === 0) return
  for (const text of texts) {
    if (!text.includes('[^')) continue
    for (const { note } of inlineRuns(text)) if (note !== undefined) yield noteKey(note)
  }
}
