import { appVersion, openApi, operations, routeWithoutStore } from '#lib/server'

export const GET = routeWithoutStore(operations.readInterface, () => openApi(operations, appVersion()))
