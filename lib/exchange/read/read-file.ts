import { cleanText } from '#lib/article'
import type { Format } from '#lib/segment'
import { byExtension, extensionOf, namesOf } from '../file-format.ts'
import { decode } from './decode.ts'
import { adviceFor, foreignKind } from './foreign-kind.ts'
import { importFormats } from './import-formats.ts'

export interface ReceivedFile {
  name: string
  /** Media type as the sender named it, parameters allowed. */
  type?: string
  bytes: Uint8Array
}

export type FileReading =
  | {
      kind: 'text'
      /** In NFC, lines ended by \n, without anything that `cleanText` takes out. Holds a non-blank character. */
      text: string
      format: Format
      /** Sentences for the editor about what had to be guessed or replaced. */
      warnings: string[]
    }
  /** 415: not a kind of file that can be read. 422: the right kind, but nothing in it that can be read. */
  | { kind: 'refused'; status: 415 | 422; detail: string }

const READABLE = `${namesOf(importFormats)} files can be read.`

const NO_TEXT =
  'This file is not a text: its bytes make no words in UTF-8, UTF-16 or Windows-1252. If it should be one, save it as .txt in UTF-8.'

/**
 * An uploaded file as text. What it is, is told by its first bytes before its name, and by its name before
 * its type. Never throws; sizes are the caller's business.
 */
export function readFile({ name, type, bytes }: ReceivedFile): FileReading {
  if (bytes.length === 0) return refused(422, 'The file is empty.')

  const extension = extensionOf(name)
  const foreign = foreignKind(bytes, extension)
  if (foreign) return refused(415, `This is ${foreign}, not a text. ${adviceFor(foreign)}`)

  const format = byExtension(importFormats, name) ?? byType(type)
  if (!format) {
    const kind = extension
      ? `Files of the kind .${extension.slice(0, 20)}`
      : 'Files without an ending in their name'
    return refused(415, `${kind} cannot be read. ${READABLE}`)
  }

  const decoded = decode(bytes)
  if (!decoded) return refused(422, NO_TEXT)

  const lines = decoded.text.replace(/\r\n?/g, '\n').normalize('NFC')
  const { text, changed } = cleanText(lines)
  if (text.trim() === '') return refused(422, 'There is no text in the file.')

  const warnings = [...decoded.warnings]
  if (changed) warnings.push('The file held control characters; blanks stand in their place.')
  return { kind: 'text', text, format: format.holds, warnings }
}

function byType(type = '') {
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? ''
  return importFormats.find(({ types }) => types.includes(bare))
}

const refused = (status: 415 | 422, detail: string): FileReading => ({ kind: 'refused', status, detail })
