import { notFound } from 'next/navigation'
import { againstMachine } from '#app/_ui/text/against-machine.ts'
import { compareVersions } from '#lib/article'
import { currentStore } from '#lib/server'
import { Comparison } from './_comparison/comparison.tsx'
import { toRows } from './_comparison/rows.ts'
import { summaryOf } from './_comparison/summary.ts'
import { versionNameOf } from './_comparison/version-name.ts'

interface PageProps {
  params: Promise<{ articleId: string }>
  searchParams: Promise<{ from?: string; to?: string }>
}

export default async function ComparePage({ params, searchParams }: PageProps) {
  const { articleId } = await params
  const wanted = await searchParams
  const store = await currentStore()
  const [found, oldestFirst] = await Promise.all([
    store.articles.read(articleId),
    store.revisions.list(articleId),
  ])
  if (!found || !oldestFirst) notFound()
  const revisions = oldestFirst.toReversed()
  const { translated } = againstMachine(found.segments)
  const from = versionNameOf(wanted.from, translated > 0 ? 'machine' : (revisions[0]?.number ?? 'machine'))
  const to = versionNameOf(wanted.to, 'current')
  if (from === null || to === null) notFound()
  const [before, after] = await Promise.all([
    store.revisions.readSnapshot(articleId, from),
    store.revisions.readSnapshot(articleId, to),
  ])
  if (!before || !after) notFound()
  const comparison = compareVersions(before, after)
  const machineSide = from === 'machine' ? 'from' : to === 'machine' ? 'to' : null
  const sentences = toRows(comparison.segments, machineSide)

  return (
    <Comparison
      article={found.article}
      revisions={revisions}
      machine={translated}
      from={from}
      to={to}
      sentences={sentences}
      summary={summaryOf(comparison, sentences)}
      asOf={new Date().toISOString()}
    />
  )
}
