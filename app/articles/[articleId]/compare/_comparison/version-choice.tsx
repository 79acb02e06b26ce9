'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import type { Revision, VersionName } from '#lib/article'
import { versionWords } from './version-name.ts'

interface VersionChoiceProps {
  revisions: Revision[]
  from: VersionName
  to: VersionName
  href: (from: string, to: string) => string
}

/** From one state to another. Without scripts the form itself leads there. */
export function VersionChoice({ revisions, from, to, href }: VersionChoiceProps) {
  const router = useRouter()
  const [waiting, startTransition] = useTransition()
  const go = (nextFrom: string, nextTo: string) =>
    startTransition(() => router.push(href(nextFrom, nextTo), { scroll: false }))
  const versions: VersionName[] = ['machine', ...revisions.map(({ number }) => number), 'current']
  const options = versions.map((version) => (
    <option key={version} value={version}>
      {versionWords(version, revisions)}
    </option>
  ))
  const field = 'field w-44 truncate sm:w-56'
  return (
    <form method="get" className="flex flex-wrap items-center gap-2" aria-busy={waiting}>
      <label htmlFor="from" className="w-9 text-soft sm:w-auto">
        From
      </label>
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
      <label htmlFor="to" className="w-9 text-soft sm:w-auto">
        to
      </label>
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
