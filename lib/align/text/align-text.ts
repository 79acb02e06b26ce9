import type { Format } from '#lib/segment'
import { alignInSteps } from '../align.ts'
import { runSteps, runStepsWithPauses, type Steps } from '../steps.ts'
import { englishParagraphs } from './english-paragraphs.ts'

/** A German sentence; `block` is the number of its paragraph. */
export interface GermanSentence {
  source: string
  block: number
}

/** What of an English text belongs to one German sentence. */
export interface AlignedSentence {
  /** Several sentences joined by blanks; null where the German sentence has none. */
  english: string | null
  /** These sentences, in order. */
  sentences: string[]
  /** Those of its sentences that translate no German one, kept here so that they are not lost. */
  added: string[]
  /** Index of the German sentence whose English covers this one as well; null where there is none. */
  coveredBy: number | null
}

/**
 * Aligns an English text that exists already with the sentences of a German one, one entry for each of those;
 * `format` is that of the English. An English sentence that translates several German ones goes to the first
 * of them, and the others name it. None is lost: one without German goes to the one before it in its
 * paragraph, or else to the first after it. Without German the result is empty.
 */
export function alignText(
  german: readonly GermanSentence[],
  english: string,
  format: Format = 'plain',
): AlignedSentence[] {
  return runSteps(alignTextInSteps(german, english, format))
}

/** `alignText` that calls `pause` every 20 ms or so, because two long texts take seconds of one thread. */
export function alignTextWithPauses(
  german: readonly GermanSentence[],
  english: string,
  format: Format,
  pause: () => Promise<unknown>,
): Promise<AlignedSentence[]> {
  return runStepsWithPauses(alignTextInSteps(german, english, format), pause)
}

function* alignTextInSteps(
  german: readonly GermanSentence[],
  english: string,
  format: Format,
): Steps<AlignedSentence[]> {
  if (german.length === 0) return []
  const sentences = englishParagraphs(english, format).flatMap((paragraph, number) =>
    paragraph.map((text) => ({ text, paragraph: number })),
  )
  yield
  const beads = yield* alignInSteps(
    german.map(({ source }) => source),
    sentences.map(({ text }) => text),
    {
      paragraphs: {
        source: german.map(({ block }) => block),
        target: sentences.map(({ paragraph }) => paragraph),
      },
    },
  )

  const aligned = german.map(
    (): AlignedSentence => ({ english: null, sentences: [], added: [], coveredBy: null }),
  )
  /** The German sentence of each English one. */
  const owners: (number | null)[] = sentences.map(() => null)
  for (const { source, target } of beads) {
    if (source[0] === source[1]) continue
    for (let at = target[0]; at < target[1]; at++) {
      owners[at] = Math.min(source[0] + at - target[0], source[1] - 1)
    }
    const last = source[0] + target[1] - target[0] - 1
    if (last < source[0]) continue
    for (const covered of aligned.slice(last + 1, source[1])) covered.coveredBy = last
  }
  withNeighbours(owners, sentences).forEach((owner, at) => {
    const text = sentences[at]?.text ?? ''
    aligned[owner]?.sentences.push(text)
    if (owners[at] === null) aligned[owner]?.added.push(text)
  })
  return aligned.map((one) => ({ ...one, english: one.sentences.join(' ') || null }))
}

/** Gives each sentence without owner that of the one before it in its paragraph, or of the next that has one. */
function withNeighbours(
  owners: readonly (number | null)[],
  sentences: readonly { paragraph: number }[],
): number[] {
  const next: (number | null)[] = [...owners]
  for (let at = owners.length - 2; at >= 0; at--) next[at] ??= next[at + 1] ?? null
  const complete: number[] = []
  owners.forEach((owner, at) => {
    const before = complete.at(-1)
    const sameParagraph = sentences[at - 1]?.paragraph === sentences[at]?.paragraph
    complete.push(owner ?? (sameParagraph ? before : undefined) ?? next[at] ?? before ?? 0)
  })
  return complete
}
