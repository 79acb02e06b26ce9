import { headers } from 'next/headers'
import { termFormats } from '#lib/exchange'
import { currentStore } from '#lib/server'
import { PageTitle } from '../_ui/page/page-title.tsx'
import { TermsPage } from './_terms/terms-page.tsx'

/** Rows of a page; further ones are read on request. */
const PAGE = 50

interface PageProps {
  searchParams: Promise<{ q?: string | string[] }>
}

export default async function Page({ searchParams }: PageProps) {
  // Asked for first: a build tries out pages, and must not open the database.
  await headers()
  const { q } = await searchParams
  const wanted = `${(Array.isArray(q) ? q[0] : q) ?? ''}`.trim().slice(0, 200)
  const page = await (await currentStore()).terms.list({ q: wanted, limit: PAGE })
  const formats = termFormats.map(({ id, label, extensions }) => ({ id, label, extensions: [...extensions] }))
  return (
    <>
      <PageTitle of="Terms" />
      <TermsPage first={page} q={wanted} formats={formats} asOf={new Date().toISOString()} />
    </>
  )
}
