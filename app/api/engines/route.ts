import { describeEngines, operations, routeWithoutStore } from '#lib/server'

export const GET = routeWithoutStore(operations.listEngines, () => describeEngines())
