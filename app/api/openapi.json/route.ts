import { openApi, operations, readVersion, route } from '#lib/server'

export const GET = route(operations.readInterface, () => openApi(operations, readVersion()))
