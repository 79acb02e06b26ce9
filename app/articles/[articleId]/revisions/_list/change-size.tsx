/** A bar for the share of an article that changed; the label beside it gives the number. */
export function ChangeSize({ changed, of }: { changed: number; of: number }) {
  if (changed === 0 || of === 0) return null
  const share = Math.min(changed / of, 1)
  return (
    <div
      aria-hidden="true"
      className="mt-2 h-1 max-w-80 overflow-hidden rounded-full bg-well forced-colors:border"
    >
      <div className="h-full min-w-px bg-accent" style={{ width: `${share * 100}%` }} />
    </div>
  )
}
