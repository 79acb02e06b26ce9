import { bandAround, cellsIn, widen } from './band.ts'
import type { Bead } from './bead.ts'
import { featuresOf } from './features.ts'
import { type Paragraphs, paragraphEvidence } from './paragraph-evidence.ts'
import { bestPath } from './path.ts'
import { wordEvidence } from './word-evidence.ts'

/** What is known of two texts beyond their sentences. */
export interface AlignOptions {
  /** Paragraph numbers of the sentences on both sides, where they are known. */
  paragraphs?: Paragraphs
}

/** The most cells a band is widened to: 2,000 × 2,000 sentences, some ten seconds. */
const MOST_CELLS = 4_100_000

/**
 * Aligns a German text with its English, both given as sentences in order. The beads come in order and
 * together hold every sentence of either side exactly once: 1-1, 1-0, 0-1, 2-1, 1-2, 2-2, 3-1 or 1-3.
 * Time and memory grow with the longer text, and with its square only where the two have little in common.
 */
export function align(
  source: readonly string[],
  target: readonly string[],
  { paragraphs }: AlignOptions = {},
): Bead[] {
  const words = wordEvidence(
    source.map((sentence) => featuresOf(sentence, 'de')),
    target.map((sentence) => featuresOf(sentence, 'en')),
  )
  const evidence = {
    words,
    lengths: { source: source.map(countLetters), target: target.map(countLetters) },
    paragraphs: paragraphEvidence(paragraphs),
  }
  for (let band = bandAround(words); ; ) {
    const { beads, squeezed } = bestPath(evidence, band)
    if (!squeezed) return beads
    const wider = widen(band)
    if (cellsIn(wider) > MOST_CELLS) return beads
    band = wider
  }
}

function countLetters(sentence: string): number {
  return sentence.replace(/[^\p{L}\p{N}]+/gu, '').length
}
