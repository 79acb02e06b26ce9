import { addTerm, currentStore, currentUser, deleteTerm, listTerms, operations, route } from '#lib/server'

export const GET = route(operations.listTerms, async ({ query }) => listTerms(await currentStore(), query))

export const POST = route(operations.addTerm, async ({ body, request }) =>
  addTerm(await currentStore(), body, currentUser(request)),
)

export const DELETE = route(operations.deleteNamedTerm, async ({ query: { id } }) =>
  deleteTerm(await currentStore(), id),
)
