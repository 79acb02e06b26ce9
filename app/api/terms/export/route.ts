import { exportTerms, operations, route } from '#lib/server'

export const GET = route(operations.exportTerms, ({ query, store }) => exportTerms(store, query.format))
