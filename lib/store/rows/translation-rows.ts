import { randomUUID } from 'node:crypto'
import type { ArticleWrite } from '../context.ts'
import { chunks } from '../database/chunks.ts'

/** A machine translation as a segment shows it; `machine` is its text, null where there is none. */
interface Output {
  machine: string | null
  engine: string | null
  match: number | null
  requestKey?: string
}

/** Stores machine translations, which nothing changes afterwards, and gives their ids; null where there is no text. */
export async function insertMachineTranslations(
  { tx, articleId, at }: Pick<ArticleWrite, 'tx' | 'articleId' | 'at'>,
  outputs: readonly Output[],
): Promise<(string | null)[]> {
  const rows = outputs.map(({ machine, engine, match, requestKey: question = null }) =>
    machine === null
      ? null
      : { id: randomUUID(), article_id: articleId, text: machine, engine: engine ?? '', match, at, question },
  )
  for (const some of chunks(rows.filter((row) => row !== null)))
    await tx.insertInto('machine').values(some).execute()
  return rows.map((row) => row?.id ?? null)
}
