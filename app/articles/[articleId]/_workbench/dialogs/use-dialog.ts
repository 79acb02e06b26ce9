import { useMemo, useState } from 'react'

/** The dialogs of the workbench. */
export type DialogName = 'article' | 'export' | 'go' | 'memory' | 'paste' | 'revision' | 'translate'

export interface OpenDialog {
  /** The one that is open. */
  name: DialogName | null
  show(name: DialogName): void
  /** Closes the one of this name: one that is answered late must not close the next. */
  close(name: DialogName): void
}

export function useDialog(): OpenDialog {
  const [name, setName] = useState<DialogName | null>(null)
  return useMemo(
    () => ({
      name,
      show: setName,
      close: (closed) => setName((now) => (now === closed ? null : now)),
    }),
    [name],
  )
}
