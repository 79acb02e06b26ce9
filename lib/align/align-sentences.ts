import { align } from './align.ts'
import { englishParagraphs } from './english-sentences.ts'

/**
 * Lays an English text that exists already beside the sentences of a German one: for each German sentence
 * its English, several sentences joined by blanks, or null where it has none. No English is lost: a sentence
 * without German partner goes to the one before it in its paragraph, or else to the first after it.
 */
export function alignSentences(
  german: readonly { source: string; block: number }[],
  english: string,
): (string | null)[] {
  const paragraphs = englishParagraphs(english)
  const sentences = paragraphs.flat()
  const parts: string[][] = german.map(() => [])
  if (german.length === 0) return []
  const paragraphOf = paragraphs.flatMap((list, paragraph) => list.map(() => paragraph))
  const owner = new Int32Array(sentences.length).fill(-1)
  for (const { source, target } of align(
    german.map((sentence) => sentence.source),
    sentences,
  )) {
    // The English of several German sentences is shared out, the last of them taking what is over.
    if (source[0] === source[1]) continue
    for (let at = target[0]; at < target[1]; at++) {
      owner[at] = Math.min(source[0] + at - target[0], source[1] - 1)
    }
  }
  for (let at = 0; at < sentences.length; at++) {
    if (owner[at] !== -1) continue
    const before = at > 0 && paragraphOf[at - 1] === paragraphOf[at] ? (owner[at - 1] ?? -1) : -1
    let after = at
    while (after < sentences.length && owner[after] === -1) after++
    if (before !== -1) owner[at] = before
    else owner[at] = after < sentences.length ? (owner[after] ?? 0) : at > 0 ? (owner[at - 1] ?? 0) : 0
  }
  sentences.forEach((sentence, at) => {
    parts[owner[at] ?? 0]?.push(sentence)
  })
  return parts.map((list) => (list.length === 0 ? null : list.join(' ')))
}
