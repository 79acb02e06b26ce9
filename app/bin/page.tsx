import { headers } from 'next/headers'
import { currentStore } from '#lib/server'
import { PageTitle } from '../_ui/page/page-title.tsx'
import { TopBar } from '../_ui/page/top-bar.tsx'
import { BinFoot } from './_bin/bin-foot.tsx'
import { BinList } from './_bin/bin-list.tsx'

/** As many rows as one page of the desk shows. */
const PAGE = 50

export default async function BinPage() {
  // Asked for first: a build tries out pages, and must not open the database.
  await headers()
  const page = await (await currentStore()).articles.listBin({ limit: PAGE })
  return (
    <div className="flex min-h-dvh flex-col">
      <PageTitle of="Bin" />
      <TopBar back={{ href: '/', label: 'All articles' }} title="Bin" />
      <main className="mx-auto w-full max-w-[66rem] flex-1 px-4 pt-6 pb-16 sm:px-6">
        <BinList {...page} asOf={new Date().toISOString()} />
      </main>
      <BinFoot />
    </div>
  )
}
