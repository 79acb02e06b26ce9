import { useCallback, useEffect, useRef } from 'react'

/**
 * Gives the list item of the row (`data-row`) that has the focus, or had it before a dialog took it; null when
 * none had.
 */
export function useFocusedRow(): () => HTMLElement | null {
  const focused = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('dialog')) return
      const item = target.closest<HTMLElement>('li')
      focused.current = item?.querySelector('[data-row]') ? item : null
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  return useCallback(() => (focused.current?.isConnected ? focused.current : null), [])
}
