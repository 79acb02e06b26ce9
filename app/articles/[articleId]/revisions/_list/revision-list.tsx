import Link from 'next/link'
import type { ReactNode } from 'react'
import type { Revision } from '#lib/article'
import { counted } from '../../../../_ui/counted.ts'
import { TimeAgo } from '../../../../_ui/time-ago.tsx'
import { compareHref, revisionName } from '../../../../_ui/version-words.ts'
import { ChangeSize } from './change-size.tsx'
import type { Revisions } from './read-revisions.ts'
import { RestoreButton } from './restore-button.tsx'

/**
 * Every state there is, the current text first, the machine translation last. Any two are compared by
 * choosing them and sending the form, which needs nothing but the browser.
 */
export function RevisionList({ article, revisions, unsaved, asOf }: Revisions & { asOf: string }) {
  const latest = revisions[0]
  return (
    <form action={`/articles/${article.id}/compare`} method="get" className="mt-3">
      <div className="flex items-center justify-between gap-4 border-line-strong border-b pb-2">
        <div aria-hidden="true" className="label flex gap-1">
          <span className="w-9 text-center">From</span>
          <span className="w-9 text-center">To</span>
        </div>
        <button type="submit" className="button">
          Compare the two chosen
        </button>
      </div>
      <ol reversed>
        <Row value="current" name="Current text" to>
          <Head name={<Link href={`/articles/${article.id}`}>Current text</Link>}>
            <TimeAgo at={article.updatedAt} asOf={asOf} exact />
          </Head>
          <p className="mt-0.5 text-soft">{currentWords(article.progress.segments, unsaved)}</p>
          {unsaved !== null && <ChangeSize changed={unsaved} of={article.progress.segments} />}
        </Row>
        {revisions.map((revision, index) => (
          <Row key={revision.number} value={revision.number} name={revisionName(revision)} from={index === 0}>
            <RevisionBody articleId={article.id} revision={revision} asOf={asOf} />
          </Row>
        ))}
        <Row value="machine" name="Machine translation" from={!latest}>
          <p className="font-reading text-[1.1875rem] leading-snug">Machine translation</p>
          <p className="mt-0.5 text-soft">
            What the translator returned, before anybody touched it.{' '}
            {!latest && 'No revision has been saved so far.'}
          </p>
        </Row>
      </ol>
    </form>
  )
}

function RevisionBody({
  articleId,
  revision,
  asOf,
}: {
  articleId: string
  revision: Revision
  asOf: string
}) {
  const { number, author, createdAt, segments, changedSincePrevious } = revision
  const link = 'inline-flex min-h-6 items-center text-accent underline-offset-4 hover:underline'
  return (
    <>
      <Head name={<Link href={`/articles/${articleId}/revisions/${number}`}>{revisionName(revision)}</Link>}>
        <TimeAgo at={createdAt} asOf={asOf} exact />
        {author && ` · ${author}`}
      </Head>
      <p className="mt-0.5 text-soft">{changedWords(revision)}</p>
      <ChangeSize changed={changedSincePrevious} of={segments} />
      <div className="mt-1.5 flex flex-wrap items-center gap-x-5">
        <Link href={`/articles/${articleId}/revisions/${number}`} className={link}>
          Look
        </Link>
        <span className="flex flex-wrap items-center gap-x-3">
          <span className="text-soft">Compare with</span>
          {number > 1 && (
            <Link href={compareHref(articleId, number - 1, number)} className={link}>
              revision {number - 1}
            </Link>
          )}
          <Link href={compareHref(articleId, 'machine', number)} className={link}>
            machine translation
          </Link>
          <Link href={compareHref(articleId, number, 'current')} className={link}>
            current text
          </Link>
        </span>
        <RestoreButton articleId={articleId} number={number} name={revisionName(revision)} quiet />
      </div>
    </>
  )
}

function changedWords({ number, segments, changedSincePrevious: changed }: Revision): string {
  const of = counted(segments, 'sentence')
  if (number === 1) return changed === 0 ? of : `${of}, ${changed} unlike the machine translation`
  return changed === 0
    ? `${of}, nothing changed since the one before`
    : `${of}, ${changed} changed since the one before`
}

function currentWords(segments: number, unsaved: number | null): string {
  if (unsaved === null) return `${counted(segments, 'sentence')}, not kept in a revision yet`
  if (unsaved === 0) return `${counted(segments, 'sentence')}, as in the latest revision`
  return `${counted(segments, 'sentence')}, ${unsaved} changed since the latest revision`
}

function Head({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h3 className="font-reading text-[1.1875rem] leading-snug [overflow-wrap:anywhere] [&_a]:underline-offset-4 hover:[&_a]:underline">
        {name}
      </h3>
      <p className="text-soft">{children}</p>
    </div>
  )
}

/** One state with its two places in the comparison; `from` and `to` say what is chosen at first. */
function Row(props: {
  value: string | number
  name: string
  from?: boolean
  to?: boolean
  children: ReactNode
}) {
  const { value, name, from = false, to = false, children } = props
  return (
    <li className="flex gap-3 border-line border-b py-4 sm:gap-4">
      <div className="flex gap-1">
        <Pick side="from" value={value} name={name} chosen={from} />
        <Pick side="to" value={value} name={name} chosen={to} />
      </div>
      <div className="min-w-0 flex-1">{children}</div>
    </li>
  )
}

function Pick(props: { side: 'from' | 'to'; value: string | number; name: string; chosen: boolean }) {
  const { side, value, name, chosen } = props
  return (
    <label className="flex size-9 cursor-pointer items-center justify-center rounded-md hover:bg-well">
      <span className="sr-only">
        {side === 'from' ? 'From' : 'To'} {name}
      </span>
      <input type="radio" name={side} value={value} defaultChecked={chosen} className="size-4 accent-ink" />
    </label>
  )
}
