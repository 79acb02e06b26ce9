import { changeMemoryUnit, deleteMemoryUnit, operations, route } from '#lib/server'

export const PATCH = route(operations.changeMemoryUnit, ({ params, body, store }) =>
  changeMemoryUnit(store, params.unitId, body),
)

export const DELETE = route(operations.deleteMemoryUnit, ({ params, store }) =>
  deleteMemoryUnit(store, params.unitId),
)
