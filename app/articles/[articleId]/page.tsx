import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { listMarkers } from '#lib/segment'
import { currentStore } from '#lib/server'
import { ListMarkers } from '../../_ui/list-markers.tsx'
import { Workbench } from './_workbench/workbench.tsx'

interface PageProps {
  params: Promise<{ articleId: string }>
}

const readArticle = cache(async (articleId: string) => (await currentStore()).readArticle(articleId))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const found = await readArticle((await params).articleId)
  return { title: found?.article.title ?? 'Not found' }
}

export default async function WorkbenchPage({ params }: PageProps) {
  const { articleId } = await params
  const store = await currentStore()
  const tag = await store.articleTag(articleId)
  const found = await readArticle(articleId)
  if (!found || tag === null) notFound()
  const { article, segments } = found
  const source = article.format === 'markdown' ? await store.readSource(articleId) : null
  const markers = source === null ? new Map<number, string>() : listMarkers(source, segments)
  return (
    <ListMarkers of={markers}>
      <Workbench article={article} segments={segments} tag={tag} />
    </ListMarkers>
  )
}
