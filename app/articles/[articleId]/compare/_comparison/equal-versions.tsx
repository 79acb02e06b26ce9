import Link from 'next/link'
import { compareHref } from '#app/_ui/version/version-label.ts'
import type { Revision, VersionName } from '#lib/article'
import type { ComparedSentence } from './rows.ts'

interface EqualVersionsProps {
  articleId: string
  from: VersionName
  to: VersionName
  sentences: ComparedSentence[]
  /** The machine translation is one of the two, and there is none. */
  noMachine: boolean
  latest: Revision | undefined
}

/** Nothing to see between two versions: says why, and what to do instead. */
export function EqualVersions(props: EqualVersionsProps) {
  const { articleId, from, to, noMachine, latest } = props
  const { title, words } = reasonOf(props)
  const other = noMachine ? latest?.number : from === 'machine' && to === 'current' ? undefined : 'machine'
  return (
    <section className="mx-auto max-w-[34rem] px-4 py-14 text-center">
      <p className="font-reading text-[1.35rem]">{title}</p>
      <p className="reading mt-2 text-soft">{words}</p>
      {other === undefined ? (
        <Link href={`/articles/${articleId}`} className="button mt-6">
          Back to the article
        </Link>
      ) : (
        <Link href={compareHref(articleId, other, 'current')} className="button mt-6">
          Compare {other === 'machine' ? 'machine translation' : 'the latest revision'} and current text
        </Link>
      )}
    </section>
  )
}

function reasonOf({ from, to, sentences, noMachine }: EqualVersionsProps): { title: string; words: string } {
  if (sentences.every((sentence) => sentence.from === null && sentence.to === null)) {
    return {
      title: 'Nothing is translated yet',
      words: 'As soon as there is English, its changes show here.',
    }
  }
  if (noMachine) {
    return {
      title: 'There is no machine translation',
      words: 'The English was written by hand, so there is nothing it was changed against.',
    }
  }
  return {
    title: 'Both versions read the same',
    words:
      from === to
        ? 'It is the same version twice. Choose another above.'
        : 'Word for word, in every sentence.',
  }
}
