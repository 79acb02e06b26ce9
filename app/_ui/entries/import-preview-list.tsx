import type { ReactNode } from 'react'
import { counted, inDigits } from '../counted.ts'
import type { ImportPreview } from './use-import.ts'

interface ImportPreviewListProps<Entry> {
  noun: string
  fileName: string
  preview: ImportPreview<Entry>
  show: (entry: Entry) => ReactNode
}

/** What a file would do: how much it adds, some of that to look at, and what it leaves out, with the reasons. */
export function ImportPreviewList<Entry>(props: ImportPreviewListProps<Entry>) {
  const { noun, fileName, preview, show } = props
  const { added, known, skipped, skippedCount, sample, warnings } = preview
  const rest = [
    known > 0 ? `${inDigits(known)} known already` : '',
    skippedCount > 0 ? `${inDigits(skippedCount)} left out` : '',
  ].filter(Boolean)
  return (
    <div>
      <p role="status" className="font-reading text-[1.1875rem] leading-snug [overflow-wrap:anywhere]">
        {added === 0 ? `${fileName} holds nothing new` : `${fileName} adds ${counted(added, noun)}`}
        {rest.length > 0 ? `; ${rest.join(', ')}.` : '.'}
      </p>
      {warnings.map((words) => (
        <p key={words} className="mt-2 text-warning">
          {words}
        </p>
      ))}
      {skipped.length > 0 && (
        <section className="mt-4">
          <h3 className="label">Left out</h3>
          <ul className="mt-1">
            {skipped.map(({ row, reason }) => (
              <li key={`${row} ${reason}`} className="flex gap-3 border-line border-b py-1.5">
                <span className="min-w-14 shrink-0 text-soft tabular-nums">Row {inDigits(row)}</span>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
          {skippedCount > skipped.length && (
            <p className="mt-1 text-soft">and {inDigits(skippedCount - skipped.length)} more</p>
          )}
        </section>
      )}
      {sample.length > 0 && (
        <section className="mt-4">
          <h3 className="label">To be added</h3>
          <ul className="mt-1">
            {sample.map((entry, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
              <li key={at} className="border-line border-b py-2">
                {show(entry)}
              </li>
            ))}
          </ul>
          {added > sample.length && (
            <p className="mt-1 text-soft">and {inDigits(added - sample.length)} more</p>
          )}
        </section>
      )}
    </div>
  )
}
