'use client'

import Link from 'next/link'
import { PlainPage } from './_ui/page/plain-page.tsx'

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <PlainPage
      title="This page could not be shown"
      words="Something failed on the way. What you wrote is safe: saved text is in the database, unsaved text is kept in this browser."
    >
      <button type="button" className="button button-primary" onClick={reset}>
        Try again
      </button>
      <Link href="/" className="button">
        All articles
      </Link>
    </PlainPage>
  )
}
