import { z } from 'zod'
import { named, problem } from './nouns.ts'
import type { Operation } from './operation.ts'
import { PHRASES } from './phrases.ts'

interface Json {
  [name: string]: unknown
}

/** The OpenAPI 3.1 document of the operations, from the same schemas that validate them. */
export function openApi(operations: Record<string, Operation>, version: string): Json {
  const paths: Record<string, Json> = {}
  for (const [operationId, operation] of Object.entries(operations))
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: describe(operationId, operation),
    }
  const { schemas } = z.toJSONSchema(named, { io: 'input', uri: addressOf })
  return {
    openapi: '3.1.0',
    info: { title: 'Gegenlesen', version },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema)])),
    },
  }
}

function describe(operationId: string, operation: Operation): Json {
  const { summary, params, query, body, form, fileTypes = [], success, conflict } = operation
  const content = {
    ...(body && { 'application/json': { schema: toSchema(body) } }),
    ...(form && { 'multipart/form-data': { schema: toSchema(form) } }),
    ...Object.fromEntries(fileTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
  }
  return {
    operationId,
    summary,
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...((body || form) && { requestBody: { content } }),
    responses: {
      [success.status]: successResponse(success),
      ...Object.fromEntries(problemsOf(operation).map((status) => [status, problemResponse(status)])),
      ...(conflict && { 409: problemResponse(409, conflict) }),
    },
  }
}

function problemsOf({ query, body, form, problems = [] }: Operation): number[] {
  return [
    403,
    500,
    503,
    ...(query || body || form ? [422] : []),
    ...(body || form ? [400, 413, 415] : []),
    ...problems,
  ]
}

function successResponse({
  description,
  schema,
  contentType = 'application/json',
  headers,
  status,
}: Operation['success']): Json {
  const text = { schema: { type: 'string' } }
  return {
    description,
    ...(headers && { headers: Object.fromEntries(headers.map((name) => [name, text])) }),
    ...(status !== 204 && { content: { [contentType]: { schema: schema ? toSchema(schema) : {} } } }),
  }
}

function problemResponse(status: number, schema: z.ZodType = problem): Json {
  return {
    description: PHRASES[status],
    content: { 'application/problem+json': { schema: toSchema(schema) } },
  }
}

function parameters(schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: property,
  }))
}

/** A named schema stands once, under components. */
function toSchema(schema: z.ZodType): Json {
  const name = named.get(schema)?.id
  return name ? { $ref: addressOf(name) } : bare(z.toJSONSchema(schema, { io: 'input' }))
}

const addressOf = (id: string) => `#/components/schemas/${id}`

/** Inside a document a schema needs neither an address nor a dialect of its own. */
function bare({ $id: _id, $schema: _dialect, ...schema }: Json): Json {
  return schema
}
