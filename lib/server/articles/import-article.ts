import { type ArticleDraft, draftArticle, LIMITS, type TargetLanguage } from '#lib/article'
import { readFile } from '#lib/exchange'
import type { Format } from '#lib/segment'
import { Problem } from '../http/problem.ts'

export interface NewArticle {
  title?: string
  format?: Format
  targetLanguage?: TargetLanguage
  wrapped?: boolean
}

/** A draft from a text or a file, with what an editor should know about it. Throws a Problem when refused. */
export async function draftFrom(
  received: NewArticle & ({ text: string } | { file: File }),
): Promise<{ draft: ArticleDraft; wrapped: boolean; warnings: string[] }> {
  const { title, targetLanguage, wrapped } = received
  const { text, format, warnings } =
    'file' in received
      ? await readText(received.file)
      : { text: received.text, format: undefined, warnings: [] }
  const outcome = draftArticle({ text, title, format: received.format ?? format, targetLanguage, wrapped })
  if (outcome.kind === 'refused')
    throw new Problem(outcome.status, outcome.detail, { errors: outcome.errors })
  // What could not be read is told by the file and by its text alike.
  return { ...outcome, warnings: [...new Set([...warnings, ...outcome.warnings])] }
}

/** The text of a file that came. Throws a Problem, about the field it came in, for what cannot be read. */
export async function readText(file: File, field = 'file') {
  if (file.size > LIMITS.fileBytes) throw new Problem(413, 'The file is too large: at most 20 MB are taken.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const reading = readFile({ name: file.name, type: file.type, bytes })
  if (reading.kind === 'text') return reading
  throw new Problem(reading.status, reading.detail, { errors: [{ path: field, message: reading.detail }] })
}
