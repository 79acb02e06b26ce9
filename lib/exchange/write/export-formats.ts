import { docx } from './docx.ts'
import type { ExportFormat } from './export-format.ts'
import { json } from './json.ts'
import { md } from './md.ts'
import { txt } from './txt.ts'

/** Every format an article can be exported in: one line for each, the order in which they are named. */
export const exportFormats = [txt, md, docx, json] as const satisfies readonly ExportFormat[]

export type ExportFormatId = (typeof exportFormats)[number]['id']

/** The one that a screen offers first: what most people who print open. */
export const usualExportFormat: ExportFormatId = docx.id
