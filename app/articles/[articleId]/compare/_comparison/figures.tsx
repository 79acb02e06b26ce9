import { inDigits } from '#app/_ui/counted.ts'
import type { Summary } from './summary.ts'

/** How far the two versions are apart, each figure with the words that say what it counts. */
export function Figures({ summary }: { summary: Summary }) {
  const { ter, chrf, unchangedShare, insertedWords, deletedWords } = summary
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {ter !== null && <Figure value={ter.toFixed(1)} words="TER, edits per 100 words" />}
      {chrf !== null && <Figure value={chrf.toFixed(1)} words="chrF2, 100 is the same" />}
      <Figure value={`${Math.round(100 * unchangedShare)} %`} words="left as it was" />
      <Figure
        value={`+${inDigits(insertedWords)} −${inDigits(deletedWords)}`}
        words="words inserted, deleted"
      />
    </dl>
  )
}

function Figure({ value, words }: { value: string; words: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="label">{words}</dt>
      <dd className="font-reading text-[1.375rem] leading-tight tabular-nums">{value}</dd>
    </div>
  )
}
