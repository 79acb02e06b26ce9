'use client'

import { useMemo, useRef, useState } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { KeysFoot } from '#app/_ui/keys/keys-foot.tsx'
import { useKeys } from '#app/_ui/keys/use-keys.ts'
import { PageTitle } from '#app/_ui/page/page-title.tsx'
import { SwitchBar } from '#app/_ui/page/switch-bar.tsx'
import { TopBar } from '#app/_ui/page/top-bar.tsx'
import { type RowsHandle, VirtualRows } from '#app/_ui/virtual-rows.tsx'
import type { Article, Revision, VersionName } from '#lib/article'
import { ColumnHeads } from './column-heads.tsx'
import { estimateHeight, Fold, SentenceRow } from './comparison-rows.tsx'
import { EqualVersions } from './equal-versions.tsx'
import { Figures } from './figures.tsx'
import { type ComparedSentence, foldUnchanged, type Row } from './rows.ts'
import type { Summary } from './summary.ts'
import { type Layout, usePlace } from './use-place.ts'
import { VersionChoice } from './version-choice.tsx'

interface ComparisonProps {
  article: Article
  /** Latest first. */
  revisions: Revision[]
  /** Sentences with a machine translation. */
  machine: number
  from: VersionName
  to: VersionName
  sentences: ComparedSentence[]
  summary: Summary
  asOf: string
}

const LAYOUTS: { value: Layout; label: string }[] = [
  { value: 'side', label: 'Side by side' },
  { value: 'inline', label: 'Inline' },
]

const KEYS = [
  { keys: 'J', action: 'Next change' },
  { keys: 'K', action: 'Previous change' },
  { keys: 'Enter', action: 'Open the marked sentence in the workbench' },
] as const

/** Two states of an article beside each other, sentence by sentence. */
export function Comparison(props: ComparisonProps) {
  const { article, revisions, machine, from, to, sentences, summary, asOf } = props
  const place = usePlace()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [notice, setNotice] = useState('')
  const list = useRef<RowsHandle>(null)

  // Folds are opened per pair of versions, so another pair begins folded.
  const pair = `${from} ${to}`
  const rows = useMemo(() => {
    if (place.all) return sentences.map((sentence): Row => ({ kind: 'sentence', sentence }))
    const mine = [...opened].filter((key) => key.startsWith(`${pair} `))
    return foldUnchanged(sentences, new Set(mine.map((key) => Number(key.slice(pair.length + 1)))))
  }, [sentences, opened, pair, place.all])

  const step = (by: 1 | -1) => {
    const changed = rows.flatMap((row, index) =>
      row.kind === 'sentence' && row.sentence.changed ? [{ index, id: row.sentence.id }] : [],
    )
    if (changed.length === 0) return
    const at = changed.findIndex(({ id }) => id === place.marked)
    const wanted = at === -1 ? (by === 1 ? 0 : changed.length - 1) : at + by
    const next = changed[wanted]
    if (!next) return setNotice(by === 1 ? 'That was the last change.' : 'That was the first change.')
    place.setMarked(next.id)
    setNotice(`Change ${inDigits(wanted + 1)} of ${inDigits(changed.length)}`)
    if (!focusIfThere(next.id)) {
      list.current?.scrollTo(next.index, 'center')
      focusWhenThere(next.id)
    }
  }
  useKeys({ j: () => step(1), k: () => step(-1) })

  const noMachine = machine === 0 && (from === 'machine' || to === 'machine')
  const nothingChanged = summary.changed === 0
  const nothingToShow = noMachine || (nothingChanged && summary.byHand === 0)
  const head = (
    <div className="mx-auto max-w-[74rem] px-4 pt-5 sm:px-8">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <VersionChoice
          revisions={revisions}
          machine={machine}
          segments={article.progress.segments}
          from={from}
          to={to}
          href={place.href}
        />
        <label className="flex min-h-6 cursor-pointer items-center gap-2 text-soft">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={!place.all}
            onChange={(event) => place.setAll(!event.target.checked)}
          />
          Only changed sentences
        </label>
      </div>
      <div className="mt-5 flex flex-wrap items-end justify-between gap-x-10 gap-y-4 pb-5">
        <h2 aria-live="polite" className="font-reading text-[1.5rem] leading-tight sm:text-[1.625rem]">
          {inDigits(summary.changed)} of {counted(sentences.length, 'sentence')} changed
          {summary.byHand > 0 && `, ${inDigits(summary.byHand)} written by hand`}
        </h2>
        {!nothingChanged && <Figures summary={summary} />}
      </div>
    </div>
  )

  return (
    <div className="flex h-dvh flex-col">
      <PageTitle of={`Compare – ${article.title}`} />
      <TopBar
        back={{ href: `/articles/${article.id}`, label: 'Back to the article' }}
        title={article.title}
        titleLanguage="de"
        note="Compare"
        middle={
          <SwitchBar label="Layout" choices={LAYOUTS} chosen={place.layout} onChoose={place.setLayout} />
        }
      >
        <StepButton words="Previous" sign="↑" letter="K" disabled={nothingChanged} onStep={() => step(-1)} />
        <StepButton words="Next" sign="↓" letter="J" disabled={nothingChanged} onStep={() => step(1)} />
      </TopBar>
      <main className="min-h-0 flex-1">
        {nothingToShow && !place.all ? (
          <div className="h-full overflow-y-auto">
            {head}
            <EqualVersions
              articleId={article.id}
              from={from}
              to={to}
              sentences={sentences}
              noMachine={noMachine}
              latest={revisions[0]}
            />
          </div>
        ) : (
          <VirtualRows
            ref={list}
            label="The two versions, sentence by sentence"
            count={rows.length}
            before={
              <>
                {head}
                <ColumnHeads layout={place.layout} revisions={revisions} from={from} to={to} asOf={asOf} />
              </>
            }
            keyOf={(index) => keyOf(rows[index])}
            estimate={(index) => estimateHeight(rows[index], place.layout)}
          >
            {(index) => {
              const row = rows[index]
              if (row === undefined) return null
              if (row.kind === 'fold') {
                const open = () => setOpened(new Set(opened).add(`${pair} ${row.first}`))
                return <Fold count={row.count} onOpen={open} />
              }
              return (
                <SentenceRow
                  sentence={row.sentence}
                  articleId={article.id}
                  language={article.targetLanguage}
                  layout={place.layout}
                  marked={row.sentence.id === place.marked}
                />
              )
            }}
          </VirtualRows>
        )}
      </main>
      <p role="status" className="sr-only">
        {notice}
      </p>
      <KeysFoot keys={KEYS} wide>
        {notice && <span aria-hidden="true">{notice}</span>}
      </KeysFoot>
    </div>
  )
}

function StepButton(props: {
  words: string
  sign: string
  letter: string
  disabled: boolean
  onStep: () => void
}) {
  const { words, sign, letter, disabled, onStep } = props
  return (
    <button
      type="button"
      aria-label={`${words} change`}
      className="button"
      onClick={onStep}
      disabled={disabled}
    >
      <span className="max-sm:hidden">{words}</span>
      <KeyCap keys={letter} className="max-sm:hidden" />
      <span className="sm:hidden">{sign}</span>
    </button>
  )
}

function keyOf(row: Row | undefined): string {
  if (row === undefined) return ''
  return row.kind === 'fold' ? `fold ${row.first}` : row.sentence.id
}

function focusIfThere(segmentId: string): boolean {
  const link = document.getElementById(`sentence-${segmentId}`)
  link?.focus({ preventScroll: true })
  link?.closest('[data-segment]')?.scrollIntoView({ block: 'center' })
  return link !== null
}

/** A row far away exists only once the list has scrolled there. */
function focusWhenThere(segmentId: string, tries = 20) {
  if (tries > 0 && !focusIfThere(segmentId)) {
    requestAnimationFrame(() => focusWhenThere(segmentId, tries - 1))
  }
}
