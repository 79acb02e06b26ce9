import type { ReactNode } from 'react'
import { PageTitle } from './page-title.tsx'

/** A page that says one thing and offers one next step: not found, something failed. */
export function PlainPage({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-[34rem] flex-col justify-center px-6 pb-[12vh]">
      <PageTitle of={title} />
      <h1 className="font-reading text-[2.25rem] leading-tight">{title}</h1>
      <p className="reading mt-3 text-soft">{words}</p>
      <div className="mt-7 flex flex-wrap gap-3">{children}</div>
    </main>
  )
}
