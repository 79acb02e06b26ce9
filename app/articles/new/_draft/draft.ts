import type { TargetLanguage } from '#lib/article'
import type { Format } from '#lib/segment'

/** What is about to become an article, as far as the form holds it. */
export interface Draft {
  text: string
  /** Empty: the first headline or sentence will be the title. */
  title: string
  targetLanguage: TargetLanguage
  /** Null: as the text looks. */
  format: Format | null
  /** Whether lines are merely wrapped; null: as the text looks. */
  wrapped: boolean | null
}

export const EMPTY: Draft = { text: '', title: '', targetLanguage: 'en-GB', format: null, wrapped: null }

const KEY = 'gegenlesen.new-article'

/** The draft kept in this tab, so that a reload or a wrong click loses nothing. */
export function readKept(): Draft | null {
  try {
    const kept = window.sessionStorage.getItem(KEY)
    return kept === null ? null : { ...EMPTY, ...JSON.parse(kept) }
  } catch {
    return null
  }
}

/** False when the browser has no room for it; the page keeps it all the same. */
export function keep(draft: Draft): boolean {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

export function forgetKept() {
  try {
    window.sessionStorage.removeItem(KEY)
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}
