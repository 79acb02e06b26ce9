import { operations } from '#lib/api'

/** The cookie that holds the name one gave oneself, percent-encoded. */
const COOKIE = 'gegenlesen-name'
const YEAR_S = 365 * 24 * 60 * 60

/** The name of whoever makes a request; null without a cookie, and where the cookie holds no usable name. */
export function readActor(headers: Pick<Headers, 'get'>): string | null {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
  const encoded = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1)
  const name = encoded === undefined ? null : decode(encoded)
  // Any script may write a cookie: it is checked like a name that is sent.
  return operations.updateMe.body.safeParse({ name }).data?.name ?? null
}

/** The `Set-Cookie` header that keeps a name for a year, or removes it. */
export function actorCookie(name: string | null): string {
  const value = encodeURIComponent(name ?? '')
  return `${COOKIE}=${value}; Path=/; Max-Age=${name === null ? 0 : YEAR_S}; SameSite=Lax; HttpOnly`
}

function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
