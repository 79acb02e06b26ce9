import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openApi, operations } from './index.ts'

const API = fileURLToPath(new URL('../../app/api', import.meta.url))

/** `GET /api/…` for each handler that a route file exports. */
const handlers = readdirSync(API, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('route.ts'))
  .flatMap((name) => {
    const path = `/api/${name
      .replace(/\/route\.ts$/, '')
      .replaceAll('[', '{')
      .replaceAll(']', '}')}`
    const text = readFileSync(`${API}/${name}`, 'utf8')
    return [...text.matchAll(/export const (\w+) = route(?:WithoutStore)?\(\s*operations\.(\w+)/g)].map(
      ([, method, operation]) => ({
        call: `${method} ${path}`,
        operation,
      }),
    )
  })

test('the table and the route files tell of the same calls', () => {
  const table = Object.entries(operations).map(([operation, { method, path }]) => ({
    call: `${method} ${path}`,
    operation,
  }))
  const byCall = (a: { call: string }, b: { call: string }) => (a.call < b.call ? -1 : 1)
  expect(handlers.sort(byCall)).toEqual(table.sort(byCall))
})

test('reading asks for the permission to read, writing for more, but for one’s own name', () => {
  for (const [id, { method, permission }] of Object.entries(operations)) {
    const reads = permission === 'public' || permission === 'read'
    expect(reads, id).toBe(method === 'GET' || id === 'updateMe')
  }
})

test('no answer has a field `headers`: a handler sets headers that way', () => {
  for (const { success } of Object.values(operations))
    if ('schema' in success && 'shape' in success.schema)
      expect(success.schema.shape).not.toHaveProperty('headers')
})

describe('the OpenAPI document', () => {
  const text = JSON.stringify(openApi(operations, '1.2.3'))
  const document = JSON.parse(text)

  test('holds every operation with its parameters', () => {
    expect(document).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } })
    for (const [operationId, { method, path }] of Object.entries(operations)) {
      const described = document.paths[path][method.toLowerCase()]
      expect(described.operationId).toBe(operationId)
      const named = described.parameters.filter((one: { in: string }) => one.in === 'path')
      expect(named.map((one: { name: string }) => `{${one.name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
    }
  })

  test('leaves out what is not there yet', () => {
    const { parameters } = document.paths['/api/articles/{articleId}/export'].get
    expect(parameters.map((one: { name: string }) => one.name)).toEqual(['articleId', 'format', 'revision'])
  })

  test('refers only to schemas it has', () => {
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((found) => found[1])
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !(name && name in document.components.schemas))).toEqual([])
  })
})
