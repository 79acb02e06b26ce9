import { changeTerm, deleteTerm, operations, route } from '#lib/server'

export const PATCH = route(operations.changeTerm, ({ params, body, store }) =>
  changeTerm(store, params.termId, body),
)

export const DELETE = route(operations.deleteTerm, ({ params, store }) => deleteTerm(store, params.termId))
