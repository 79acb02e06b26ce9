import { areCognate, sound } from './cognate.ts'
import type { Feature } from './features.ts'
import { stemEnglish, stemGerman } from './stem.ts'
import { WORD_PAIRS } from './word-pairs.ts'

/** Bound on the English words of the same first letters that are compared for cognates, for the time's sake. */
const MAX_CANDIDATES = 400

/** Letters of the shortest and the longest stem that is read as a compound. */
const COMPOUND = { shortest: 8, longest: 60 }

const PARTNERS: ReadonlyMap<string, readonly string[]> = stems()
const ENGLISH: ReadonlySet<string> = new Set([...PARTNERS.values()].flat())

/** For each German feature the indexes of the English ones that may stand for it. */
export function partnersAmong(german: readonly Feature[], english: readonly Feature[]): number[][] {
  const exact = new Map<string, number>()
  const byStart = new Map<string, number[]>()
  english.forEach(({ key, kind }, index) => {
    exact.set(`${kind} ${key}`, index)
    if (kind !== 'word' || key.length < 4) return
    const start = sound(key).slice(0, 3)
    const others = byStart.get(start)
    if (!others) byStart.set(start, [index])
    else if (others.length < MAX_CANDIDATES) others.push(index)
  })
  return german.map(({ key, kind }) => {
    const partners = new Set<number>()
    const same = exact.get(`${kind} ${key}`)
    if (same !== undefined) partners.add(same)
    if (kind !== 'word') return [...partners]
    for (const word of translations(key)) {
      const index = exact.get(`word ${word}`)
      if (index !== undefined) partners.add(index)
    }
    if (key.length >= 4) {
      for (const index of byStart.get(sound(key).slice(0, 3)) ?? []) {
        if (areCognate(key, english[index]?.key ?? '')) partners.add(index)
      }
    }
    return [...partners]
  })
}

/** Whether the list knows the German stem, or parts of it. */
export function isKnown(stem: string): boolean {
  return translations(stem).length > 0
}

/** Letters by which the stems of cognates may differ in length: more, and one is only a part of the other. */
const COGNATE_GAP = 2

/** Whether the English stem stands for the whole of the German one: by the list, or as its cognate. */
export function isTranslation(german: string, english: string): boolean {
  if (PARTNERS.get(german)?.includes(english)) return true
  return Math.abs(german.length - english.length) <= COGNATE_GAP && areCognate(german, english)
}

/** Whether the list holds the English stem. */
export function isKnownEnglish(stem: string): boolean {
  return ENGLISH.has(stem)
}

/** English stems for a German one; a compound the list does not hold is read by its last and its first part. */
function translations(stem: string): readonly string[] {
  const whole = PARTNERS.get(stem)
  if (whole || stem.length < COMPOUND.shortest || stem.length > COMPOUND.longest) return whole ?? []
  const found: string[] = []
  for (let at = 3; at <= stem.length - 4; at++) {
    const tail = PARTNERS.get(stem.slice(at))
    if (tail) {
      found.push(...tail)
      break
    }
  }
  for (let at = stem.length - 3; at >= 4; at--) {
    const part = stem.slice(0, at)
    const head = PARTNERS.get(part) ?? PARTNERS.get(stemGerman(part))
    if (head) {
      found.push(...head)
      break
    }
  }
  return found
}

function stems(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [german, english] of WORD_PAIRS) {
    const stem = stemGerman(german)
    map.set(stem, [...new Set([...(map.get(stem) ?? []), ...english.map(stemEnglish)])])
  }
  return map
}
