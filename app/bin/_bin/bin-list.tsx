'use client'

import Link from 'next/link'
import { useState } from 'react'
import { call } from '#app/_client/call.ts'
import { Problem } from '#app/_ui/page/problem.tsx'
import { BIN_DAYS, type BinnedArticle } from '#lib/article'
import { BinnedRow } from './binned-row.tsx'

interface BinPage {
  articles: BinnedArticle[]
  next?: string
}

/** What was deleted, the latest first, and further pages of it on request. An article that was restored keeps its row until the page is left. */
export function BinList({ asOf, ...first }: BinPage & { asOf: string }) {
  const [{ articles, next }, setPage] = useState<BinPage>(first)
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState('')

  const showMore = async () => {
    setWaiting(true)
    setProblem('')
    try {
      const page = await call('GET /api/articles', { query: { bin: true, cursor: next } })
      const binned = page.articles.filter((article) => 'deletedAt' in article)
      setPage({ articles: [...articles, ...binned], next: page.next })
    } catch (fault) {
      setProblem((fault as Error).message)
    }
    setWaiting(false)
  }

  if (articles.length === 0) return <EmptyBin />
  return (
    <>
      <p className="text-[0.9375rem] text-soft">
        A deleted article lies here for {BIN_DAYS} days, with all its English and its revisions. Then it is
        gone for good.
      </p>
      <ul className="mt-4 border-line-strong border-t">
        {articles.map((article) => (
          <BinnedRow key={article.id} article={article} asOf={asOf} />
        ))}
      </ul>
      <Problem words={problem} className="mt-4" />
      {next !== undefined && (
        <button type="button" className="button mt-6" onClick={showMore} disabled={waiting}>
          {waiting ? 'Reading…' : 'Show more'}
        </button>
      )}
    </>
  )
}

function EmptyBin() {
  return (
    <section className="pt-14 text-center">
      <p className="font-reading text-[1.35rem]">The bin is empty.</p>
      <Link href="/" className="button mt-5">
        All articles
      </Link>
    </section>
  )
}
