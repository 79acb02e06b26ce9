import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'

export const TABS = ['suggestions', 'terms', 'history', 'comments'] as const
export type Tab = (typeof TABS)[number]

/** What stands beside the active sentence. */
export interface Panel {
  tab: Tab
  /** Shows a tab. */
  choose(tab: Tab): void
  /** Shows a tab and puts the focus into it. */
  enter(tab: Tab): void
}

export function usePanel(): Panel {
  const [tab, setTab] = useState<Tab>('suggestions')
  return useMemo(
    () => ({
      tab,
      choose: setTab,
      enter(wanted) {
        flushSync(() => setTab(wanted))
        const panel = document.getElementById(`panel-${wanted}`)
        // What one came to fill in, then what one can press; without either the panel itself.
        const first = panel?.querySelector<HTMLElement>('textarea, input') ?? panel?.querySelector('button')
        const place = first ?? panel
        place?.focus({ preventScroll: true })
        place?.scrollIntoView({ block: 'nearest' })
      },
    }),
    [tab],
  )
}
