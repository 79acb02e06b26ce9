import { readFileSync } from 'node:fs'
import { collapseBlanks, type Sample } from './sample.ts'
import { boundaries } from './score.ts'

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
    sentences: sentences.map(collapseBlanks).filter(Boolean),
  }))
  return { name: file.name ?? path, samples: [...documents, ...cases] }
}

function runningEnds(pieces: readonly string[]): number[] {
  let end = 0
  return pieces.map((piece) => {
    end += piece.length
    return end
  })
}
