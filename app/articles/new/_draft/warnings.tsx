'use client'

import { useRouter } from 'next/navigation'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'

/** The article is there, but its text was not quite as it should be: what was done about it. */
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
