import { type Band, bandAround, widen } from './band.ts'
import type { Bead } from './bead.ts'
import { featuresOf } from './features.ts'
import { bestPath } from './path.ts'
import { wordEvidence } from './word-evidence.ts'

/**
 * Aligns a German text with its English, both given as sentences in order. The beads come in order, and
 * together hold every sentence of either side exactly once. Sentences that stand for nothing on the other
 * side get a bead of their own with an empty range opposite.
 */
export function align(source: readonly string[], target: readonly string[]): Bead[] {
  const words = wordEvidence(
    source.map((sentence) => featuresOf(sentence, 'de')),
    target.map((sentence) => featuresOf(sentence, 'en')),
  )
  const lengths = { source: source.map(countLetters), target: target.map(countLetters) }
  let band: Band = bandAround(words)
  for (;;) {
    const { beads, squeezed } = bestPath(words, lengths, band)
    if (!squeezed) return beads
    band = widen(band)
  }
}

function countLetters(sentence: string): number {
  return sentence.replace(/[^\p{L}\p{N}]/gu, '').length
}
