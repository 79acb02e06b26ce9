import type { ImportFormat } from './import-format.ts'

export const md = {
  id: 'md',
  label: 'Markdown',
  extensions: ['md', 'markdown'],
  type: 'text/markdown; charset=utf-8',
  types: ['text/markdown', 'text/x-markdown'],
  description: 'headings, lists, quotations, emphasis and links',
  holds: 'markdown',
} as const satisfies ImportFormat
