import { currentStore, currentUser, found, operations, route } from '#lib/server'

export const GET = route(operations.listComments, async ({ params: { articleId } }) =>
  found(await (await currentStore()).comments.list(articleId), 'article'),
)

export const POST = route(operations.addComment, async ({ params: { articleId }, body, request }) =>
  found(await (await currentStore()).as(currentUser(request)).comments.add(articleId, body), 'sentence'),
)
