import { useEffect, useRef, useState } from 'react'

/** What a file would do, as the server says it. */
export interface ImportPreview<Entry> {
  added: number
  known: number
  skipped: { row: number; reason: string }[]
  /** Of these `skipped` names the first. */
  skippedCount: number
  /** The first of what would be added. */
  sample: Entry[]
  warnings: string[]
}

export interface ImportCalls<Entry> {
  /** Says what the file would do, and stores nothing. */
  preview(file: File, signal: AbortSignal): Promise<ImportPreview<Entry>>
  run(file: File, signal: AbortSignal): Promise<{ added: number; known: number }>
}

export type ImportState<Entry> =
  | { kind: 'choosing'; problem: string }
  | { kind: 'reading'; file: File }
  | { kind: 'previewed'; file: File; preview: ImportPreview<Entry> }
  | { kind: 'adding'; file: File; preview: ImportPreview<Entry> }
  | { kind: 'stopped' }
  | { kind: 'done'; added: number; known: number }

/** A file on its way in: chosen, read for a preview, added; reading and adding can be stopped. */
export function useImport<Entry>({ preview, run }: ImportCalls<Entry>) {
  const [state, setState] = useState<ImportState<Entry>>({ kind: 'choosing', problem: '' })
  const left = useRef(new AbortController())
  useEffect(() => () => left.current.abort(), [])

  const begin = () => {
    left.current = new AbortController()
    return left.current.signal
  }
  const refuse = (signal: AbortSignal) => (fault: Error) =>
    signal.aborted || setState({ kind: 'choosing', problem: fault.message })

  return {
    state,
    choose(file: File) {
      const signal = begin()
      setState({ kind: 'reading', file })
      preview(file, signal).then((read) => {
        if (!signal.aborted) setState({ kind: 'previewed', file, preview: read })
      }, refuse(signal))
    },
    add(file: File, read: ImportPreview<Entry>) {
      const signal = begin()
      setState({ kind: 'adding', file, preview: read })
      run(file, signal).then(({ added, known }) => {
        if (!signal.aborted) setState({ kind: 'done', added, known })
      }, refuse(signal))
    },
    stop() {
      left.current.abort()
      setState(state.kind === 'adding' ? { kind: 'stopped' } : { kind: 'choosing', problem: '' })
    },
    again() {
      setState({ kind: 'choosing', problem: '' })
    },
  }
}
