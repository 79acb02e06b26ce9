'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useTransition } from 'react'
import { VersionOptions } from '#app/_ui/version/version-options.tsx'
import type { Revision, VersionName } from '#lib/article'

interface VersionChoiceProps {
  revisions: Revision[]
  /** Sentences with a machine translation, of all. */
  machine: number
  segments: number
  from: VersionName
  to: VersionName
  href: (from: string, to: string) => string
}

/** From one state to another. Without scripts the form itself leads there. */
export function VersionChoice(props: VersionChoiceProps) {
  const { revisions, machine, segments, from, to, href } = props
  const router = useRouter()
  const [waiting, startTransition] = useTransition()
  const go = (nextFrom: string, nextTo: string) =>
    startTransition(() => router.push(href(nextFrom, nextTo), { scroll: false }))
  const options = (
    <>
      {machine === 0 && [from, to].includes('machine') && (
        <option value="machine">Machine translation (none)</option>
      )}
      <VersionOptions revisions={revisions} machine={machine} segments={segments} />
    </>
  )
  const field = 'field min-w-0 flex-1 truncate sm:w-56'
  return (
    <form method="get" className="flex flex-wrap items-center gap-2 max-sm:w-full" aria-busy={waiting}>
      <Side id="from" words="From">
        <select
          key={`from ${from}`}
          id="from"
          name="from"
          className={field}
          defaultValue={from}
          onChange={(event) => go(event.target.value, String(to))}
        >
          {options}
        </select>
      </Side>
      <Side id="to" words="to">
        <select
          key={`to ${to}`}
          id="to"
          name="to"
          className={field}
          defaultValue={to}
          onChange={(event) => go(String(from), event.target.value)}
        >
          {options}
        </select>
      </Side>
      <button type="button" className="button" onClick={() => go(String(to), String(from))}>
        Swap
      </button>
      <noscript>
        <button type="submit" className="button">
          Compare
        </button>
      </noscript>
    </form>
  )
}

function Side({ id, words, children }: { id: string; words: string; children: ReactNode }) {
  return (
    <div className="flex items-center gap-2 min-w-0 max-sm:basis-60 max-sm:grow">
      <label htmlFor={id} className="text-soft max-sm:w-8">
        {words}
      </label>
      {children}
    </div>
  )
}
