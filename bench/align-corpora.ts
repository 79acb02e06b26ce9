import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Pair } from './align-edits.ts'
import { INVENTED } from './align-invented.ts'

export interface Corpus {
  name: string
  pairs: Pair[]
}

const FOLDER = new URL('../../shared/mt/', import.meta.url)
const GERMAN = 'flores-dev.de'
const ENGLISH = [
  { name: 'human English', file: 'flores-dev.en' },
  { name: "an engine's English", file: 'flores-dev.google.en' },
]

/** The sentence pairs that lie beside the product; empty where there are none. */
export function sharedCorpora(): Corpus[] {
  const files = [GERMAN, ...ENGLISH.map(({ file }) => file)]
  if (!files.every((file) => existsSync(fileURLToPath(new URL(file, FOLDER))))) return []
  const german = lines(GERMAN)
  return ENGLISH.map(({ name, file }) => {
    const english = lines(file)
    return { name, pairs: german.map((source, line) => ({ source, target: english[line] ?? '' })) }
  })
}

export function inventedCorpus(): Corpus {
  return { name: 'invented', pairs: [...INVENTED] }
}

function lines(file: string): string[] {
  return readFileSync(new URL(file, FOLDER), 'utf8').trimEnd().split('\n')
}
