import { notFound } from 'next/navigation'
import { PageTitle } from '#app/_ui/page/page-title.tsx'
import { TopBar } from '#app/_ui/page/top-bar.tsx'
import { currentStore } from '#lib/server'
import { CompareForm } from './_list/compare-form.tsx'
import { readRevisions } from './_list/read-revisions.ts'
import { RevisionList } from './_list/revision-list.tsx'
import { RevisionsFoot } from './_list/revisions-foot.tsx'
import { SaveRevision } from './_list/save-revision.tsx'

interface PageProps {
  params: Promise<{ articleId: string }>
}

export default async function RevisionsPage({ params }: PageProps) {
  const found = await readRevisions(await currentStore(), (await params).articleId)
  if (!found) notFound()
  const { article, revisions } = found
  return (
    <div className="flex min-h-dvh flex-col">
      <PageTitle of={`Revisions of ${article.title}`} />
      <TopBar
        back={{ href: `/articles/${article.id}`, label: 'Back to the article' }}
        title={article.title}
        titleLanguage="de"
        note="Revisions"
      />
      <main className="mx-auto w-full max-w-[66rem] flex-1 px-4 pt-8 pb-20 sm:px-6">
        <h2 className="font-reading text-[1.75rem] leading-tight">Revisions</h2>
        <p className="mt-1 max-w-[60ch] text-soft">
          A revision keeps the whole article as it stands. It never changes, and you can go back to any of
          them without losing another.
        </p>
        <SaveRevision articleId={article.id} unsaved={found.unsaved} first={revisions.length === 0} />
        <CompareForm {...found} />
        <RevisionList {...found} asOf={new Date().toISOString()} />
      </main>
      <RevisionsFoot />
    </div>
  )
}
