import type { ImportFormat } from './import-format.ts'

export const txt = {
  id: 'txt',
  label: 'Text',
  extensions: ['txt', 'text'],
  type: 'text/plain; charset=utf-8',
  types: ['text/plain'],
  description: 'paragraphs apart by a blank line',
  holds: 'plain',
} as const satisfies ImportFormat
