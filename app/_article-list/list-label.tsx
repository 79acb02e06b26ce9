import Link from 'next/link'
import { inDigits } from '../_ui/counted.ts'
import type { Show } from './progress-state.ts'
import type { ListCounts } from './read-article-list.ts'

/** 4 in work, 2 done this week. */
export function countsLabel({ inWork, doneThisWeek, complete }: ListCounts): string {
  const atLeast = complete ? '' : 'more than '
  return `${atLeast}${inDigits(inWork)} in work, ${inDigits(doneThisWeek)} done this week`
}

export function EmptyList() {
  return (
    <section className="mt-10 border-line border-t pt-14 pb-8 text-center">
      <h2 className="font-reading text-[1.6rem]">The desk is clear</h2>
      <p className="reading mx-auto mt-2 max-w-[34rem] text-soft">
        Paste a German article or choose its file. Gegenlesen cuts it into sentences and lays the English
        beside it, ready to be read against.
      </p>
      <Link href="/articles/new" className="button button-primary mt-6">
        Bring in the first article
      </Link>
    </section>
  )
}

export function NoHits({ q, show }: { q: string; show: Show }) {
  const what = show === 'all' ? 'No article' : show === 'done' ? 'No finished article' : 'No article in work'
  return (
    <section className="pt-14 text-center">
      <p className="font-reading text-[1.35rem]">
        {q === '' ? `${what} so far.` : `${what} has “${q}” in its title or texts.`}
      </p>
      <Link href="/" className="button mt-5">
        Show all articles
      </Link>
    </section>
  )
}
