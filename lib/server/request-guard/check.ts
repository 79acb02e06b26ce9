import { operations } from '#lib/api'
import { Problem } from '../http/problem.ts'

/** What is known of a request before its body is read. */
export interface RequestInfo {
  method: string
  /** The path, without the query. */
  path: string
  /** The header `Host`. */
  host: string | null
  /** The setting HOST, where there is one. */
  ownHost?: string
  origin: string | null
  /** The header `Sec-Fetch-Site`. */
  fetchSite: string | null
}

export type Verdict = { kind: 'allowed' } | { kind: 'refused'; problem: Problem }

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * Whether a request is let through. Without users its host must be this computer: a page elsewhere must not get
 * in by giving its own name our address. A write must not come from another site's page; a script, which names
 * no site at all, may write. Below /api the path and its method must exist.
 */
export function checkRequest(request: RequestInfo): Verdict {
  const { method, path, host, ownHost, origin, fetchSite } = request
  if (!host || !(LOOPBACK.test(host) || isOwnHost(host, ownHost)))
    return refuse(403, `This server answers to localhost, 127.0.0.1 and [::1] only, not to “${host ?? ''}”.`)
  if (!READING.has(method) && comesFromElsewhere({ host, origin, fetchSite }))
    return refuse(403, 'A page of another site must not write here.')
  return path === '/api' || path.startsWith('/api/') ? checkOperation(method, path) : { kind: 'allowed' }
}

/** The server may have been told to listen at another loopback address. */
function isOwnHost(host: string, ownHost = ''): boolean {
  return /^127(\.\d{1,3}){3}$/.test(ownHost.trim()) && host.replace(/:\d{1,5}$/, '') === ownHost.trim()
}

function comesFromElsewhere({
  host,
  origin,
  fetchSite,
}: {
  host: string
  origin: string | null
  fetchSite: string | null
}) {
  if (fetchSite !== null && fetchSite !== 'same-origin' && fetchSite !== 'none') return true
  return origin !== null && origin.replace(/^https?:\/\//i, '').toLowerCase() !== host.toLowerCase()
}

function checkOperation(method: string, path: string): Verdict {
  const methods = methodsAt(path)
  if (methods.length === 0) return refuse(404, `There is nothing at ${path}.`)
  const allowed = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS']
  if (allowed.includes(method)) return { kind: 'allowed' }
  return refuse(405, `${path} does not take ${method}, only ${methods.join(', ')}.`, {
    Allow: allowed.join(', '),
  })
}

function refuse(status: number, detail: string, headers: Record<string, string> = {}): Verdict {
  return { kind: 'refused', problem: new Problem(status, detail, {}, headers) }
}

const PLACES = Object.values(operations).map(({ method, path }) => ({
  method: method as string,
  path: path as string,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
}))

/** A path that is spelt out goes before one with a parameter: `align` is no article's id. */
function methodsAt(path: string): string[] {
  const spelt = PLACES.filter((place) => place.path === path)
  const places = spelt.length > 0 ? spelt : PLACES.filter(({ pattern }) => pattern.test(path))
  return places.map(({ method }) => method)
}
