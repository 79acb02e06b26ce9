'use client'

import { useEffect, useState } from 'react'
import { dayLabel, exactTimeLabel } from './time-label.ts'

/** The day of a time to come. The server speaks UTC; once the page runs, it is the reader's own zone. */
export function Day({ at, asOf }: { at: string; asOf: string }) {
  const [zone, setZone] = useState<string | undefined>('UTC')
  useEffect(() => setZone(undefined), [])
  return (
    <time dateTime={at} title={exactTimeLabel(at, zone)}>
      {dayLabel(at, Date.parse(asOf), zone)}
    </time>
  )
}
