import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** On every answer, files included. The content security policy differs per request: see proxy.ts. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** @type {import('next').NextConfig} */
export default {
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
  serverExternalPackages: ['better-sqlite3', 'pg'],
  poweredByHeader: false,
  // `npm run check` looks at the types; a newcomer's first start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // A proxy cuts larger bodies short without a word. One MB above what any route takes, so that a route sees
  // for itself that a body is too large.
  experimental: { proxyClientMaxBodySize: '22mb' },
  async headers() {
    return [{ source: '/:path*', headers: Object.entries(HEADERS).map(([key, value]) => ({ key, value })) }]
  },
}
