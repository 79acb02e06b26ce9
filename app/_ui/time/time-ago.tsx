'use client'

import { useEffect, useState } from 'react'
import { exactTimeLabel, relativeTimeLabel, shortTimeLabel } from './time-label.ts'

/**
 * A time in words. The server speaks UTC as of `asOf`; once the page runs, it is the reader's own clock
 * and zone, and the words keep up with it.
 */
export function TimeAgo({ at, asOf, exact = false }: { at: string; asOf: string; exact?: boolean }) {
  const [clock, setClock] = useState<{ now: number; zone?: string }>({ now: Date.parse(asOf), zone: 'UTC' })
  useEffect(() => {
    const tick = () => setClock({ now: Date.now() })
    tick()
    const timer = setInterval(tick, 30_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <time dateTime={at} title={exactTimeLabel(at, clock.zone)}>
      {relativeTimeLabel(at, clock.now, clock.zone)}
      {exact && <span className="text-soft"> · {shortTimeLabel(at, clock.zone)}</span>}
    </time>
  )
}
