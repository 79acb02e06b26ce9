import type { ReactNode } from 'react'
import type { Segment } from '#lib/article'
import { PrintedItem } from './printed-item.tsx'

export { PrintedGerman, PrintedSentence } from './printed-sentence.tsx'

const LAZY = '[contain-intrinsic-size:auto_6rem] [content-visibility:auto] print:[content-visibility:visible]'
/** As far from a list as from a paragraph. */
const AFTER_LIST = '[[data-list]+&]:mt-5'
/** A list that follows another at once stands apart from it. */
const OTHER_LIST =
  '[[data-list=bullets]+&[data-list=numbers]]:mt-5 [[data-list=numbers]+&[data-list=bullets]]:mt-5'

/** One block of an article set as it will be printed; `of` is its first segment, `children` its sentences. */
export function PrintedBlock({
  of,
  language,
  children,
}: {
  of: Pick<Segment, 'kind' | 'level' | 'block' | 'source'>
  language: string
  children: ReactNode
}) {
  const { kind, level, block } = of
  const shared = { lang: language, children }
  if (kind === 'heading') {
    return block === 0 || level === 1 ? (
      <h2 {...shared} className={`reading-heading mb-6 text-[2.125rem] ${LAZY}`} />
    ) : (
      <h3 {...shared} className={`reading-heading mt-8 mb-3 text-[1.375rem] ${LAZY}`} />
    )
  }
  if (kind === 'list') {
    return (
      <PrintedItem of={of} language={language} className={`mb-2 ${OTHER_LIST} ${LAZY}`}>
        {children}
      </PrintedItem>
    )
  }
  if (kind === 'quote') {
    return (
      <blockquote
        {...shared}
        className={`mb-5 border-line-strong border-l-2 pl-5 italic ${AFTER_LIST} ${LAZY}`}
      />
    )
  }
  return <p {...shared} className={`mb-5 ${AFTER_LIST} ${LAZY}`} />
}

/** Neighbouring items of one block together, in order. */
export function inBlocks<Item>(items: readonly Item[], blockOf: (item: Item) => number): [Item, ...Item[]][] {
  const blocks: [Item, ...Item[]][] = []
  for (const item of items) {
    const last = blocks.at(-1)
    if (last && blockOf(last[0]) === blockOf(item)) last.push(item)
    else blocks.push([item])
  }
  return blocks
}
