import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { ModelFile } from './manifest.ts'

export type FileCheck =
  | { kind: 'intact' }
  | { kind: 'missing' }
  /** There, but not what the manifest names; `size` is what it has in bytes. */
  | { kind: 'different'; size: number }
  | { kind: 'unreadable'; code: string }

/** Compares a file with its size and hash. Reads it piece by piece. Throws the signal's reason once aborted. */
export async function checkFile(path: string, file: ModelFile, signal: AbortSignal): Promise<FileCheck> {
  try {
    const { size } = await stat(path)
    if (size !== file.size) return { kind: 'different', size }
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(path, { signal })) hash.update(chunk)
    return hash.digest('hex') === file.sha256 ? { kind: 'intact' } : { kind: 'different', size }
  } catch (error) {
    signal.throwIfAborted()
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing' }
    if (code !== '') return { kind: 'unreadable', code }
    throw error
  }
}

/** What Node calls the fault of a file or connection; '' for any other fault. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}
