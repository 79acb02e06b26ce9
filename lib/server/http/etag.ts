/** Whether the header `If-None-Match` names the tag (RFC 9110, 13.1.2). */
export function namesTag(header: string | null, tag: string): boolean {
  if (header === null) return false
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
}
