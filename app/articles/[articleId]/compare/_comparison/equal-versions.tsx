import Link from 'next/link'
import type { VersionName } from '#lib/article'
import { compareHref } from '../../../../_ui/version-words.ts'
import type { ComparedSentence } from './rows.ts'

interface EqualVersionsProps {
  articleId: string
  from: VersionName
  to: VersionName
  sentences: ComparedSentence[]
}

/** Nothing to see between two versions: says why, and what to do instead. */
export function EqualVersions({ articleId, from, to, sentences }: EqualVersionsProps) {
  const widest = from === 'machine' && to === 'current'
  const untranslated = sentences.every((sentence) => sentence.from === null && sentence.to === null)
  return (
    <section className="mx-auto max-w-[34rem] px-4 py-14 text-center">
      <p className="font-reading text-[1.35rem]">
        {untranslated ? 'Nothing is translated yet' : 'Both versions read the same'}
      </p>
      <p className="reading mt-2 text-soft">
        {untranslated
          ? 'As soon as there is English, its changes show here.'
          : from === to
            ? 'It is the same version twice. Choose another above.'
            : 'Word for word, in every sentence.'}
      </p>
      {widest || untranslated ? (
        <Link href={`/articles/${articleId}`} className="button mt-6">
          Back to the article
        </Link>
      ) : (
        <Link href={compareHref(articleId, 'machine', 'current')} className="button mt-6">
          Compare machine translation and current text
        </Link>
      )}
    </section>
  )
}
