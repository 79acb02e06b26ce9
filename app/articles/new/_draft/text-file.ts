import { LIMITS } from '#lib/article'
import type { Format } from '#lib/segment'

/** A chosen file, read. The file itself is what gets sent; `text` is for looking at. */
export interface TextFile {
  file: File
  text: string
  format: Format
}

const MARKDOWN = /\.(md|markdown)$/i
const READABLE = /\.(txt|text|md|markdown)$/i

/** Reads a text file, or says in a sentence why it cannot be taken. */
export async function readTextFile(file: File): Promise<TextFile | { problem: string }> {
  if (!READABLE.test(file.name)) {
    return {
      problem: `${file.name} is not a text file. Choose a .txt or .md file, or copy the text out of it and paste it here.`,
    }
  }
  if (file.size > LIMITS.fileBytes) {
    return { problem: `${file.name} is larger than 20 MB. Split it into several articles.` }
  }
  const text = decode(new Uint8Array(await file.arrayBuffer()))
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  if (text.trim() === '') return { problem: `${file.name} is empty.` }
  return { file, text, format: MARKDOWN.test(file.name) ? 'markdown' : 'plain' }
}

/** UTF-8, UTF-16 where a byte order mark says so, else the Windows encoding of Western Europe. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
