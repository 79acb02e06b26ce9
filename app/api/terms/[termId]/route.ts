import { changeTerm, currentStore, currentUser, deleteTerm, operations, route } from '#lib/server'

export const PATCH = route(operations.changeTerm, async ({ params: { termId }, body, request }) =>
  changeTerm(await currentStore(), termId, body, currentUser(request)),
)

export const DELETE = route(operations.deleteTerm, async ({ params: { termId } }) =>
  deleteTerm(await currentStore(), termId),
)
