import type { ReactNode } from 'react'
import type { Format } from '#lib/article'
import { inlineRuns, type Run } from '#lib/markdown'

/** A text as readers will see it: Markdown's emphasis and code are set, links read as their words. */
export function RunningText({ text, format }: { text: string; format: Format }) {
  if (format === 'plain') return text
  let offset = 0
  return inlineRuns(text).map((run) => {
    const key = `${offset}`
    offset += run.text.length
    return <span key={key}>{styled(run)}</span>
  })
}

function styled({ text, bold, italic, strike, code }: Run): ReactNode {
  let node: ReactNode = text
  if (code) node = <code className="text-[0.9em]">{node}</code>
  if (strike) node = <s>{node}</s>
  if (italic) node = <em>{node}</em>
  return bold ? <strong>{node}</strong> : node
}
