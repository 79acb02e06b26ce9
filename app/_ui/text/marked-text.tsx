/** The text with the words that were looked for. Ranges in UTF-16, end exclusive, in order. */
export function MarkedText({
  text,
  ranges,
}: {
  text: string
  ranges: readonly (readonly [number, number])[]
}) {
  let at = 0
  const parts = ranges.map(([from, to]) => {
    const before = text.slice(at, from)
    at = to
    return { before, word: text.slice(from, to), from }
  })
  return (
    <>
      {parts.map(({ before, word, from }) => (
        <span key={from}>
          {before}
          <mark className="rounded-sm bg-warning-bg text-ink">{word}</mark>
        </span>
      ))}
      {text.slice(at)}
    </>
  )
}
