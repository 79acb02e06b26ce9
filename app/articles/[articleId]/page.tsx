import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { currentStore } from '#lib/server'
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
  const tag = await (await currentStore()).articleTag(articleId)
  const found = await readArticle(articleId)
  if (!found || tag === null) notFound()
  return <Workbench article={found.article} segments={found.segments} tag={tag} />
}
