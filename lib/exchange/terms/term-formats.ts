import { csv } from './csv.ts'
import { tbx } from './tbx.ts'
import type { TermFormat } from './term-format.ts'

/** Every format of terms, in and out: one line for each; the first is written where none is named. */
export const termFormats = [csv, tbx] as const satisfies readonly TermFormat[]

export type TermFormatId = (typeof termFormats)[number]['id']
