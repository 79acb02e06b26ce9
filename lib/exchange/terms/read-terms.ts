import { extensionOf, namesOf } from '../file-format.ts'
import { decode } from '../read/decode.ts'
import { foreignKind } from '../read/foreign-kind.ts'
import { decodeMacRoman } from '../read/mac-roman.ts'
import type { ReceivedFile } from '../read/read-file.ts'
import type { TermFormat } from './term-format.ts'
import { termFormats } from './term-formats.ts'
import { refused, type TermsReading } from './terms-reading.ts'

/**
 * The terms of an uploaded file, whose format is told by how its text begins: XML is TBX, anything else a table;
 * in UTF-8, UTF-16, Windows-1252 or Mac Roman. Never throws; sizes in bytes are the caller's business.
 */
export async function readTerms({ name, bytes }: ReceivedFile): Promise<TermsReading> {
  const foreign = foreignKind(bytes, extensionOf(name))
  if (foreign)
    return refused(
      415,
      `This is ${foreign}. Terms are read from ${namesOf(termFormats)}; save them as one of these.`,
    )
  const decoded = decodeMacRoman(bytes) ?? decode(bytes)
  if (!decoded)
    return refused(
      422,
      'The encoding of the file cannot be told, or it holds no text. Save it as “CSV UTF-8” and try again.',
    )
  if (decoded.text.trim() === '') return refused(422, 'The file is empty or holds no text.')
  return formatOf(decoded.text).read(decoded.text, decoded.warnings)
}

function formatOf(text: string): TermFormat {
  const formats: readonly TermFormat[] = termFormats
  const found =
    formats.find(({ recognises }) => recognises?.(text)) ?? formats.find(({ recognises }) => !recognises)
  if (!found) throw new Error('No format of terms takes what no other recognises.')
  return found
}
