import { currentStore, exportFile, operations, route } from '#lib/server'

export const GET = route(
  operations.exportArticle,
  async ({ params: { articleId }, query: { format, revision } }) =>
    exportFile(await currentStore(), articleId, format, revision ?? 'current'),
)
