import type { ReactNode } from 'react'
import type { RevisionSegment, TargetLanguage } from '#lib/article'
import { unfold } from '#lib/segment'

interface RevisionTextProps {
  segments: RevisionSegment[]
  language: TargetLanguage
  /** Shows the German at the left of each paragraph. */
  german: boolean
}

/** A revision set as a page, paragraph by paragraph. */
export function RevisionText({ segments, language, german }: RevisionTextProps) {
  return (
    <div className="reading text-[1.125rem]">
      {inBlocks(segments).map((sentences) => {
        const [first] = sentences
        const english = (
          <Block sentences={sentences} language={language}>
            {sentences.map(({ target, source }) => target ?? <Missing key="missing" source={source} />)}
          </Block>
        )
        if (!german) return <div key={first.id}>{english}</div>
        return (
          <div key={first.id} className="grid gap-x-14 md:grid-cols-2">
            <div className="text-soft max-md:[&>*]:mb-1">
              <Block sentences={sentences} language="de">
                {sentences.map(({ source }) => unfold(source))}
              </Block>
            </div>
            {english}
          </div>
        )
      })}
    </div>
  )
}

type Sentences = [RevisionSegment, ...RevisionSegment[]]

function inBlocks(segments: RevisionSegment[]): Sentences[] {
  const blocks: Sentences[] = []
  for (const segment of segments) {
    const last = blocks.at(-1)
    if (last && last[0].block === segment.block) last.push(segment)
    else blocks.push([segment])
  }
  return blocks
}

const LAZY = '[contain-intrinsic-size:auto_6rem] [content-visibility:auto] print:[content-visibility:visible]'

function Block(props: { sentences: Sentences; language: TargetLanguage | 'de'; children: ReactNode[] }) {
  const { sentences, language, children } = props
  const [{ kind, level, block }] = sentences
  const text = children.map((sentence, index) => (
    <span key={sentences[index]?.id}>
      {index > 0 && ' '}
      {sentence}
    </span>
  ))
  const shared = { lang: language, children: text }
  if (kind === 'heading') {
    const top = block === 0 || level === 1
    return top ? (
      <h2 {...shared} className={`reading-heading mb-6 text-[2rem] ${LAZY}`} />
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

function Missing({ source }: { source: string }) {
  return (
    <span lang="en" className="font-sans text-[0.875rem] text-warning">
      [not translated: <span lang="de">{unfold(source)}</span>]
    </span>
  )
}
