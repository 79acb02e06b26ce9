import { VersionOptions } from '#app/_ui/version/version-options.tsx'
import type { Revisions } from './read-revisions.ts'

/** Chooses two versions to compare. A plain form, so that it works without scripts. */
export function CompareForm({ article, revisions, current }: Revisions) {
  const oldest = current.translated > 0 ? 'machine' : revisions.at(-1)?.number
  if (oldest === undefined) return null
  const { segments } = article.progress
  const options = <VersionOptions revisions={revisions} machine={current.translated} segments={segments} />
  const label = 'flex min-w-0 items-center gap-2 text-soft max-sm:w-full'
  const field = 'field min-w-0 truncate max-sm:flex-1 sm:w-52'
  return (
    <form
      action={`/articles/${article.id}/compare`}
      method="get"
      className="mt-6 flex flex-wrap items-center gap-x-3 gap-y-2"
    >
      <label className={label}>
        <span className="max-sm:w-16">Compare</span>
        <select name="from" className={field} defaultValue={oldest}>
          {options}
        </select>
      </label>
      <label className={label}>
        <span className="max-sm:w-16">with</span>
        <select name="to" className={field} defaultValue="current">
          {options}
        </select>
      </label>
      <button type="submit" className="button max-sm:ml-18">
        Compare
      </button>
    </form>
  )
}
