const MINUTE = 60_000
const HOUR = 60 * MINUTE
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** The zone to speak in; left out, that of whoever runs this. */
type Zone = string | undefined

/** How long ago, as one would say it: 4 minutes ago, yesterday, Friday, 12 May. `now` in milliseconds since 1970. */
export function relativeTimeLabel(iso: string, now: number, zone?: Zone): string {
  const then = Date.parse(iso)
  const past = now - then
  if (past < MINUTE) return 'just now'
  if (past < HOUR) return ago(Math.floor(past / MINUTE), 'minute')
  const days = dayNumber(now, zone) - dayNumber(then, zone)
  if (days === 0) return ago(Math.floor(past / HOUR), 'hour')
  if (days === 1) return 'yesterday'
  if (days < 7) return words(then, { weekday: 'long' }, zone)
  return dayLabel(iso, now, zone)
}

/** 12 May, or 12 May 2025 as seen from another year. `now` in milliseconds since 1970. */
export function dayLabel(iso: string, now: number, zone?: Zone): string {
  const at = Date.parse(iso)
  const sameYear = words(at, { year: 'numeric' }, zone) === words(now, { year: 'numeric' }, zone)
  return words(at, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }, zone)
}

/** Day and minute: Sunday, 22 November 2026, 14:02. Put together here, as server and browser set commas apart. */
export function exactTimeLabel(iso: string, zone?: Zone): string {
  const at = Date.parse(iso)
  const day = words(at, { day: 'numeric', month: 'long', year: 'numeric' }, zone)
  return `${words(at, { weekday: 'long' }, zone)}, ${day}, ${words(at, CLOCK, zone)}`
}

/** Day and minute in little room: 22 Nov, 14:02. */
export function shortTimeLabel(iso: string, zone?: Zone): string {
  const at = Date.parse(iso)
  return `${words(at, { day: 'numeric', month: 'short' }, zone)}, ${words(at, CLOCK, zone)}`
}

function ago(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`
}

function words(at: number, options: Intl.DateTimeFormatOptions, zone: Zone): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: zone }).format(at)
}

/** Counts calendar days, so that late evening and early morning are a day apart. */
function dayNumber(at: number, zone: Zone): number {
  const [day, month, year] = words(at, { day: 'numeric', month: 'numeric', year: 'numeric' }, zone)
    .split('/')
    .map(Number)
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / (24 * HOUR)
}
