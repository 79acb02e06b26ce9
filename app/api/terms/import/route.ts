import { currentStore, currentUser, importTerms, operations, route } from '#lib/server'

export const POST = route(operations.importTerms, async ({ body: { file }, request }) =>
  importTerms(await currentStore(), file, currentUser(request)),
)
