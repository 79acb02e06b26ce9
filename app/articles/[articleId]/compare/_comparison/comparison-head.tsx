import { counted, inDigits } from '#app/_ui/counted.ts'
import type { Article, Revision, VersionName } from '#lib/article'
import { Figures } from './figures.tsx'
import type { Summary } from './summary.ts'
import type { ComparisonView } from './use-comparison.ts'
import { VersionChoice } from './version-choice.tsx'

interface ComparisonHeadProps {
  article: Article
  revisions: Revision[]
  machine: number
  from: VersionName
  to: VersionName
  sentences: number
  summary: Summary
  view: ComparisonView
}

/** Which two versions, how much of them is shown, and how far they are apart. */
export function ComparisonHead(props: ComparisonHeadProps) {
  const { article, revisions, machine, from, to, sentences, summary, view } = props
  return (
    <div className="mx-auto max-w-[74rem] px-4 pt-5 sm:px-8">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <VersionChoice
          revisions={revisions}
          machine={machine}
          segments={article.progress.segments}
          from={from}
          to={to}
          href={view.href}
        />
        <label className="flex min-h-6 cursor-pointer items-center gap-2 text-soft">
          <input
            type="checkbox"
            className="size-4 accent-ink"
            checked={!view.all}
            onChange={(event) => view.setAll(!event.target.checked)}
          />
          Only changed sentences
        </label>
      </div>
      <div className="mt-5 flex flex-wrap items-end justify-between gap-x-10 gap-y-4 pb-5">
        <h2 aria-live="polite" className="font-reading text-[1.5rem] leading-tight sm:text-[1.625rem]">
          {inDigits(summary.changed)} of {counted(sentences, 'sentence')} changed
          {summary.byHand > 0 && `, ${inDigits(summary.byHand)} written by hand`}
        </h2>
        {summary.changed > 0 && <Figures summary={summary} />}
      </div>
    </div>
  )
}
