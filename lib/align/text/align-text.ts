import type { Format } from '#lib/segment'
import { alignInSteps } from '../align.ts'
import { atOnce, inTurns, type Steps } from '../steps.ts'
import { englishParagraphs } from './english-paragraphs.ts'

/** What of an English text stands beside one German sentence. */
export interface Beside {
  /** Several sentences joined by blanks; null where the German sentence has none. */
  english: string | null
  /** These sentences, in order. */
  sentences: string[]
  /** Those of its sentences that stand for no German one and came along so as not to be lost. */
  added: string[]
  /** Index of the German sentence whose English says this one as well; null where there is none. */
  saidAt: number | null
}

/**
 * Lays an English text that exists already beside the sentences of a German one, `block` being the number of
 * a sentence's paragraph; `format` is that of the English. An English sentence that stands for several German
 * ones goes to the first of them, and the others say so. None is lost: one without German goes to the one
 * before it in its paragraph, or else to the first after it.
 */
export function layBeside(
  german: readonly { source: string; block: number }[],
  english: string,
  format: Format = 'plain',
): Beside[] {
  return atOnce(layInSteps(german, english, format))
}

/** `layBeside` with pauses, for whoever has others to serve as well: two long texts take seconds. */
export function layBesideInTurns(
  german: readonly { source: string; block: number }[],
  english: string,
  format: Format,
  pause: () => Promise<unknown>,
): Promise<Beside[]> {
  return inTurns(layInSteps(german, english, format), pause)
}

function* layInSteps(
  german: readonly { source: string; block: number }[],
  english: string,
  format: Format,
): Steps<Beside[]> {
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

  const beside = german.map((): Beside => ({ english: null, sentences: [], added: [], saidAt: null }))
  const owners: (number | null)[] = sentences.map(() => null)
  for (const { source, target } of beads) {
    if (source[0] === source[1]) continue
    for (let at = target[0]; at < target[1]; at++) {
      owners[at] = Math.min(source[0] + at - target[0], source[1] - 1)
    }
    const last = source[0] + target[1] - target[0] - 1
    if (last < source[0]) continue
    for (const said of beside.slice(last + 1, source[1])) said.saidAt = last
  }
  adopt(owners, sentences).forEach((owner, at) => {
    const text = sentences[at]?.text ?? ''
    beside[owner]?.sentences.push(text)
    if (owners[at] === null) beside[owner]?.added.push(text)
  })
  return beside.map((one) => ({ ...one, english: one.sentences.join(' ') || null }))
}

/** The English of each German sentence as `layBeside` finds it. */
export function alignSentences(
  german: readonly { source: string; block: number }[],
  english: string,
): (string | null)[] {
  return layBeside(german, english).map((beside) => beside.english)
}

/** Gives each sentence without owner that of the one before it in its paragraph, or of the next that has one. */
function adopt(owners: readonly (number | null)[], sentences: readonly { paragraph: number }[]): number[] {
  const next: (number | null)[] = [...owners]
  for (let at = owners.length - 2; at >= 0; at--) next[at] ??= next[at + 1] ?? null
  const adopted: number[] = []
  owners.forEach((owner, at) => {
    const before = adopted.at(-1)
    const together = sentences[at - 1]?.paragraph === sentences[at]?.paragraph
    adopted.push(owner ?? (together ? before : undefined) ?? next[at] ?? before ?? 0)
  })
  return adopted
}
