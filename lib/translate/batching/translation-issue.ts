import { isEcho } from './german-again.ts'

/** Why a text can hardly be the translation of a sentence. */
export type TranslationIssue = 'page' | 'markup' | 'echo' | 'short' | 'long' | 'refusal' | 'remarks'

/** Whether a “translation” is the beginning of a web page. */
export function isPage(english: string): boolean {
  return /^\s*<(?:!doctype|html|head|body|\?xml)\b/i.test(english)
}

/**
 * Looks for what general-purpose servers return with status 200: a web page, markup that the German has not, the
 * German itself, a refusal or remarks of a language model, a text far too short or far too long. Null when none of
 * these is found; says nothing about the quality of a translation.
 */
export function issueOf(german: string, english: string): TranslationIssue | null {
  if (isPage(english)) return 'page'
  if (MARKUP.test(english) && !MARKUP.test(german)) return 'markup'
  if (isEcho(german, english)) return 'echo'
  if (isRefusal(german, english)) return 'refusal'
  if (/\n\s*\n/.test(english) && !german.includes('\n')) return 'remarks'
  const [from, to] = [german.length, english.length]
  // English is 0.6 to 1.4 times as long as its German; short texts swing wider.
  if (to > 4 * from + 60) return 'long'
  if (from >= 40 && to < from / 8) return 'short'
  return null
}

const MARKUP = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>/i

const REFUSAL =
  /^(?:i(?:['’]m| am) (?:sorry|unable|not able)|sorry,|i apologi[sz]e|i can(?:not|['’]t| not)\b|as an ai\b|unfortunately, i\b)/i
const OF_A_MODEL = /\b(?:translat|assist|help|provide|comply|fulfil|request|language model|content)/i
/** German whose translation may well begin like a refusal. */
const SPOKEN = /leid|entschuldig|verzeih|bedauer|\bki\b|helfen|hilf|kann|könn|\bich\b/i

function isRefusal(german: string, english: string): boolean {
  return REFUSAL.test(english) && OF_A_MODEL.test(english) && !SPOKEN.test(german)
}

/**
 * Whether translations that came together stand at each other's sentences. Figures tell: of those that only one
 * German sentence holds, most are at another's translation, and at least two are.
 */
export function areMixedUp(germans: readonly string[], englishes: readonly string[]): boolean {
  const places = (texts: readonly string[]) => {
    const byFigure = new Map<string, Set<number>>()
    texts.forEach((text, place) => {
      for (const [figure] of text.matchAll(/\d+/g))
        byFigure.set(figure, (byFigure.get(figure) ?? new Set()).add(place))
    })
    return byFigure
  }
  const english = places(englishes)
  let right = 0
  let wrong = 0
  for (const [figure, [own, other]] of places(germans)) {
    const found = english.get(figure)
    if (own === undefined || other !== undefined || !found) continue
    if (found.has(own)) right++
    else wrong++
  }
  return wrong >= 2 && wrong > right
}
