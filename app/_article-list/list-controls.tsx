'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'
import type { Show } from './progress-state.ts'

const FILTERS: { show: Show; label: string }[] = [
  { show: 'all', label: 'All' },
  { show: 'work', label: 'In work' },
  { show: 'done', label: 'Done' },
]

/** Search and filters; both live in the URL. The form also works before hydration. */
export function ListControls({ q, show }: { q: string; show: Show }) {
  const router = useRouter()
  const [, startTransition] = useTransition()
  const field = useRef<HTMLInputElement>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(pause.current), [])

  // Back, forward and "show all" change the search from outside; what is being typed stays.
  useEffect(() => {
    const place = field.current
    if (place && place !== document.activeElement) place.value = q
  }, [q])

  const search = (text: string) => {
    clearTimeout(pause.current)
    startTransition(() => router.replace(listHref(text.trim(), show), { scroll: false }))
  }

  return (
    <div className="mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line-strong border-b pb-2">
      <search className="min-w-52 flex-1">
        <form
          action="/"
          method="get"
          onSubmit={(event) => {
            event.preventDefault()
            search(field.current?.value ?? '')
          }}
        >
          {show !== 'all' && <input type="hidden" name="show" value={show} />}
          <label htmlFor="desk-search" className="sr-only">
            Search titles and texts
          </label>
          <input
            ref={field}
            id="desk-search"
            type="search"
            name="q"
            defaultValue={q}
            maxLength={200}
            autoComplete="off"
            placeholder="Search titles and texts"
            className="w-full rounded-md bg-transparent py-1.5 text-[0.9375rem] placeholder:text-soft"
            onChange={(event) => {
              const { value } = event.currentTarget
              clearTimeout(pause.current)
              pause.current = setTimeout(() => search(value), 250)
            }}
          />
        </form>
      </search>
      <nav aria-label="Which articles" className="-mx-2 flex items-center gap-1 max-sm:w-[calc(100%+1rem)]">
        {FILTERS.map((filter) => (
          <Link
            key={filter.show}
            href={listHref(q, filter.show)}
            aria-current={filter.show === show ? 'page' : undefined}
            className="rounded-md px-2 py-1.5 text-[0.875rem] text-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink"
          >
            {filter.label}
          </Link>
        ))}
        <span className="ml-3 px-2 text-[0.875rem] text-soft max-sm:ml-auto">Latest change first</span>
      </nav>
    </div>
  )
}

function listHref(q: string, show: Show): string {
  const query = new URLSearchParams()
  if (q !== '') query.set('q', q)
  if (show !== 'all') query.set('show', show)
  const text = query.toString()
  return text === '' ? '/' : `/?${text}`
}
