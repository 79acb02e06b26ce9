import type { Change } from '#lib/article'

/**
 * A text with its changes marked. `side` leaves out what the other side alone has:
 * `before` shows deletions only, `after` insertions only, `both` shows the two in one line.
 */
export function ChangedText({
  changes,
  side = 'both',
}: {
  changes: Change[]
  side?: 'before' | 'after' | 'both'
}) {
  let offset = 0
  return changes.map((change) => {
    const key = `${offset}${change.kind}`
    offset += change.text.length
    if (change.kind === 'insert' && side !== 'before') return <Inserted key={key} text={change.text} />
    if (change.kind === 'delete' && side !== 'after') return <Deleted key={key} text={change.text} />
    return change.kind === 'keep' ? <span key={key}>{change.text}</span> : null
  })
}

// Screen readers skip <ins> and <del>, so the words are there as well.
function Inserted({ text }: { text: string }) {
  return (
    <ins className="change">
      <span className="sr-only"> inserted: </span>
      {text}
      <span className="sr-only"> end of insertion </span>
    </ins>
  )
}

function Deleted({ text }: { text: string }) {
  return (
    <del className="change">
      <span className="sr-only"> deleted: </span>
      {text}
      <span className="sr-only"> end of deletion </span>
    </del>
  )
}
