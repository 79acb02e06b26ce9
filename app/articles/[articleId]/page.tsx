import { notFound } from 'next/navigation'
import { ArticleStructure } from '#app/_ui/print/article-structure.tsx'
import { ListMarkers } from '#app/_ui/text/list-markers.tsx'
import { listMarkers, NO_STRUCTURE, structureOf } from '#lib/markdown'
import { currentStore, screenCatalogues } from '#lib/server'
import { BinnedPage } from './_bin/binned-page.tsx'
import { Workbench } from './_workbench/workbench.tsx'

interface PageProps {
  params: Promise<{ articleId: string }>
}

export default async function WorkbenchPage({ params }: PageProps) {
  const { articleId } = await params
  const store = await currentStore()
  // The tag is read first: an older one only costs another look, a newer one would hide a change.
  const tag = await store.articles.tag(articleId)
  const found = tag === null ? null : await store.articles.read(articleId)
  if (tag === null || !found) {
    const binned = await store.articles.readBinned(articleId)
    if (!binned) notFound()
    return <BinnedPage article={binned} asOf={new Date().toISOString()} />
  }
  const { article, segments } = found
  const source = article.format === 'markdown' ? await store.articles.readSource(articleId) : null
  const markers = source === null ? new Map<number, string>() : listMarkers(source, segments)
  const structure = source === null ? NO_STRUCTURE : structureOf(source, segments)
  return (
    <ListMarkers of={markers}>
      <ArticleStructure of={structure}>
        <Workbench article={article} segments={segments} tag={tag} catalogues={screenCatalogues()} />
      </ArticleStructure>
    </ListMarkers>
  )
}
