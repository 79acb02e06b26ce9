import { collapseBlanks, type Sample } from './sample.ts'

export interface Score {
  precision: number
  recall: number
  f1: number
  errors: number
  boundaries: number
  passed: number
  cases: number
}

/**
 * The ends as counts of non-blank UTF-16 units before them: where a tool leaves the blanks is all the same.
 * The end of the text is no boundary.
 */
export function boundaries(text: string, ends: readonly number[]): Set<number> {
  const places = new Set<number>()
  let count = 0
  let at = 0
  for (const end of [...ends].sort((a, b) => a - b)) {
    for (; at < Math.min(end, text.length); at++) if (/\S/.test(text[at] ?? '')) count++
    if (count > 0) places.add(count)
  }
  let total = count
  for (; at < text.length; at++) if (/\S/.test(text[at] ?? '')) total++
  places.delete(total)
  return places
}

/** How many units ahead a unit that a tool dropped or changed is looked for. */
const REACH = 24

/**
 * Boundaries of sentences that a tool returned as strings. Tools that drop or change a character are put
 * back in step with the text and pay only for boundaries that are wrong.
 */
export function boundariesOfPieces(text: string, pieces: readonly string[]): Set<number> {
  const solid = text.replace(/\s+/g, '')
  const places = new Set<number>()
  let at = 0
  for (const piece of pieces) {
    for (const unit of piece.replace(/\s+/g, '').split('')) {
      const found = solid.slice(at, at + REACH).indexOf(unit)
      if (found >= 0) at += found + 1
    }
    if (at > 0 && at < solid.length) places.add(at)
  }
  return places
}

/** Precision, recall and F1 over all boundaries of the samples, in percent; samples without an error are passed. */
export function score(samples: readonly Sample[], answers: readonly (readonly string[])[]): Score {
  let right = 0
  let extra = 0
  let missing = 0
  let passed = 0
  samples.forEach((sample, index) => {
    const answer = answers[index] ?? []
    const found = boundariesOfPieces(sample.text, answer)
    for (const place of sample.unscored) found.delete(place)
    let wrong = 0
    for (const place of found) if (!sample.gold.has(place)) wrong++
    const hits = found.size - wrong
    right += hits
    extra += wrong
    missing += sample.gold.size - hits
    const exact = sample.sentences
      ? answer.map(collapseBlanks).filter(Boolean).join('\n') === sample.sentences.join('\n')
      : wrong === 0 && hits === sample.gold.size
    if (exact) passed++
  })
  const precision = ratio(right, right + extra)
  const recall = ratio(right, right + missing)
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    errors: extra + missing,
    boundaries: right + missing,
    passed,
    cases: samples.length,
  }
}

/** In percent; nothing asked and nothing answered is all right. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 100 : (100 * part) / whole
}
