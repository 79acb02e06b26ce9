import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { compareVersions } from '#lib/article'
import { currentStore } from '#lib/server'
import { Comparison } from './_comparison/comparison.tsx'
import { toRows } from './_comparison/rows.ts'
import { versionNameOf } from './_comparison/version-name.ts'

interface PageProps {
  params: Promise<{ articleId: string }>
  searchParams: Promise<{ from?: string; to?: string }>
}

const readArticle = cache(async (articleId: string) => (await currentStore()).readArticle(articleId))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const found = await readArticle((await params).articleId)
  return { title: found ? `Compare – ${found.article.title}` : 'Not found' }
}

export default async function ComparePage({ params, searchParams }: PageProps) {
  const { articleId } = await params
  const wanted = await searchParams
  const from = versionNameOf(wanted.from, 'machine')
  const to = versionNameOf(wanted.to, 'current')
  const store = await currentStore()
  const [found, revisions, before, after] = await Promise.all([
    readArticle(articleId),
    store.listRevisions(articleId),
    from === null ? null : store.readVersion(articleId, from),
    to === null ? null : store.readVersion(articleId, to),
  ])
  if (!found || !revisions || from === null || to === null || !before || !after) notFound()
  const { segments, summary } = compareVersions(before, after)

  return (
    <Comparison
      article={found.article}
      revisions={revisions.toReversed()}
      from={from}
      to={to}
      sentences={toRows(segments)}
      summary={summary}
      asOf={new Date().toISOString()}
    />
  )
}
