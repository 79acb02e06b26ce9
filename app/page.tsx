import { headers } from 'next/headers'
import Link from 'next/link'
import { currentStore, readActor } from '#lib/server'
import { ArticleList } from './_article-list/article-list.tsx'
import { ListControls } from './_article-list/list-controls.tsx'
import { ListFoot } from './_article-list/list-foot.tsx'
import { countsLabel, EmptyList, NoHits } from './_article-list/list-label.tsx'
import type { Show } from './_article-list/progress-state.ts'
import { countArticles, readShown } from './_article-list/read-article-list.ts'
import { NameButton } from './_ui/name/name-button.tsx'
import { PageTitle } from './_ui/page/page-title.tsx'
import { TranslatorLine } from './_ui/page/translator-line.tsx'

interface PageProps {
  searchParams: Promise<{ q?: string | string[]; show?: string | string[] }>
}

export default async function DeskPage({ searchParams }: PageProps) {
  const { q, show } = await searchParams
  const wanted = { q: first(q).trim().slice(0, 200), show: asShow(first(show)) }
  const store = await currentStore()
  const now = new Date()
  const [shown, counts, bin] = await Promise.all([
    readShown(store, wanted),
    countArticles(store, now.getTime()),
    store.articles.listBin({ limit: 1 }),
  ])

  return (
    <div className="flex min-h-dvh flex-col">
      <PageTitle of="Articles" />
      <main className="mx-auto w-full max-w-[66rem] flex-1 px-4 pt-10 pb-16 sm:px-6 sm:pt-12">
        <header className="flex items-center justify-between gap-4">
          <div className="flex flex-wrap items-baseline gap-x-4">
            <h1 className="font-reading text-[2.25rem] leading-tight sm:text-[2.625rem]">Articles</h1>
            {counts.all > 0 && <p className="text-[0.9375rem] text-soft">{countsLabel(counts)}</p>}
          </div>
          <Link href="/articles/new" className="button button-primary min-h-10 text-[0.875rem]">
            New article
          </Link>
        </header>
        {counts.all > 0 && <ListControls {...wanted} />}
        <ArticleList
          key={`${wanted.show} ${wanted.q}`}
          asOf={now.toISOString()}
          empty={counts.all === 0 ? <EmptyList /> : <NoHits {...wanted} />}
          {...shown}
          {...wanted}
        />
        <div className="mt-6 -ml-2 flex flex-wrap gap-x-2">
          <Link href="/terms" className="button button-quiet min-h-8">
            Terms
          </Link>
          <Link href="/memory" className="button button-quiet min-h-8">
            Memory
          </Link>
          {bin.articles.length > 0 && (
            <Link href="/bin" className="button button-quiet min-h-8">
              Bin
            </Link>
          )}
          <NameButton known={readActor(await headers())} />
        </div>
      </main>
      <ListFoot translator={<TranslatorLine />} />
    </div>
  )
}

function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}

function asShow(text: string): Show {
  return text === 'work' || text === 'done' ? text : 'all'
}
