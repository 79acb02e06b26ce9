import { found, operations, route } from '#lib/server'

export const GET = route(operations.listRevisions, async ({ params, store }) =>
  found(await store.revisions.list(params.articleId), 'article'),
)

export const POST = route(operations.createRevision, async ({ params, body, store }) =>
  found(await store.revisions.create(params.articleId, body.label ?? ''), 'article'),
)
