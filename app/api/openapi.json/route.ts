import { openApi, operations, route, version } from '#lib/server'

export const GET = route(operations.readInterface, () => openApi(operations, version))
