import { currentStore, exportTerms, operations, route } from '#lib/server'

export const GET = route(operations.exportTerms, async ({ query: { format } }) =>
  exportTerms(await currentStore(), format),
)
