import type { TermDraft } from '#lib/term'
import type { ReadableFormat } from '../file-format.ts'
import type { TermsReading } from './terms-reading.ts'

/** One kind of file in which terms come in and go out. A library it needs is loaded when it is first used. */
export interface TermFormat extends ReadableFormat {
  /** Whether a text is of this format, by how it begins; the format without this is what no other recognises. */
  recognises?(text: string): boolean
  /** Never throws for what stands in the text; `warnings` are handed on, with more. */
  read(text: string, warnings: string[]): Promise<TermsReading>
  write(terms: readonly TermDraft[]): string | Promise<string>
}
