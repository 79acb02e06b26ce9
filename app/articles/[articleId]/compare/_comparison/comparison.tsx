'use client'

import { CommandButton } from '#app/_ui/keys/command-button.tsx'
import { Commands } from '#app/_ui/keys/commands.tsx'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { KeysFoot } from '#app/_ui/keys/keys-foot.tsx'
import { PageTitle } from '#app/_ui/page/page-title.tsx'
import { SwitchBar } from '#app/_ui/page/switch-bar.tsx'
import { TopBar } from '#app/_ui/page/top-bar.tsx'
import { VirtualRows } from '#app/_ui/virtual-rows.tsx'
import type { Article, Revision, VersionName } from '#lib/article'
import { ColumnHeads } from './column-heads.tsx'
import { COMPARISON_COMMANDS } from './comparison-commands.ts'
import { ComparisonHead } from './comparison-head.tsx'
import { CollapsedRow, estimateHeight, SentenceRow } from './comparison-rows.tsx'
import { EqualVersions } from './equal-versions.tsx'
import type { ComparedSentence, Row } from './rows.ts'
import type { Summary } from './summary.ts'
import { type ComparisonView, useComparison } from './use-comparison.ts'
import type { Layout } from './use-place.ts'

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

/** Two versions of an article side by side, sentence by sentence. */
export function Comparison(props: ComparisonProps) {
  const { article, from, to, sentences, summary } = props
  const view = useComparison({ articleId: article.id, from, to, sentences, changed: summary.changed })
  const { notice } = view
  return (
    <Commands commands={COMPARISON_COMMANDS} state={view}>
      <div className="flex h-dvh flex-col">
        <PageTitle of={`Compare – ${article.title}`} />
        <TopBar
          back={{ href: `/articles/${article.id}`, label: 'Back to the article' }}
          title={article.title}
          titleLanguage="de"
          note="Compare"
          middle={
            <SwitchBar label="Layout" choices={LAYOUTS} chosen={view.layout} onChoose={view.setLayout} />
          }
        >
          <StepButton id="comparison.previous" label="Previous" sign="↑" keys="k" />
          <StepButton id="comparison.next" label="Next" sign="↓" keys="j" />
        </TopBar>
        <main className="min-h-0 flex-1">
          <Rows {...props} view={view} />
        </main>
        <p role="status" className="sr-only">
          {notice}
        </p>
        <KeysFoot wide>{notice && <span aria-hidden="true">{notice}</span>}</KeysFoot>
      </div>
    </Commands>
  )
}

/** The two versions, row by row, or why there is nothing to see. */
function Rows(props: ComparisonProps & { view: ComparisonView }) {
  const { article, revisions, machine, from, to, sentences, summary, asOf, view } = props
  const { rows, layout } = view
  const head = <ComparisonHead {...props} sentences={sentences.length} />
  const noMachine = machine === 0 && (from === 'machine' || to === 'machine')
  const nothingToShow = noMachine || (summary.changed === 0 && summary.byHand === 0)
  if (nothingToShow && !view.all) {
    return (
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
    )
  }
  return (
    <VirtualRows
      ref={view.list}
      label="The two versions, sentence by sentence"
      count={rows.length}
      before={
        <>
          {head}
          <ColumnHeads layout={layout} revisions={revisions} from={from} to={to} asOf={asOf} />
        </>
      }
      keyOf={(index) => keyOf(rows[index])}
      estimate={(index) => estimateHeight(rows[index], layout)}
    >
      {(index) => {
        const row = rows[index]
        if (row === undefined) return null
        if (row.kind === 'collapsed')
          return <CollapsedRow count={row.count} onOpen={() => view.expand(row.first)} />
        return (
          <SentenceRow
            sentence={row.sentence}
            articleId={article.id}
            language={article.targetLanguage}
            layout={layout}
            marked={row.sentence.id === view.marked}
          />
        )
      }}
    </VirtualRows>
  )
}

function StepButton(props: { id: string; label: string; sign: string; keys: string }) {
  const { id, label, sign, keys } = props
  return (
    <CommandButton id={id} label={`${label} change`} showsKeys={false}>
      <span className="max-sm:hidden">{label}</span>
      <KeyCap keys={keys} className="max-sm:hidden" />
      <span className="sm:hidden">{sign}</span>
    </CommandButton>
  )
}

function keyOf(row: Row | undefined): string {
  if (row === undefined) return ''
  return row.kind === 'collapsed' ? `collapsed ${row.first}` : row.sentence.id
}
