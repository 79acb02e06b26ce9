import type { ExportFormat } from './export-format.ts'

/** Word (Office Open XML); see `docx-document.ts`, which is loaded with its library when first used. */
export const docx = {
  id: 'docx',
  label: 'Word',
  extensions: ['docx'],
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  description: 'headings and paragraphs',
  takesRevision: true,
  write: async (input) => (await import('./docx-document.ts')).docxDocument(input),
} as const satisfies ExportFormat
