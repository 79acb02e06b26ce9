import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listMarkers } from '#lib/segment'
import { currentStore } from '#lib/server'
import { ListMarkers } from '../../_ui/list-markers.tsx'
import { BinnedPage } from './_bin/binned-page.tsx'
import { Workbench } from './_workbench/workbench.tsx'

interface PageProps {
  params: Promise<{ articleId: string }>
}

const readArticle = cache(async (articleId: string) => (await currentStore()).readArticle(articleId))
const readBinned = cache(async (articleId: string) => (await currentStore()).readBinned(articleId))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { articleId } = await params
  const found = (await readArticle(articleId))?.article ?? (await readBinned(articleId))
  return { title: found?.title ?? 'Not found' }
}

export default async function WorkbenchPage({ params }: PageProps) {
  const { articleId } = await params
  const store = await currentStore()
  const tag = await store.articleTag(articleId)
  const found = await readArticle(articleId)
  if (!found || tag === null) {
    const binned = await readBinned(articleId)
    if (!binned) notFound()
    return <BinnedPage article={binned} asOf={new Date().toISOString()} />
  }
  const { article, segments } = found
  const source = article.format === 'markdown' ? await store.readSource(articleId) : null
  const markers = source === null ? new Map<number, string>() : listMarkers(source, segments)
  return (
    <ListMarkers of={markers}>
      <Workbench article={article} segments={segments} tag={tag} />
    </ListMarkers>
  )
}
