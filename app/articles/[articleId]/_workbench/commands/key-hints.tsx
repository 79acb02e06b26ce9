import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { keysHere } from '#app/_ui/keys/mod-key.ts'

const HINTS = [
  { keys: 'Ctrl ↵', words: 'confirm and go on' },
  { keys: 'Alt ↑↓', words: 'move' },
  { keys: 'F9', words: 'next unconfirmed' },
  { keys: 'Ctrl S', words: 'save a revision' },
] as const

/** The line at the foot: what just happened, or else the few keys that carry the day. */
export function KeyHints({ notice, onKeys }: { notice: string; onKeys: () => void }) {
  return (
    <footer className="no-print flex min-h-9 items-center justify-center gap-6 border-line border-t bg-paper px-4 text-soft">
      <p role="status" className={notice ? 'py-1 text-ink' : 'sr-only'}>
        {notice && keysHere(notice)}
      </p>
      {!notice && (
        <ul className="hidden gap-6 md:flex">
          {HINTS.map(({ keys, words }) => (
            <li key={keys}>
              <KeyCap keys={keys} /> {words}
            </li>
          ))}
        </ul>
      )}
      <button type="button" className="button button-quiet" onClick={onKeys}>
        <KeyCap keys="?" /> all keys
      </button>
    </footer>
  )
}
