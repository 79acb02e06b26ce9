/** Whether the header `If-None-Match` names the tag (RFC 9110, 13.1.2). */
export function matchesTag(header: string | null, tag: string): boolean {
  if (header === null) return false
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
}

/** The answer to a caller who has the latest already. */
export function notModified<H extends { ETag: string }>(headers: H): { status: 304; headers: H } {
  return { status: 304, headers }
}
