'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { useUndelete } from '#app/_ui/dialog/use-undelete.ts'
import { Problem } from '#app/_ui/page/problem.tsx'
import { Day } from '#app/_ui/time/day.tsx'
import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import type { BinnedArticle } from '#lib/article'

/** One article in the bin; after it was restored, a row with a link to it. */
export function BinnedRow({ article, asOf }: { article: BinnedArticle; asOf: string }) {
  const { state, problem, bringBack } = useUndelete(article.id)
  const back = state === 'back'
  const opener = useRef<HTMLAnchorElement>(null)
  // The button that was pressed is gone, so the focus goes to the row that replaces it.
  useEffect(() => {
    if (back) opener.current?.focus()
  }, [back])

  return (
    <li className="border-line border-b py-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h2
            lang="de"
            className={`font-reading text-[1.375rem] leading-snug hyphens-auto [overflow-wrap:anywhere] ${back ? '' : 'text-soft'}`}
          >
            {article.title}
          </h2>
          <p role="status" className="mt-0.5 text-[0.875rem] text-soft">
            {back ? (
              'Back on the desk, as it was.'
            ) : (
              <>
                Deleted <TimeAgo at={article.deletedAt} asOf={asOf} /> · kept until{' '}
                <Day at={article.keptUntil} asOf={asOf} />
              </>
            )}
          </p>
        </div>
        {back ? (
          <Link
            ref={opener}
            href={`/articles/${article.id}`}
            prefetch={false}
            className="button"
            data-row=""
            aria-label={`Open it: ${article.title}`}
          >
            Open it
          </Link>
        ) : (
          <button
            type="button"
            className="button"
            data-row=""
            disabled={state === 'coming'}
            aria-label={`Bring it back: ${article.title}`}
            onClick={bringBack}
          >
            Bring it back
          </button>
        )}
      </div>
      <Problem words={problem} className={problem === '' ? '' : 'mt-2'} />
    </li>
  )
}
