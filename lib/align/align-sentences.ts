import { align } from './align.ts'
import { englishParagraphs } from './english-paragraphs.ts'

/**
 * Lays an English text that exists already beside the sentences of a German one, `block` being the number of
 * a sentence's paragraph: for each German sentence its English, several sentences joined by blanks, or null
 * where it has none. An English sentence that stands for several German ones goes to the first of them. None
 * is lost: one without German goes to the one before it in its paragraph, or else to the first after it.
 */
export function alignSentences(
  german: readonly { source: string; block: number }[],
  english: string,
): (string | null)[] {
  if (german.length === 0) return []
  const sentences = englishParagraphs(english).flatMap((paragraph, number) =>
    paragraph.map((text) => ({ text, paragraph: number })),
  )
  const beads = align(
    german.map(({ source }) => source),
    sentences.map(({ text }) => text),
    {
      paragraphs: {
        source: german.map(({ block }) => block),
        target: sentences.map(({ paragraph }) => paragraph),
      },
    },
  )

  const owners: (number | null)[] = sentences.map(() => null)
  for (const { source, target } of beads) {
    if (source[0] === source[1]) continue
    for (let at = target[0]; at < target[1]; at++) {
      owners[at] = Math.min(source[0] + at - target[0], source[1] - 1)
    }
  }
  const parts: string[][] = german.map(() => [])
  adopt(owners, sentences).forEach((owner, at) => {
    parts[owner]?.push(sentences[at]?.text ?? '')
  })
  return parts.map((texts) => (texts.length === 0 ? null : texts.join(' ')))
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
