'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useUndelete } from '#app/_ui/dialog/use-undelete.ts'
import { PageTitle } from '#app/_ui/page/page-title.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'
import { Day } from '#app/_ui/time/day.tsx'
import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import type { BinnedArticle } from '#lib/article'

/** Shown instead of the workbench of a deleted article, until it is restored. */
export function BinnedPage({ article, asOf }: { article: BinnedArticle; asOf: string }) {
  const router = useRouter()
  const { state, problem, bringBack } = useUndelete(article.id)
  return (
    <main className="mx-auto flex min-h-dvh max-w-[34rem] flex-col justify-center px-6 pb-[12vh]">
      <PageTitle of={article.title} />
      <h1
        lang="de"
        className="font-reading text-[2.25rem] leading-tight hyphens-auto [overflow-wrap:anywhere]"
      >
        {article.title}
      </h1>
      <p className="reading mt-3 text-soft">
        This article lies in the bin. It was deleted <TimeAgo at={article.deletedAt} asOf={asOf} /> and is
        kept until <Day at={article.keptUntil} asOf={asOf} />, with all its English and its revisions.
      </p>
      <Problem words={problem} className="mt-4" />
      <div className="mt-7 flex flex-wrap gap-3">
        <button
          type="button"
          className="button button-primary"
          disabled={state !== 'binned'}
          onClick={async () => (await bringBack()) && router.refresh()}
        >
          {state === 'binned' ? 'Bring it back' : 'Bringing it back…'}
        </button>
        <Link href="/bin" className="button">
          Bin
        </Link>
        <Link href="/" className="button">
          All articles
        </Link>
      </div>
    </main>
  )
}
