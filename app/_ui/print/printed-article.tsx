'use client'

import { Fragment, type ReactNode, useMemo } from 'react'
import type { Segment } from '#lib/article'
import { inlineRuns, layOut, type NoteNumbers, numberNotes, type Part } from '#lib/markdown'
import { useStructure } from './article-structure.tsx'
import { NoteMarksOf, PrintedNote } from './footnotes.tsx'
import { inBlocks, PrintedBlock } from './printed-block.tsx'
import { PrintedTable } from './printed-table.tsx'

/** What of a sentence its place on the page depends on. */
export type PrintedOf = Pick<Segment, 'id' | 'block' | 'kind' | 'level' | 'from' | 'source' | 'target'>

interface PrintedArticleProps<Item> {
  /** The sentences of an article, in order. */
  items: readonly Item[]
  of: (item: Item) => PrintedOf
  language: string
  sentence: (item: Item) => ReactNode
  /** Shows each part in German at the left of the English. */
  german?: {
    sentence: (item: Item) => ReactNode
    beside: (german: ReactNode, english: ReactNode) => ReactNode
  }
}

/** An article set as it will be printed: its blocks, its tables, and at the end its footnotes. */
export function PrintedArticle<Item>({ items, of, language, sentence, german }: PrintedArticleProps<Item>) {
  const structure = useStructure()
  const { body, notes, numbers, first } = useMemo(() => {
    const blocks = inBlocks(items, (item) => of(item).block)
    const layout = layOut(blocks, ([item]) => of(item).block, structure)
    const inNotes = layout.notes.flatMap(({ parts }) => parts)
    const texts = (parts: readonly Part<[Item, ...Item[]]>[]) =>
      itemsIn(parts).map((item) => of(item).target ?? '')
    const labels = layout.notes.map(({ label }) => label)
    const numbers = numberNotes(labels, texts(layout.body), texts(inNotes))
    const first = firstMarks([...texts(layout.body), ...texts(inNotes)], numbers)
    return { ...layout, numbers, first }
  }, [items, of, structure])

  const inARow = (sentences: readonly Item[], show: (item: Item) => ReactNode) =>
    sentences.map((item, index) => (
      <Fragment key={of(item).id}>
        {index > 0 && (structure.newLines.has(of(item).from) ? <br /> : ' ')}
        {show(item)}
      </Fragment>
    ))
  const set = (part: Part<[Item, ...Item[]]>, lang: string, show: (item: Item) => ReactNode) =>
    part.kind === 'table' ? (
      <PrintedTable table={part} language={lang} cell={(sentences) => inARow(sentences, show)} />
    ) : (
      <PrintedBlock of={of(part.block[0])} language={lang}>
        {inARow(part.block, show)}
      </PrintedBlock>
    )
  const shown = (parts: readonly Part<[Item, ...Item[]]>[]) =>
    parts.map((part) => {
      const [item] = itemsIn([part])
      if (!item) return null
      const english = set(part, language, sentence)
      return (
        <Fragment key={of(item).id}>
          {german ? german.beside(set(part, 'de', german.sentence), english) : english}
        </Fragment>
      )
    })
  const sorted = notes.toSorted((a, b) => (numbers.of(a.label) ?? 0) - (numbers.of(b.label) ?? 0))
  return (
    <NoteMarksOf marks={{ numberOf: numbers.of, first }}>
      {shown(body)}
      {sorted.length > 0 && (
        <section aria-label="Footnotes" className="mt-10 border-line-strong border-t pt-5 text-[0.9em]">
          <ol className="list-none">
            {sorted.map(({ label, parts }) => {
              const number = numbers.of(label) ?? 0
              return (
                <PrintedNote key={label} number={number} cited={first.has(number)}>
                  {shown(parts)}
                </PrintedNote>
              )
            })}
          </ol>
        </section>
      )}
    </NoteMarksOf>
  )
}

function itemsIn<Item>(parts: readonly Part<[Item, ...Item[]]>[]): Item[] {
  return parts.flatMap((part) => (part.kind === 'block' ? part.block : part.rows.flat(3)))
}

/** The text in which each footnote is referred to first. */
function firstMarks(texts: readonly string[], numbers: NoteNumbers): Map<number, string> {
  const first = new Map<number, string>()
  for (const text of texts) {
    if (!text.includes('[^')) continue
    for (const { note } of inlineRuns(text)) {
      const number = note === undefined ? undefined : numbers.of(note)
      if (number !== undefined && !first.has(number)) first.set(number, text.trim())
    }
  }
  return first
}
