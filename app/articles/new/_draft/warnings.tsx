'use client'

import { useRouter } from 'next/navigation'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'

/** The article was created; what had to be replaced or split in its text. */
export function Warnings({ href, warnings }: { href: string; warnings: string[] }) {
  const router = useRouter()
  return (
    <Dialog title="The article is created" onClose={() => router.push(href)}>
      <ul className="list-disc space-y-1 pl-5">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
      <form method="dialog" className="mt-5 flex justify-end">
        <button type="submit" className="button button-primary">
          Open the article
        </button>
      </form>
    </Dialog>
  )
}
