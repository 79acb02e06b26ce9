import { LIMITS } from '#lib/article'
import type { Format } from '#lib/segment'

export type FileRead = { kind: 'read'; text: string; format: Format } | { kind: 'refused'; detail: string }

/** The text of a plain or Markdown file, in UTF-8 or as older Windows programs write it. */
export async function readTextFile(file: File): Promise<FileRead> {
  if (!/\.(txt|md|markdown)$/i.test(file.name))
    return { kind: 'refused', detail: `“${file.name}” is no .txt or .md file. Paste its text instead.` }
  if (file.size > LIMITS.fileBytes) return { kind: 'refused', detail: `“${file.name}” is larger than 20 MB.` }
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { kind: 'refused', detail: `“${file.name}” could not be read.` }
  const text = decode(bytes)
  if (text.includes('\0')) return { kind: 'refused', detail: `“${file.name}” is no text.` }
  return { kind: 'read', text, format: /\.txt$/i.test(file.name) ? 'plain' : 'markdown' }
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
