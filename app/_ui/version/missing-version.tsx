'use client'

import Link from 'next/link'
import { useParams } from 'next/navigation'
import { PlainPage } from '../page/plain-page.tsx'

/** A revision nobody saved, or one of an article that is gone. */
export function MissingVersion() {
  const { articleId } = useParams<{ articleId: string }>()
  return (
    <PlainPage
      title="There is no such revision"
      words="This article has no revision of that number, or the article itself lies in the bin."
    >
      <Link href={`/articles/${articleId}/revisions`} className="button button-primary">
        Revisions of this article
      </Link>
      <Link href="/" className="button">
        All articles
      </Link>
    </PlainPage>
  )
}
