import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import './globals.css'

export const metadata: Metadata = {
  description: 'A German article becomes reviewed English.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#161513' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The nonce of the content security policy differs per request, so no page may be built beforehand.
  await headers()
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
