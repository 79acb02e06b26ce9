'use client'

import { inDigits } from '#app/_ui/counted.ts'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import { useWorkbench } from '../workbench-state.ts'

/** A number, Enter, there. */
export function GoToDialog({ onClose }: { onClose: () => void }) {
  const { segmentIds, navigation } = useWorkbench()
  const count = segmentIds.length
  return (
    <Dialog title="Go to sentence" onClose={onClose}>
      <form
        className="flex items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = String(new FormData(event.currentTarget).get('number'))
          const number = Number.parseInt(typed, 10)
          if (Number.isNaN(number)) return
          onClose()
          navigation.goToIndex(Math.min(Math.max(number, 1), count) - 1)
        }}
      >
        <label className="block flex-1">
          <span className="label mb-1 block">Number, 1 to {inDigits(count)}</span>
          <input name="number" inputMode="numeric" autoComplete="off" className="field" />
        </label>
        <button type="submit" className="button button-primary">
          Go
        </button>
      </form>
    </Dialog>
  )
}
