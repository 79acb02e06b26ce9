import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Gives new empty folders that are gone after the tests of the file. */
export function folders(): () => string {
  const made: string[] = []
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true })
  })
  return () => {
    // A blank and an umlaut: paths have those.
    const folder = mkdtempSync(join(tmpdir(), 'gegenlesen modell ü-'))
    made.push(folder)
    return folder
  }
}
