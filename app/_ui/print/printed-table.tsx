import type { ReactNode } from 'react'
import type { Alignment, TablePart } from '#lib/markdown'

const ALIGNED = { left: 'text-left', center: 'text-center', right: 'text-right tabular-nums' } as const

/** A table set as it will be printed; `cell` shows what stands in one block of it. */
export function PrintedTable<Block>({
  table: { alignments, rows },
  language,
  cell,
}: {
  table: TablePart<Block>
  language: string
  cell: (block: Block) => ReactNode
}) {
  const [head = [], ...more] = rows
  const content = (blocks: Block[]) =>
    blocks.map((block, index) => <div key={keyOf(index)}>{cell(block)}</div>)
  const aligned = (column: number) => alignedAs(alignments[column] ?? null)
  return (
    <div className="mb-6 overflow-x-auto [[data-list]+&]:mt-5 print:overflow-visible">
      <table lang={language} className="w-full border-collapse text-[0.9em] leading-snug">
        <thead>
          <tr className="border-line-strong border-b-2">
            {head.map((blocks, column) => (
              <th
                key={keyOf(column)}
                scope="col"
                className={`px-2 py-1.5 align-bottom font-semibold first:pl-0 last:pr-0 ${aligned(column)}`}
              >
                {content(blocks)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {more.map((cells, row) => (
            <tr key={keyOf(row)} className="border-line border-b">
              {cells.map((blocks, column) => (
                <td
                  key={keyOf(column)}
                  className={`px-2 py-1.5 align-top first:pl-0 last:pr-0 ${aligned(column)}`}
                >
                  {content(blocks)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const alignedAs = (alignment: Alignment) => ALIGNED[alignment ?? 'left']
/** Cells never change their places. */
const keyOf = (index: number) => `${index}`
