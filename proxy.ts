import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { checkRequest, DATA_POLICY, pagePolicy, toResponse } from '#lib/server/request-guard'

export function proxy({ method, headers, nextUrl: { pathname } }: NextRequest): Response {
  const verdict = checkRequest({
    method,
    path: pathname,
    host: headers.get('host'),
    ownHost: process.env.HOST,
    origin: headers.get('origin'),
    fetchSite: headers.get('sec-fetch-site'),
  })
  if (verdict.kind === 'refused') return toResponse(verdict.problem)
  if (pathname.startsWith('/api/')) return withPolicy(NextResponse.next(), DATA_POLICY)

  const policy = pagePolicy(randomBytes(16).toString('base64'), process.env.NODE_ENV === 'development')
  // Next reads the nonce for its own scripts from the policy of the request.
  const request = { headers: withPolicy({ headers: new Headers(headers) }, policy).headers }
  return withPolicy(NextResponse.next({ request }), policy)
}

function withPolicy<T extends { headers: Headers }>(message: T, policy: string): T {
  message.headers.set('Content-Security-Policy', policy)
  return message
}

// Hashed files hold nothing of anybody's and are fetched by the dozen.
export const config = { matcher: '/((?!_next/static/).*)' }
