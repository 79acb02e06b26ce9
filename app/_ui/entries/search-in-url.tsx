'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

interface SearchInUrlProps {
  id: string
  /** The page that is searched; what is looked for stands in its address as `q`. */
  path: string
  label: string
  /** How the search understands what is typed. */
  hint: string
  q: string
}

/** A search whose words live in the address. The form also works before hydration. */
export function SearchInUrl({ id, path, label, hint, q }: SearchInUrlProps) {
  const router = useRouter()
  const [searching, startTransition] = useTransition()
  const field = useRef<HTMLInputElement>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(pause.current), [])

  // Back and "show all" change the search from outside; what is being typed stays.
  useEffect(() => {
    const place = field.current
    if (place && place !== document.activeElement) place.value = q
  }, [q])

  const search = (text: string) => {
    clearTimeout(pause.current)
    const words = text.trim()
    const href = words === '' ? path : `${path}?${new URLSearchParams({ q: words })}`
    startTransition(() => router.replace(href, { scroll: false }))
  }
  return (
    <search className="flex min-w-52 flex-1 items-baseline gap-3">
      <form
        action={path}
        method="get"
        className="flex-1"
        onSubmit={(event) => {
          event.preventDefault()
          search(field.current?.value ?? '')
        }}
      >
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <input
          ref={field}
          id={id}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={200}
          autoComplete="off"
          placeholder={label}
          title={hint}
          className="w-full rounded-md bg-transparent py-1.5 text-[0.9375rem] placeholder:text-soft"
          onChange={(event) => {
            const { value } = event.currentTarget
            clearTimeout(pause.current)
            pause.current = setTimeout(() => search(value), 250)
          }}
        />
      </form>
      <p role="status" className="shrink-0 text-soft">
        {searching ? 'Searching…' : ''}
      </p>
    </search>
  )
}
