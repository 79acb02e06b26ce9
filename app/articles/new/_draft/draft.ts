import type { TargetLanguage } from '#lib/article'
import type { Format } from '#lib/segment'

/** The form of a new article. */
export interface Draft {
  text: string
  /** Empty: the first headline or sentence will be the title. */
  title: string
  targetLanguage: TargetLanguage
  /** Null: detected from the text. */
  format: Format | null
  /** Whether line breaks only wrap paragraphs; null: detected from the text. */
  wrapped: boolean | null
}

export const EMPTY: Draft = { text: '', title: '', targetLanguage: 'en-GB', format: null, wrapped: null }

const KEY = 'gegenlesen.new-article'

/** The draft in this tab's session storage, so that a reload or a wrong click loses nothing. */
export function readKept(): Draft | null {
  try {
    const kept = window.sessionStorage.getItem(KEY)
    return kept === null ? null : { ...EMPTY, ...JSON.parse(kept) }
  } catch {
    return null
  }
}

/** False when the session storage is full or refused; the draft then lives as long as the page. */
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
    // A browser that refuses storage has stored nothing.
  }
}
