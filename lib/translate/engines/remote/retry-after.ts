/** Retry-After in milliseconds: seconds or a date (RFC 9110, 10.2.3); 0 when absent or unreadable. */
export function milliseconds(retryAfter: string | null): number {
  if (retryAfter === null) return 0
  const ms = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : 0
}

/** Milliseconds as an editor says them: `one second`, `45 seconds`, `60 minutes`. */
export function duration(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000))
  if (seconds >= 120) return `${Math.round(seconds / 60)} minutes`
  return seconds === 1 ? 'one second' : `${seconds} seconds`
}
