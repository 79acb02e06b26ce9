import Link from 'next/link'
import type { ReactNode } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import type { AgainstMachine } from '#app/_ui/text/against-machine.ts'
import { TimeAgo } from '#app/_ui/time/time-ago.tsx'
import { compareHref, revisionName } from '#app/_ui/version/version-label.ts'
import type { Revision } from '#lib/article'
import { ChangeSize } from './change-size.tsx'
import type { Revisions } from './read-revisions.ts'
import { RestoreButton } from './restore-button.tsx'

/** All versions, the current text first, the machine translation last. */
export function RevisionList({ asOf, ...found }: Revisions & { asOf: string }) {
  const { article, revisions, unsaved, current, first } = found
  const { segments } = article.progress
  const latest = revisions[0]
  return (
    <ol reversed className="mt-6 border-line-strong border-t">
      <Row>
        <Head name={<Link href={`/articles/${article.id}`}>Current text</Link>}>
          <TimeAgo at={article.updatedAt} asOf={asOf} exact />
        </Head>
        <Words>{currentTextLabel(found)}</Words>
        <ChangeSize changed={unsaved ?? current.changed} of={segments} />
        <Actions>
          {latest && unsaved !== 0 && <Changes articleId={article.id} from={latest.number} to="current" />}
          {!latest && current.translated > 0 && (
            <Changes articleId={article.id} from="machine" to="current" />
          )}
        </Actions>
      </Row>
      {revisions.map((revision) => (
        <RevisionRow
          key={revision.number}
          articleId={article.id}
          revision={revision}
          first={revision.number === revisions.at(-1)?.number ? first : null}
          asOf={asOf}
        />
      ))}
      {current.translated > 0 && (
        <Row>
          <Head name="Machine translation" />
          <Words>
            What the translator returned, before anybody touched it
            {current.translated < segments &&
              `: ${inDigits(current.translated)} of ${counted(segments, 'sentence')}`}
            .
          </Words>
        </Row>
      )}
    </ol>
  )
}

interface RevisionRowProps {
  articleId: string
  revision: Revision
  /** Its difference from the machine translation; for the first revision only. */
  first: AgainstMachine | null
  asOf: string
}

function RevisionRow({ articleId, revision, first, asOf }: RevisionRowProps) {
  const { number, author, createdAt, segments, changedSincePrevious } = revision
  const name = revisionName(revision)
  return (
    <Row>
      <Head name={<Link href={`/articles/${articleId}/revisions/${number}`}>{name}</Link>}>
        <TimeAgo at={createdAt} asOf={asOf} exact />
        {author && ` · ${author}`}
      </Head>
      <Words>{first ? firstRevisionLabel(segments, first) : changedLabel(revision)}</Words>
      <ChangeSize changed={first ? first.changed : changedSincePrevious} of={segments} />
      <Actions>
        {!first && <Changes articleId={articleId} from={number - 1} to={number} />}
        {first && first.translated > 0 && <Changes articleId={articleId} from="machine" to={number} />}
        <RestoreButton articleId={articleId} number={number} name={name} quiet />
      </Actions>
    </Row>
  )
}

function Changes(props: { articleId: string; from: 'machine' | number; to: 'current' | number }) {
  const { articleId, from, to } = props
  return (
    <Link
      href={compareHref(articleId, from, to)}
      className="inline-flex min-h-8 items-center text-accent underline-offset-4 hover:underline"
    >
      Changes since {from === 'machine' ? 'the machine translation' : `revision ${from}`}
    </Link>
  )
}

function firstRevisionLabel(segments: number, { changed, byHand }: AgainstMachine): string {
  return [
    counted(segments, 'sentence'),
    changed > 0 && `${inDigits(changed)} changed against the machine translation`,
    byHand > 0 && `${inDigits(byHand)} written by hand`,
  ]
    .filter(Boolean)
    .join(', ')
}

function changedLabel({ segments, changedSincePrevious: changed }: Revision): string {
  const of = counted(segments, 'sentence')
  return changed === 0
    ? `${of}, nothing changed since the one before`
    : `${of}, ${inDigits(changed)} changed since the one before`
}

function currentTextLabel({ article, unsaved, current }: Revisions): string {
  const { segments } = article.progress
  if (unsaved === null) return `${firstRevisionLabel(segments, current)}. Not kept in a revision yet.`
  if (unsaved === 0) return `${counted(segments, 'sentence')}, as in the latest revision`
  return `${counted(segments, 'sentence')}, ${inDigits(unsaved)} changed since the latest revision`
}

function Row({ children }: { children: ReactNode }) {
  return <li className="border-line border-b py-4">{children}</li>
}

function Head({ name, children }: { name: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h3 className="font-reading text-[1.1875rem] leading-snug [overflow-wrap:anywhere] [&_a]:inline-block [&_a]:min-h-8 [&_a]:underline-offset-4 hover:[&_a]:underline">
        {name}
      </h3>
      {children && <p className="text-soft">{children}</p>}
    </div>
  )
}

function Words({ children }: { children: ReactNode }) {
  return <p className="text-soft">{children}</p>
}

function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-1.5 flex flex-wrap items-center gap-x-6 empty:hidden">{children}</div>
}
