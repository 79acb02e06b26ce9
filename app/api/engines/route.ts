import { describeEngines, operations, route } from '#lib/server'

export const GET = route(operations.listEngines, () => describeEngines())
