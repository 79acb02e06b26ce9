import { isBlank } from '#lib/text'
import { skipBlanks } from './candidate.ts'
import { words } from './knowledge/words.ts'
import { sentencesOf } from './sentences-of.ts'

const CONJUNCTIONS = words(`
  und oder aber denn sondern sowie doch jedoch dass weil wenn als ob obwohl während nachdem bevor damit indem falls bis seit wobei
  and or but because that which who while when if although though so since after before until whereas
`)

/** What the left part ends with, the best first. */
const RANKS: readonly RegExp[] = [/[;:]["'“”‘’«»)\]]*$/, /(?:^|\s)[-–—]+$/, /,["'“”‘’«»)\]]*$/]

/**
 * Points at which a sentence may sensibly be split in two, German or English, best first: ends of sentences,
 * then behind semicolon or colon, behind a dash, a comma before a conjunction, any comma, before a conjunction,
 * any blank; among equals the one nearest the middle. Each is the offset (UTF-16) of the non-blank with which
 * the right part begins; the left part is never blank. Empty when the text is one word or none.
 */
export function splitPoints(text: string): number[] {
  const ends = new Set(sentencesOf(text, 0, text.length).map((sentence) => sentence.from))
  const first = skipBlanks(text, 0, text.length)
  const points: { at: number; rank: number }[] = []
  let at = first
  while (at < text.length) {
    if (!isBlank(text.charCodeAt(at))) {
      at++
      continue
    }
    const left = text.slice(Math.max(first, at - 8), at)
    at = skipBlanks(text, at, text.length)
    if (at < text.length) points.push({ at, rank: ends.has(at) ? 0 : rank(left, text, at) })
  }
  const middle = text.length / 2
  return points
    .sort((a, b) => a.rank - b.rank || Math.abs(a.at - middle) - Math.abs(b.at - middle) || a.at - b.at)
    .map((point) => point.at)
}

function rank(left: string, text: string, at: number): number {
  const [pause, dash, comma] = RANKS.map((mark) => mark.test(left))
  const conjunction = CONJUNCTIONS.has(/^\p{L}+/u.exec(text.slice(at, at + 16))?.[0] ?? '')
  if (pause) return 1
  if (dash) return 2
  if (comma) return conjunction ? 3 : 4
  return conjunction ? 5 : 6
}
