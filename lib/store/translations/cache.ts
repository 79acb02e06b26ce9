import { cleanText } from '#lib/article'
import { lockArticleRow, type ReadContext, type WriteContext } from '../context.ts'
import { chunks } from '../database/chunks.ts'
import { insertMachineTranslations } from '../rows/translation-rows.ts'
import type { MachineTranslation } from './contract.ts'

export async function cacheTranslation(
  context: WriteContext,
  articleId: string,
  { text, ...translation }: MachineTranslation & { requestKey: string },
): Promise<void> {
  if (!(await lockArticleRow(context, articleId))) return
  const at = new Date().toISOString()
  await insertMachineTranslations({ tx: context.tx, articleId, at }, [
    { ...translation, machine: cleanText(text).text },
  ])
}

export async function readCached(
  { tx }: ReadContext,
  articleId: string,
  requestKeys: readonly string[],
): Promise<Map<string, string>> {
  const cached = new Map<string, string>()
  for (const some of chunks(requestKeys)) {
    const rows = await tx
      .selectFrom('machine')
      .select(['question', 'text'])
      .where('article_id', '=', articleId)
      .where('question', 'in', some)
      .orderBy('at')
      .execute()
    for (const { question, text } of rows) if (question !== null) cached.set(question, text)
  }
  return cached
}
