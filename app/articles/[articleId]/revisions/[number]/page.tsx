import Link from 'next/link'
import { notFound } from 'next/navigation'
import { counted } from '#app/_ui/counted.ts'
import { KeysFootAlone } from '#app/_ui/keys/keys-foot-alone.tsx'
import { PageTitle } from '#app/_ui/page/page-title.tsx'
import { TopBar } from '#app/_ui/page/top-bar.tsx'
import { ArticleStructure } from '#app/_ui/print/article-structure.tsx'
import { ListMarkers } from '#app/_ui/text/list-markers.tsx'
import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import { compareHref, revisionName } from '#app/_ui/version/version-label.ts'
import { listMarkers, NO_STRUCTURE, structureOf } from '#lib/markdown'
import { currentStore } from '#lib/server'
import { RestoreButton } from '../_list/restore-button.tsx'
import { RevisionText } from './_page/revision-text.tsx'

interface PageProps {
  params: Promise<{ articleId: string; number: string }>
  searchParams: Promise<{ german?: string }>
}

async function read(articleId: string, number: string) {
  if (!/^[1-9]\d{0,8}$/.test(number)) return null
  const store = await currentStore()
  const [found, held, source] = await Promise.all([
    store.articles.read(articleId),
    store.revisions.read(articleId, Number(number)),
    store.articles.readSource(articleId),
  ])
  if (!found || !held || source === null) return null
  const { article } = found
  const markers =
    article.format === 'markdown' ? listMarkers(source, held.segments) : new Map<number, string>()
  const structure = article.format === 'markdown' ? structureOf(source, held.segments) : NO_STRUCTURE
  return { article, ...held, markers, structure }
}

export default async function RevisionPage({ params, searchParams }: PageProps) {
  const { articleId, number } = await params
  const found = await read(articleId, number)
  if (!found) notFound()
  const { article, revision, segments, markers, structure } = found
  const german = (await searchParams).german === '1'
  const here = `/articles/${article.id}/revisions/${revision.number}`

  return (
    <div className="flex min-h-dvh flex-col">
      <PageTitle of={`${revisionName(revision)} – ${article.title}`} />
      <TopBar
        back={{ href: `/articles/${article.id}/revisions`, label: 'All revisions' }}
        title={article.title}
        titleLanguage="de"
        note={revisionName(revision)}
      >
        <Link href={compareHref(article.id, revision.number, 'current')} className="button">
          Compare
        </Link>
        <RestoreButton articleId={article.id} number={revision.number} name={revisionName(revision)} />
      </TopBar>
      <main
        className={`mx-auto w-full flex-1 px-4 pt-8 pb-32 sm:px-6 ${german ? 'max-w-[74rem]' : 'max-w-[39rem]'}`}
      >
        <div className="mb-8 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b pb-3 text-soft">
          <p>
            <span className="font-semibold text-ink">{revisionName(revision)}</span> ·{' '}
            <TimeAgo at={revision.createdAt} asOf={new Date().toISOString()} exact />
            {revision.author && ` · ${revision.author}`} · {counted(revision.segments, 'sentence')}
          </p>
          <Link
            href={german ? here : `${here}?german=1`}
            scroll={false}
            className="no-print inline-flex min-h-6 items-center text-accent underline-offset-4 hover:underline"
          >
            {german ? 'Hide the German' : 'Show the German beside it'}
          </Link>
        </div>
        <ListMarkers of={markers}>
          <ArticleStructure of={structure}>
            <RevisionText
              segments={segments}
              language={article.targetLanguage}
              format={article.format}
              german={german}
            />
          </ArticleStructure>
        </ListMarkers>
      </main>
      <KeysFootAlone />
    </div>
  )
}
