import { readFileSync } from 'node:fs'
import { boundaries } from './score.ts'

/** A text with the boundaries that are right in it, counted in non-blank units before them; the last is none. */
export interface Sample {
  id: string
  text: string
  gold: Set<number>
  /** Boundaries that may be set or not. */
  unscored: Set<number>
  /** For a case: its sentences with blanks folded, which have to come out exactly. */
  sentences: string[] | null
}

export interface TestSet {
  name: string
  samples: Sample[]
}

interface SetFile {
  name?: string
  docs?: { id: string; text: string; ends: number[]; skip?: number[] }[]
  cases?: { id: string; text: string; sentences: string[] }[]
}

/** Reads a file of documents (`docs`, with `ends` and `skip` as offsets), of cases, or of both. Throws on any other. */
export function readSet(path: string): TestSet {
  const file: SetFile = JSON.parse(readFileSync(path, 'utf8'))
  if (!file.docs && !file.cases) throw new Error(`${path} holds neither docs nor cases`)
  const documents = (file.docs ?? []).map(({ id, text, ends, skip = [] }) => {
    const gold = boundaries(text, ends)
    const unscored = boundaries(text, skip)
    for (const place of unscored) gold.delete(place)
    return { id, text, gold, unscored, sentences: null }
  })
  const cases = (file.cases ?? []).map(({ id, text, sentences }) => ({
    id,
    text,
    gold: boundaries(sentences.join(''), runningEnds(sentences)),
    unscored: new Set<number>(),
    sentences: sentences.map(fold).filter(Boolean),
  }))
  return { name: file.name ?? path, samples: [...documents, ...cases] }
}

/** Blanks folded to one, none at the ends. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function runningEnds(pieces: readonly string[]): number[] {
  let end = 0
  return pieces.map((piece) => {
    end += piece.length
    return end
  })
}
