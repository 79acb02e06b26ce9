'use client'

import { createContext, type ReactNode, use } from 'react'
import { NO_STRUCTURE, type Structure } from '#lib/markdown'

const Context = createContext<Structure>(NO_STRUCTURE)

/** Tells everything inside which tables, footnotes and line breaks the source has: no segment knows of them. */
export function ArticleStructure({ of, children }: { of: Structure; children: ReactNode }) {
  return <Context value={of}>{children}</Context>
}

export function useStructure(): Structure {
  return use(Context)
}
