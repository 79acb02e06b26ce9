import { LIMITS } from '#lib/article'
import { readFile } from '#lib/exchange/read'
import type { Format } from '#lib/segment'

/** A chosen file, read. The file itself is what gets sent; `text` is for looking at. */
export interface TextFile {
  file: File
  text: string
  format: Format
  /** What had to be guessed or replaced. */
  warnings: string[]
}

/** Reads a file as the server will, or says in a sentence why it cannot be taken. */
export async function readTextFile(file: File): Promise<TextFile | { problem: string }> {
  if (file.size > LIMITS.fileBytes)
    return { problem: `${file.name} is larger than 20 MB. Split it into several articles.` }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const reading = readFile({ name: file.name, type: file.type, bytes })
  if (reading.kind === 'refused') return { problem: `${file.name} was not taken. ${reading.detail}` }
  const { text, format, warnings } = reading
  return { file, text, format, warnings }
}
