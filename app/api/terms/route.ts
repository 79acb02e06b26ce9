import { addTerm, deleteTerm, listTerms, operations, route } from '#lib/server'

export const GET = route(operations.listTerms, ({ query, store }) => listTerms(store, query))

export const POST = route(operations.addTerm, ({ body, store }) => addTerm(store, body))

export const DELETE = route(operations.deleteNamedTerm, ({ query, store }) => deleteTerm(store, query.id))
