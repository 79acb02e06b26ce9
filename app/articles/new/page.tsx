import { PageTitle } from '#app/_ui/page/page-title.tsx'
import { TopBar } from '#app/_ui/page/top-bar.tsx'
import { TranslatorLine } from '#app/_ui/page/translator-line.tsx'
import { NewArticle } from './_draft/new-article.tsx'

export default function NewArticlePage() {
  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh">
      <PageTitle of="New article" />
      <TopBar back={{ href: '/', label: 'All articles' }} title="New article">
        <p className="hidden text-soft sm:block">
          <TranslatorLine />
        </p>
      </TopBar>
      <NewArticle />
    </div>
  )
}
