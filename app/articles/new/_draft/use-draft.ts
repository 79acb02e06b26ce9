import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { type Draft, EMPTY, forgetKept, keep, readKept } from './draft.ts'
import { type Preview, previewOf } from './preview.ts'
import type { TextFile } from './text-file.ts'

/** Longer texts are segmented after a pause in typing, shorter ones at once. */
const CUT_AT_ONCE = 100_000
const PAUSE_MS = 400

export type DraftOnPage = ReturnType<typeof useDraft>

/** The draft of the page, stored in this tab, with its preview. A chosen file takes precedence over the text. */
export function useDraft() {
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [file, setFile] = useState<TextFile | null>(null)
  const [broughtBack, setBroughtBack] = useState(false)
  /** Whether changes are kept: not before the kept draft was read, not after it became an article. */
  const keeping = useRef(false)

  useEffect(() => {
    const kept = readKept()
    keeping.current = true
    if (!kept) return
    setDraft(kept)
    setBroughtBack(kept.text.trim() !== '')
  }, [])

  useEffect(() => {
    if (!keeping.current || draft === EMPTY) return
    const keepNow = () => keeping.current && keep(draft)
    const pause = setTimeout(keepNow, 300)
    window.addEventListener('pagehide', keepNow)
    return () => {
      clearTimeout(pause)
      window.removeEventListener('pagehide', keepNow)
    }
  }, [draft])

  const forget = useCallback(() => {
    keeping.current = false
    forgetKept()
  }, [])
  const change = useCallback((part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })), [])
  const text = file?.text ?? draft.text
  return {
    draft,
    change,
    forget,
    file,
    setFile,
    broughtBack,
    preview: usePreview(text, draft.format ?? file?.format ?? null, draft.wrapped),
  }
}

/** Null while there is no text. */
function usePreview(text: string, format: Draft['format'], wrapped: boolean | null): Preview | null {
  const settled = useDeferredValue(usePaused(text))
  return useMemo(
    () => (settled.trim() === '' ? null : previewOf(settled, { format, wrapped })),
    [settled, format, wrapped],
  )
}

/** A long text as of the last pause in typing; a short one as of now. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  const long = text.length > CUT_AT_ONCE
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), long ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
  }, [text, long])
  return long ? paused : text
}
