import { EditMatrix, type Trace } from './edit-matrix.ts'
import { numbering } from './numbering.ts'

/** Limits of tercom, and of sacrebleu for the number of candidates: part of what a published TER means. */
const LONGEST_SHIFT = 10
const FARTHEST_SHIFT = 50
const MOST_CANDIDATES = 1000

interface Shift {
  words: Int32Array
  gain: number
  start: number
  length: number
  target: number
}

/**
 * The least edits found by greedy search: shifts of phrases, as long as one lowers the edit distance, and what
 * distance remains. `reference` must not be empty.
 */
export function countEdits(hypothesis: string[], reference: string[]): number {
  const number = numbering()
  const goal = Int32Array.from(reference, number)
  let words: Int32Array = Int32Array.from(hypothesis, number)
  let matrix = new EditMatrix(words, goal)
  let shifts = 0
  for (let candidates = 0; ; shifts++) {
    const search = findShift(matrix, words, goal, candidates)
    candidates = search.candidates
    if (candidates >= MOST_CANDIDATES || !search.best || search.best.gain <= 0) break
    words = search.best.words
    matrix = new EditMatrix(words, goal)
  }
  return shifts + matrix.distance
}

/** The shift that gains most; of equals the longest, then the earliest, then the one to the earliest place. */
function findShift(matrix: EditMatrix, words: Int32Array, goal: Int32Array, candidates: number) {
  const trace = matrix.trace()
  let best: Shift | undefined
  for (const { start, at, length } of sharedPhrases(words, goal)) {
    if (!isWorthShifting(trace, start, at, length)) continue
    for (const target of targets(trace, at, length)) {
      const { reordered, from, to } = move(words, start, length, target)
      const gain = matrix.distance - matrix.distanceOf(reordered, from, to)
      candidates++
      const shift = { words: reordered, gain, start, length, target }
      if (!best || isBetter(shift, best)) best = shift
    }
    if (candidates >= MOST_CANDIDATES) break
  }
  return { best, candidates }
}

/** Only a phrase with an error in it, to a place with an error, and not into itself. */
function isWorthShifting(trace: Trace, start: number, at: number, length: number): boolean {
  const aligned = trace.aligned[at] ?? -1
  if (aligned >= start && aligned < start + length) return false
  return hasError(trace.hypothesisErrors, start, length) && hasError(trace.referenceErrors, at, length)
}

function hasError(errors: Uint8Array, from: number, length: number): boolean {
  for (let i = from; i < from + length; i++) if (errors[i] === 1) return true
  return false
}

/** Places before and inside the phrase of the reference, each once. */
function* targets(trace: Trace, at: number, length: number): Generator<number> {
  let last = -1
  for (let position = at - 1; position < at + length; position++) {
    const target = position < 0 ? 0 : (trace.aligned[position] ?? -1) + 1
    if (target !== last) yield target
    last = target
  }
}

/** Phrases of the hypothesis that stand in the reference too, not too far away; each with all its beginnings. */
function* sharedPhrases(words: Int32Array, goal: Int32Array) {
  for (let start = 0; start < words.length; start++) {
    const end = Math.min(goal.length, start + FARTHEST_SHIFT + 1)
    for (let at = Math.max(0, start - FARTHEST_SHIFT); at < end; at++) {
      const longest = Math.min(LONGEST_SHIFT, words.length - start, goal.length - at)
      for (
        let length = 1;
        length <= longest && words[start + length - 1] === goal[at + length - 1];
        length++
      ) {
        yield { start, at, length }
      }
    }
  }
}

/** Takes a phrase out and puts it before the word `target`, or as far behind itself when that lies within. */
function move(words: Int32Array, start: number, length: number, target: number) {
  const inside = target >= start && target <= start + length
  const from = Math.min(start, target)
  const to = Math.min(words.length, inside ? target + length : Math.max(start + length, target))
  const phrase = words.subarray(start, start + length)
  const reordered = words.slice()
  if (target < start) {
    reordered.set(phrase, target)
    reordered.set(words.subarray(target, start), target + length)
  } else {
    reordered.set(words.subarray(start + length, to), start)
    reordered.set(phrase, to - length)
  }
  return { reordered, from, to }
}

function isBetter(one: Shift, other: Shift): boolean {
  if (one.gain !== other.gain) return one.gain > other.gain
  if (one.length !== other.length) return one.length > other.length
  if (one.start !== other.start) return one.start < other.start
  return one.target < other.target
}
