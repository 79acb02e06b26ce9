'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import type { Article } from '#lib/article'
import { call } from '../_client/call.ts'
import { ArticleDialog } from '../_ui/dialog/article-dialog.tsx'
import { Problem } from '../_ui/page/problem.tsx'
import { ProgressBar } from '../_ui/page/progress-bar.tsx'
import { TimeAgo } from '../_ui/time/time-ago.tsx'
import { progressLabel } from './progress-state.ts'

type Place = 'desk' | 'going' | 'bin' | 'returning'

interface ArticleRowProps {
  article: Article
  asOf: string
  /** Called after the article went into the bin or came back. */
  onMove: (article: Article) => void
  /** Called with the article after its title or its English was changed. */
  onChange: (article: Article) => void
}

/** One article in the list; after it was deleted, a row with Undo until the page is left. */
export function ArticleRow({ article, asOf, onMove, onChange }: ArticleRowProps) {
  const [place, setPlace] = useState<Place>('desk')
  const [problem, setProblem] = useState('')
  const [renaming, setRenaming] = useState(false)
  const acted = useRef(false)
  const next = useRef<HTMLAnchorElement & HTMLButtonElement>(null)
  const params = { articleId: article.id }
  const binned = place === 'bin' || place === 'returning'

  // The button that was pressed is gone, so the focus goes to the row that replaces it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the row has turned
  useEffect(() => {
    if (acted.current) next.current?.focus()
  }, [binned])

  const move = async (from: Place, on: Place, to: Place, request: () => Promise<unknown>) => {
    setProblem('')
    setPlace(on)
    try {
      await request()
      acted.current = true
      setPlace(to)
      onMove(article)
    } catch (fault) {
      setPlace(from)
      setProblem((fault as Error).message)
    }
  }
  const remove = () =>
    move('desk', 'going', 'bin', () => call('DELETE /api/articles/{articleId}', { params }))
  const undo = () =>
    move('bin', 'returning', 'desk', () => call('POST /api/articles/{articleId}/undelete', { params }))

  return (
    <li className="group relative min-h-[5.25rem] border-line border-b">
      {binned ? (
        <BinnedLine article={article} undoRef={next} isReturning={place === 'returning'} onUndo={undo} />
      ) : (
        <div className="grid gap-x-7 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_12rem_10rem]">
          <ArticleTitle article={article} linkRef={next} />
          <div className="sm:pt-2">
            <ProgressBar progress={article.progress} />
            <p className="mt-1.5 text-[0.8125rem] text-soft tabular-nums">{progressLabel(article)}</p>
          </div>
          <div className="flex items-center justify-between gap-2 text-[0.8125rem] text-soft max-sm:-my-1.5 sm:flex-col sm:items-start sm:pt-1">
            <p>
              <TimeAgo at={article.updatedAt} asOf={asOf} />
            </p>
            <RowActions
              title={article.title}
              isGoing={place === 'going'}
              onRename={() => setRenaming(true)}
              onDelete={remove}
            />
          </div>
        </div>
      )}
      <Problem words={problem} className={problem === '' ? '' : 'pb-3'} />
      {renaming && <ArticleDialog article={article} onSaved={onChange} onClose={() => setRenaming(false)} />}
    </li>
  )
}

interface BinnedLineProps {
  article: Article
  undoRef: React.RefObject<(HTMLAnchorElement & HTMLButtonElement) | null>
  isReturning: boolean
  onUndo: () => void
}

/** What a deleted article leaves in its place. */
function BinnedLine({ article, undoRef, isReturning, onUndo }: BinnedLineProps) {
  return (
    <div className="flex min-h-[5.25rem] flex-wrap items-center gap-x-3 py-3">
      <p role="status" className="min-w-0 text-[0.875rem] text-soft">
        <span lang="de" className="font-reading text-[1.0625rem] text-ink">
          {article.title}
        </span>{' '}
        is in the bin and stays there for 30 days.
      </p>
      <button ref={undoRef} type="button" className="button" onClick={onUndo} disabled={isReturning}>
        Undo
      </button>
    </div>
  )
}

interface RowActionsProps {
  title: string
  isGoing: boolean
  onRename: () => void
  onDelete: () => void
}

/** In sight while the row has the pointer or the focus; always where there is no pointer. */
function RowActions({ title, isGoing, onRename, onDelete }: RowActionsProps) {
  return (
    <div className="relative z-10 flex gap-2 opacity-0 focus-within:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 max-sm:-mr-2 sm:-my-1 sm:-ml-2 pointer-coarse:opacity-100">
      <button
        type="button"
        onClick={onRename}
        aria-label={`Rename ${title}`}
        data-rename=""
        className="button button-quiet min-h-8"
      >
        Rename
      </button>
      <button
        type="button"
        onClick={onDelete}
        disabled={isGoing}
        aria-label={`Delete ${title}`}
        className="button button-quiet min-h-8"
      >
        Delete
      </button>
    </div>
  )
}

function ArticleTitle({
  article,
  linkRef,
}: {
  article: Article
  linkRef: React.RefObject<(HTMLAnchorElement & HTMLButtonElement) | null>
}) {
  return (
    <div className="min-w-0">
      <h2 className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          ref={linkRef}
          href={`/articles/${article.id}`}
          prefetch={false}
          lang="de"
          data-row=""
          className="font-reading text-[1.375rem] leading-snug hyphens-auto [overflow-wrap:anywhere] after:absolute after:inset-y-0 after:-inset-x-3 after:rounded-lg hover:after:bg-ink/3 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          {article.title}
        </Link>
        {article.sample && (
          <span className="rounded bg-warning-bg px-2 py-0.5 text-[0.75rem] text-warning">
            sample, recorded translation
          </span>
        )}
      </h2>
      {article.targetTitle ? (
        <p lang={article.targetLanguage} className="mt-0.5 truncate text-[0.875rem] text-soft">
          {article.targetTitle}
        </p>
      ) : (
        <p className="mt-0.5 text-[0.875rem] text-soft">Not yet translated</p>
      )}
    </div>
  )
}
