/**
 * Makes a model of random weights that the true offline engine loads. What it makes of a text is noise: it
 * exists so that tests can run the engine, and is shown to nobody as a translation.
 *
 *     node --import tsx lib/translate/testing/random-model/make-model.ts FOLDER [--true-size] [--seed=N]
 *
 * writes the three files and the manifest that names them; OFFLINE_TRANSLATOR=FOLDER then takes them.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Random } from './random.ts'
import { randomShortlist } from './shortlist.ts'
import { randomStudent, SMALL, TRUE_SIZE } from './student.ts'
import { letterPieces, sentencePieceModel } from './vocabulary.ts'

export interface RandomModel {
  files: { role: 'model' | 'lex' | 'vocab'; name: string; bytes: Uint8Array }[]
}

/** The same options give the same bytes. */
export function randomModel({ seed = 2, trueSize = false, stuck = false } = {}): RandomModel {
  const vocabulary = trueSize ? 32_000 : 256
  const random = new Random(seed)
  const measures = { vocabulary, ...(trueSize ? TRUE_SIZE : SMALL) }
  const shortlist = { vocabulary, always: trueSize ? 50 : vocabulary, each: trueSize ? 36 : 1 }
  const pieces = random.shuffle(letterPieces(vocabulary - 2))
  return {
    files: [
      { role: 'model', name: 'model.random.bin', bytes: randomStudent(measures, { stuck, seed }) },
      { role: 'lex', name: 'lex.random.bin', bytes: randomShortlist(shortlist, random) },
      { role: 'vocab', name: 'vocab.random.spm', bytes: sentencePieceModel(pieces) },
    ],
  }
}

/** What says how large each file is and what it hashes to. */
export function manifestOf({ files }: RandomModel) {
  return {
    files: files.map(({ role, name, bytes }) => ({
      role,
      name,
      location: name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  }
}

/** Writes the files and `manifest.json` into `folder`, which is made where it is missing. */
export function writeModel(folder: string, model: RandomModel): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, bytes } of model.files) writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestOf(model), null, 2))
}

if (process.argv[1]?.endsWith('make-model.ts')) {
  const [folder, ...options] = process.argv.slice(2)
  if (!folder) throw new Error('Name the folder the model shall lie in.')
  const seed = Number(options.find((one) => one.startsWith('--seed='))?.slice('--seed='.length) ?? 2)
  writeModel(resolve(folder), randomModel({ seed, trueSize: options.includes('--true-size') }))
}
