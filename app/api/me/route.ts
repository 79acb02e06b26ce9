import { actorCookie, operations, routeWithoutStore } from '#lib/server'

export const GET = routeWithoutStore(operations.readMe, ({ actor }) => ({ name: actor }))

export const PATCH = routeWithoutStore(operations.updateMe, ({ body: { name } }) => ({
  body: { name },
  headers: { 'Set-Cookie': actorCookie(name) },
}))
