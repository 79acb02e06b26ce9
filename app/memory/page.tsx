import { headers } from 'next/headers'
import { usualMemoryFormat } from '#lib/exchange'
import { currentStore } from '#lib/server'
import { PageTitle } from '../_ui/page/page-title.tsx'
import { MemoryPage } from './_memory/memory-page.tsx'
import { UNITS_SHOWN } from './_memory/units-shown.ts'

interface PageProps {
  searchParams: Promise<{ q?: string | string[] }>
}

export default async function Page({ searchParams }: PageProps) {
  // Asked for first: a build tries out pages, and must not open the database.
  await headers()
  const { q } = await searchParams
  const wanted = `${(Array.isArray(q) ? q[0] : q) ?? ''}`.trim().slice(0, 200)
  const limit = wanted === '' ? UNITS_SHOWN.page : UNITS_SHOWN.found
  const first = await (await currentStore()).memory.latest({ q: wanted, limit })
  const { id, label, extensions } = usualMemoryFormat
  return (
    <>
      <PageTitle of="Translation memory" />
      <MemoryPage
        first={first}
        q={wanted}
        format={{ id, label, extensions: [...extensions] }}
        asOf={new Date().toISOString()}
      />
    </>
  )
}
