'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import type { Answer } from '#lib/api'
import type { Article } from '#lib/article'
import { call } from '../_client/call.ts'
import { counted } from '../_ui/counted.ts'
import { Problem } from '../_ui/page/problem.tsx'
import { ArticleRow } from './article-row.tsx'
import { matchesFilter, type Show } from './progress-state.ts'

interface ArticleListProps {
  articles: Article[]
  next?: string
  q: string
  show: Show
  /** The server's clock when it read the articles. */
  asOf: string
  /** Shown when there are no rows. */
  empty: ReactNode
}

type Page = Answer<'GET /api/articles'>

/** The rows, and further pages of them on request. */
export function ArticleList({ articles, next, q, show, asOf, empty }: ArticleListProps) {
  const router = useRouter()
  const [more, setMore] = useState<Page>({ articles: [], next })
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState('')
  // An article deleted on this page keeps its row, with Undo, though the list no longer contains it.
  const [moved, setMoved] = useState<Article[]>([])
  const rows = byLatestChange([...moved, ...more.articles, ...articles])
  const onMove = (article: Article) => {
    setMoved((before) => [...before, article])
    router.refresh()
  }

  const onChange = (changed: Article) => {
    const put = (article: Article) => (article.id === changed.id ? changed : article)
    setMore((before) => ({ ...before, articles: before.articles.map(put) }))
    router.refresh()
  }

  const showMore = async () => {
    setWaiting(true)
    setProblem('')
    try {
      const page = await readNext(more.next, q, show)
      setMore({ articles: [...more.articles, ...page.articles], next: page.next })
    } catch (fault) {
      setProblem((fault as Error).message)
    }
    setWaiting(false)
  }

  if (rows.length === 0) return empty
  return (
    <>
      <ul>
        {rows.map((article) => (
          <ArticleRow key={article.id} article={article} asOf={asOf} onMove={onMove} onChange={onChange} />
        ))}
      </ul>
      <p role="status" className={q === '' ? 'sr-only' : 'mt-4 text-soft'}>
        {counted(rows.length, 'article')}
        {more.next !== undefined && ' so far'}
        {q !== '' && ` with “${q}”`}
      </p>
      <Problem words={problem} className="mt-4" />
      {more.next !== undefined && (
        <button type="button" className="button mt-6" onClick={showMore} disabled={waiting}>
          {waiting ? 'Reading…' : 'Show more'}
        </button>
      )}
    </>
  )
}

/** Each article once, as it was read last, in the order of the store. */
function byLatestChange(articles: Article[]): Article[] {
  const known = new Map(articles.map((article) => [article.id, article]))
  return [...known.values()].sort((a, b) =>
    a.updatedAt === b.updatedAt ? (a.id < b.id ? 1 : -1) : a.updatedAt < b.updatedAt ? 1 : -1,
  )
}

/** The next page that shows anything under the filter, or the last. */
async function readNext(cursor: string | undefined, q: string, show: Show): Promise<Page> {
  const page = await call('GET /api/articles', {
    query: { limit: 50, cursor, q: q === '' ? undefined : q },
  })
  const articles = page.articles.filter((article) => matchesFilter(article, show))
  return articles.length === 0 && page.next !== undefined
    ? readNext(page.next, q, show)
    : { articles, next: page.next }
}
