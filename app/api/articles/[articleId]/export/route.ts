import { exportFile, operations, route } from '#lib/server'

export const GET = route(operations.exportArticle, ({ params, query: { format, revision }, store }) =>
  exportFile(store, params.articleId, format, revision ?? 'current'),
)
