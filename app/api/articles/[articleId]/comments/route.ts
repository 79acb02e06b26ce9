import { currentStore, currentUser, found, operations, route } from '#lib/server'

export const GET = route(operations.listComments, async ({ params: { articleId } }) =>
  found(await (await currentStore()).listComments(articleId), 'article'),
)

export const POST = route(operations.addComment, async ({ params: { articleId }, body, request }) =>
  found(await (await currentStore()).addComment(articleId, body, currentUser(request)), 'sentence'),
)
