import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import { versionLabel } from '#app/_ui/version/version-label.ts'
import type { Revision, VersionName } from '#lib/article'
import type { Layout } from './use-place.ts'

interface ColumnHeadsProps {
  layout: Layout
  revisions: Revision[]
  from: VersionName
  to: VersionName
  asOf: string
}

/** The heads of the columns; they stay visible while the rows scroll. */
export function ColumnHeads({ layout, revisions, from, to, asOf }: ColumnHeadsProps) {
  const name = (version: VersionName) => {
    const revision = revisions.find(({ number }) => number === version)
    return (
      <>
        {versionLabel(version, revisions)}
        {revision && (
          <>
            , <TimeAgo at={revision.createdAt} asOf={asOf} />
          </>
        )}
      </>
    )
  }
  return (
    <div className="sticky top-0 z-10 bg-paper">
      <div className={`${columns(layout)} mx-auto max-w-[74rem] px-4 sm:px-8 max-md:flex`}>
        <div className="label contents">
          <p className="border-line-strong border-b py-2 max-md:hidden md:col-span-2">German</p>
          {layout === 'side' ? (
            <>
              <p className="border-line-strong border-b py-2 pr-6 max-md:min-w-0 max-md:grow max-md:truncate">
                <span className="md:hidden">German, </span>
                {name(from)}
                <span className="md:hidden">, {name(to)}</span>
              </p>
              <p className="border-line-strong border-b py-2 max-md:hidden">{name(to)}</p>
            </>
          ) : (
            <p className="border-line-strong border-b py-2 max-md:min-w-0 max-md:grow max-md:truncate">
              From {name(from)} to {name(to)}
            </p>
          )}
        </div>
      </div>
    </div>
  )
}

/** German, number, and one or two columns of English; on a phone one below the other. */
export function columns(layout: Layout): string {
  return layout === 'side'
    ? 'md:grid md:grid-cols-[minmax(0,1fr)_3.5rem_minmax(0,1fr)_minmax(0,1fr)]'
    : 'md:grid md:grid-cols-[minmax(0,1fr)_3.5rem_minmax(0,1.4fr)]'
}
