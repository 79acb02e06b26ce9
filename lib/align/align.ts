import type { Bead } from './bead.ts'
import { type Paragraphs, paragraphEvidence } from './evidence/paragraph-evidence.ts'
import { wordEvidence } from './evidence/word-evidence.ts'
import { bandAround, cellsIn, widen } from './path/band.ts'
import { bestPath } from './path/best-path.ts'
import { runSteps, type Steps } from './steps.ts'
import { type Feature, featuresOf } from './words/features.ts'
import type { Language } from './words/language.ts'

export interface AlignOptions {
  /** Paragraph numbers of the sentences on both sides, where they are known. */
  paragraphs?: Paragraphs
}

/** A band is not widened beyond so many cells: 2,000 × 2,000 sentences, some ten seconds. */
const MAX_CELLS = 4_100_000

/**
 * Aligns a German text with its English, both given as sentences in order. The beads come in order and
 * together hold every sentence of either side exactly once: 1-1, 1-0, 0-1, 2-1, 1-2, 2-2, 3-1 or 1-3.
 * Time and memory grow with the longer text, and with its square only where the two have little in common.
 */
export function align(
  source: readonly string[],
  target: readonly string[],
  options: AlignOptions = {},
): Bead[] {
  return runSteps(alignInSteps(source, target, options))
}

/** `align` in steps that can be interrupted. */
export function* alignInSteps(
  source: readonly string[],
  target: readonly string[],
  { paragraphs }: AlignOptions = {},
): Steps<Bead[]> {
  const german = yield* featuresInSteps(source, 'de')
  const english = yield* featuresInSteps(target, 'en')
  const words = yield* wordEvidence(german, english)
  const evidence = {
    words,
    lengths: { source: source.map(countLetters), target: target.map(countLetters) },
    paragraphs: paragraphEvidence(paragraphs),
  }
  for (let band = bandAround(words); ; ) {
    const { beads, touchesEdge } = yield* bestPath(evidence, band)
    if (!touchesEdge) return beads
    const wider = widen(band)
    if (cellsIn(wider) > MAX_CELLS) return beads
    band = wider
  }
}

/** Sentences per step. */
const STEP = 50

function* featuresInSteps(sentences: readonly string[], language: Language): Steps<Feature[][]> {
  const features: Feature[][] = []
  for (const sentence of sentences) {
    features.push(featuresOf(sentence, language))
    if (features.length % STEP === 0) yield
  }
  return features
}

function countLetters(sentence: string): number {
  return sentence.replace(/[^\p{L}\p{N}]+/gu, '').length
}
