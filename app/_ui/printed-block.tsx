import type { ReactNode } from 'react'
import type { Format, Segment } from '#lib/article'
import { unfold } from '#lib/segment'
import { RunningText } from './running-text.tsx'

const LAZY = '[contain-intrinsic-size:auto_6rem] [content-visibility:auto] print:[content-visibility:visible]'

/** One block of an article set as it will be printed; `of` is its first segment, `children` its sentences. */
export function PrintedBlock({
  of: { kind, level, block },
  language,
  children,
}: {
  of: Pick<Segment, 'kind' | 'level' | 'block'>
  language: string
  children: ReactNode
}) {
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
      <p {...shared} className={`mb-2 ml-5 before:float-left before:-ml-5 before:content-['–'] ${LAZY}`} />
    )
  }
  if (kind === 'quote') {
    return <blockquote {...shared} className={`mb-5 border-line-strong border-l-2 pl-5 italic ${LAZY}`} />
  }
  return <p {...shared} className={`mb-5 ${LAZY}`} />
}

/** The English of a sentence as readers will see it, or, where there is none, its German plainly marked. */
export function PrintedSentence({
  target,
  source,
  format,
}: {
  target: string | null
  source: string
  format: Format
}) {
  if (target !== null) return <RunningText text={target} format={format} />
  return (
    <span lang="en" className="font-sans text-[0.875rem] text-warning">
      [not translated: <span lang="de">{unfold(source)}</span>]
    </span>
  )
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
