import Link from 'next/link'
import type { ReactNode } from 'react'

interface TopBarProps {
  /** Where the arrow leads, and what a screen reader calls it. */
  back: { href: string; label: string }
  title: string
  titleLanguage?: 'de'
  note?: string
  /** Where the title can be changed: a click on it. */
  onTitle?: () => void
  middle?: ReactNode
  children?: ReactNode
}

/** The one bar at the top of every page within an article. */
export function TopBar({ back, title, titleLanguage, note, onTitle, middle, children }: TopBarProps) {
  return (
    <header className="no-print sticky top-0 z-20 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-paper px-4 py-2 sm:grid sm:grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] sm:px-5">
      <div className="flex min-w-0 flex-1 items-baseline gap-3">
        <Link
          href={back.href}
          aria-label={back.label}
          className="-mr-2 -ml-2 inline-grid size-8 shrink-0 place-items-center rounded-md text-base text-soft hover:bg-well hover:text-ink"
        >
          ←
        </Link>
        <h1 lang={titleLanguage} className="truncate font-reading text-[1.1875rem] leading-7">
          {onTitle ? (
            <button
              type="button"
              title="Change the title or the kind of English"
              className="-mx-1.5 max-w-full truncate rounded-md px-1.5 align-bottom hover:bg-well"
              onClick={onTitle}
            >
              {title}
            </button>
          ) : (
            title
          )}
        </h1>
        {note && <span className="hidden shrink-0 text-soft lg:inline">{note}</span>}
      </div>
      <div className="order-last flex w-full justify-center sm:order-none sm:w-auto">{middle}</div>
      <div className="flex items-center justify-end gap-3">{children}</div>
    </header>
  )
}
