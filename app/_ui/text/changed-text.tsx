import type { Change } from '#lib/article'
import { visibleParts } from './visible-part.ts'

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

function Inserted({ text }: { text: string }) {
  return (
    <ins className="change">
      <Aloud words=" inserted: " />
      <Decorated text={text} />
      <Aloud words=" end of insertion " />
    </ins>
  )
}

function Deleted({ text }: { text: string }) {
  return (
    <del className="change">
      <Aloud words=" deleted: " />
      <Decorated text={text} />
      <Aloud words=" end of deletion " />
    </del>
  )
}

/** A line under or through a blank would look like a mark of its own. */
function Decorated({ text }: { text: string }) {
  const { before, visible, after } = visibleParts(text)
  return (
    <>
      {before}
      <span className="change-mark">{visible}</span>
      {after}
    </>
  )
}

// Screen readers skip <ins> and <del>, so the words are there as well; who copies the text does not get them.
function Aloud({ words }: { words: string }) {
  return <span className="sr-only select-none">{words}</span>
}
