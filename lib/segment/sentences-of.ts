import { isBlank, type Range } from '#lib/text'
import { skipBlanks } from './candidate.ts'
import { isClosingBracket, isTerminator } from './characters.ts'
import { endsSentence } from './ends-sentence.ts'
import { isOrdinaryEnd } from './ordinary-end.ts'
import { readCandidate } from './read-candidate.ts'
import { readRun } from './terminator-run.ts'

/** Terminators, and the brackets and straight quotes that are counted on the way. */
const NEXT_MARK = /[.!?…‽⁇-⁉()[\]{}"]/g

/** A small letter or digit right behind a full stop: an address, a number, `z.B.` */
function isInsideWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

/**
 * Sentences of one block, in order, without blanks at their ends. Every non-blank unit of [from, to) is in
 * exactly one of them. `opaque` are spans (code, link targets, tags) inside which nothing ends, in order.
 *
 * One pass from left to right: at every terminator the run with its closing marks is read, the words
 * around it are looked at, and the pass goes on behind the run. Each look ahead is bounded or stays within
 * the blanks and the word beside the run, so the whole is linear.
 */
export function sentencesOf(text: string, from: number, to: number, opaque: readonly Range[] = []): Range[] {
  const sentences: Range[] = []
  const brackets: number[] = []
  let straightQuotes = 0
  let hidden = 0
  let sentence = skipBlanks(text, from, to)
  const blockFrom = sentence
  const block = from === 0 && to === text.length ? text : text.slice(from, to)
  let at = sentence

  while (at < to) {
    NEXT_MARK.lastIndex = at - from
    if (!NEXT_MARK.test(block)) break
    at = NEXT_MARK.lastIndex - 1 + from
    while (at >= (opaque[hidden]?.to ?? to)) hidden++
    const cover = opaque[hidden]
    if (cover && at >= cover.from) {
      at = cover.to
      continue
    }
    const code = text.charCodeAt(at)
    if (!isTerminator(code)) {
      if (code === 40 || code === 91 || code === 123) brackets.push(at)
      else if (code === 41 || code === 93 || code === 125) brackets.pop()
      else straightQuotes++
      at++
      continue
    }
    if (code === 46 && opaque.length === 0) {
      if (isInsideWord(text.charCodeAt(at + 1)) && at + 1 < to) {
        at++
        continue
      }
      if (isOrdinaryEnd(text, at, sentence, blockFrom, to)) {
        sentences.push({ from: sentence, to: at + 1 })
        sentence = at + 2
        at = sentence
        brackets.length = 0
        continue
      }
    }

    const bracket = brackets.at(-1) ?? -1
    const run = readRun(text, at, to, opaque, hidden, straightQuotes % 2 === 1)
    for (const char of run.passed) {
      if (isClosingBracket(char)) brackets.pop()
      else if (char === '"') straightQuotes++
    }
    at = run.end
    const next = skipBlanks(text, run.end, to)
    if (next >= to) break
    const candidate = readCandidate({ text, from: sentence, blockFrom, to, bracket }, run, next)
    if (!endsSentence(candidate)) continue
    sentences.push({ from: sentence, to: candidate.end })
    sentence = skipBlanks(text, candidate.end, to)
    at = sentence
    brackets.length = 0
  }

  let end = to
  while (end > sentence && isBlank(text.charCodeAt(end - 1))) end--
  if (end > sentence) sentences.push({ from: sentence, to: end })
  return sentences
}
