import type { Progress } from '#lib/article'

/** How far an article is: confirmed, then edited, then machine, the rest empty. Its words stand beside it. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const { segments, untranslated, machine, edited, confirmed, reviewed } = progress
  const parts = [
    { name: 'reviewed', count: reviewed, colour: 'bg-confirmed' },
    { name: 'confirmed', count: confirmed, colour: 'bg-confirmed' },
    { name: 'edited', count: edited, colour: 'bg-edited-bg' },
    { name: 'machine translation', count: machine, colour: 'bg-line-strong' },
  ]
  const words = [...parts, { name: 'not translated', count: untranslated }]
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${name}`)
    .join(', ')
  return (
    <div
      role="img"
      aria-label={words || 'no sentences'}
      title={words}
      className="flex h-1.5 overflow-hidden rounded-full bg-well forced-colors:border"
    >
      {parts.map(({ name, count, colour }) => (
        <span key={name} className={colour} style={{ width: `${(100 * count) / Math.max(segments, 1)}%` }} />
      ))}
    </div>
  )
}
