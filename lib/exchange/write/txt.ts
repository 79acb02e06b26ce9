import { inlineText } from '#lib/markdown'
import { englishBlocks } from './english-blocks.ts'
import { type ExportFormat, utf8 } from './export-format.ts'

/**
 * Plain text: blocks apart by a blank line, items of a list on neighbouring lines, Markdown reduced to its
 * text (the address of a link goes). UTF-8 without a mark, lines ended by \n.
 */
export const txt = {
  id: 'txt',
  label: 'Plain text',
  extensions: ['txt'],
  type: 'text/plain; charset=utf-8',
  description: '',
  takesRevision: true,
  write(input) {
    const markdown = input.article.format === 'markdown'
    let text = ''
    for (const block of englishBlocks(input)) {
      const content = markdown ? inlineText(block.text) : block.text
      const indent = '  '.repeat(Math.max(0, block.level - 1))
      const line = block.kind === 'list' && block.marker ? `${indent}${block.marker} ${content}` : content
      text += (text === '' ? '' : block.tight ? '\n' : '\n\n') + line
    }
    return utf8(`${text}\n`)
  },
} as const satisfies ExportFormat
