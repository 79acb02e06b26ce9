/** Who makes the request. This version knows no users: nobody, on a computer of one's own. */
export function currentUser(_request?: Request): string | null {
  return null
}
