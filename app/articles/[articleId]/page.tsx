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

/** The tag is read first: an older one only costs another look, a newer one would hide a change. */
const readTagged = cache(async (articleId: string) => {
  const store = await currentStore()
  const tag = await store.articleTag(articleId)
  const found = tag === null ? null : await store.readArticle(articleId)
  return tag !== null && found ? { ...found, tag } : null
})
const readBinned = cache(async (articleId: string) => (await currentStore()).readBinned(articleId))

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { articleId } = await params
  const found = (await readTagged(articleId))?.article ?? (await readBinned(articleId))
  return { title: found?.title ?? 'Not found' }
}

export default async function WorkbenchPage({ params }: PageProps) {
  const { articleId } = await params
  const found = await readTagged(articleId)
  if (!found) {
    const binned = await readBinned(articleId)
    if (!binned) notFound()
    return <BinnedPage article={binned} asOf={new Date().toISOString()} />
  }
  const { article, segments, tag } = found
  const source = article.format === 'markdown' ? await (await currentStore()).readSource(articleId) : null
  const markers = source === null ? new Map<number, string>() : listMarkers(source, segments)
  return (
    <ListMarkers of={markers}>
      <Workbench article={article} segments={segments} tag={tag} />
    </ListMarkers>
  )
}
