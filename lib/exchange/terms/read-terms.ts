import { decode } from '../read/decode.ts'
import { foreignKind } from '../read/foreign-kind.ts'
import type { ReceivedFile } from '../read/read-file.ts'
import { refused, type TermsReading } from '../terms-reading.ts'
import { readTermsCsv } from './csv.ts'
import { readTbx } from './read-tbx.ts'

/**
 * The terms of an uploaded file: TBX where it begins like XML, else a table with a header; in UTF-8, UTF-16 or
 * Windows-1252. Never throws; sizes in bytes are the caller's business.
 */
export function readTerms({ name, bytes }: ReceivedFile): TermsReading {
  const extension = /\.([^./\\\s]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const foreign = foreignKind(bytes, extension)
  if (foreign)
    return refused(
      415,
      `This is ${foreign}. Terms are read from CSV (.csv) and TBX (.tbx); save them as one of these.`,
    )
  const decoded = decode(bytes)
  if (!decoded || decoded.text.trim() === '') return refused(422, 'The file is empty or holds no text.')
  const read = /^\s*</.test(decoded.text) ? readTbx : readTermsCsv
  return read(decoded.text, decoded.warnings)
}
