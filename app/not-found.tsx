import Link from 'next/link'
import { PlainPage } from './_ui/page/plain-page.tsx'

export default function NotFound() {
  return (
    <PlainPage
      title="There is nothing here"
      words="The address may be mistyped, or the article lies in the bin. An article stays there for 30 days before it is gone."
    >
      <Link href="/" className="button button-primary">
        All articles
      </Link>
    </PlainPage>
  )
}
