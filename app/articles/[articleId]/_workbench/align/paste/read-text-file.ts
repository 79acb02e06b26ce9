import { LIMITS } from '#lib/article'
import { readFile } from '#lib/exchange/read'
import type { Format } from '#lib/segment'

export type FileRead = { kind: 'read'; text: string; format: Format } | { kind: 'refused'; detail: string }

/** The text of a chosen file, read as the files of articles are. */
export async function readTextFile(file: File): Promise<FileRead> {
  if (file.size > LIMITS.fileBytes) return { kind: 'refused', detail: `“${file.name}” is larger than 20 MB.` }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { kind: 'refused', detail: `“${file.name}” could not be read.` }
  const reading = readFile({ name: file.name, type: file.type, bytes: new Uint8Array(bytes) })
  if (reading.kind === 'refused')
    return { kind: 'refused', detail: `“${file.name}” was not taken. ${reading.detail}` }
  return { kind: 'read', text: reading.text, format: reading.format }
}
