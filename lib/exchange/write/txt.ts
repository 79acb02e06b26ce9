import type { Part, TablePart } from '#lib/markdown'
import type { EnglishBlock } from './english-blocks.ts'
import { type EnglishDocument, englishDocument } from './english-document.ts'
import { type ExportFormat, utf8 } from './export-format.ts'

/**
 * Plain text: blocks apart by a blank line, items of a list on neighbouring lines, Markdown reduced to its
 * text (the address of a link goes). A row of a table is a line, its cells apart by tabs; footnotes stand at the
 * end, numbered like their marks (`[1]`). UTF-8 without a mark, lines ended by \n.
 */
export const txt = {
  id: 'txt',
  label: 'Plain text',
  extensions: ['txt'],
  type: 'text/plain; charset=utf-8',
  description: '',
  takesRevision: true,
  write(input) {
    const document = englishDocument(input)
    const notes = document.notes.map(({ number, parts }) => `[${number}] ${written(parts, document)}`)
    return utf8(`${[written(document.body, document), ...notes].filter(Boolean).join('\n\n')}\n`)
  },
} as const satisfies ExportFormat

function written(parts: readonly Part<EnglishBlock>[], document: EnglishDocument): string {
  let text = ''
  for (const part of parts) {
    const tight = part.kind === 'block' && part.block.tight
    text +=
      (text === '' ? '' : tight ? '\n' : '\n\n') +
      (part.kind === 'block' ? line(part.block, document) : rows(part, document))
  }
  return text
}

function line(block: EnglishBlock, document: EnglishDocument): string {
  const content = textOf(block, document)
  const indent = '  '.repeat(Math.max(0, block.level - 1))
  return block.kind === 'list' && block.marker ? `${indent}${block.marker} ${content}` : content
}

function rows(table: TablePart<EnglishBlock>, document: EnglishDocument): string {
  const cell = (blocks: EnglishBlock[]) =>
    blocks.map((block) => textOf(block, document).replace(/\s+/g, ' ')).join(' ')
  return table.rows.map((cells) => cells.map(cell).join('\t')).join('\n')
}

function textOf(block: EnglishBlock, { runsOf, numberOf }: EnglishDocument): string {
  return runsOf(block)
    .map(({ text, note }) => {
      const number = note === undefined ? undefined : numberOf(note)
      return number === undefined ? text : `[${number}]`
    })
    .join('')
}
