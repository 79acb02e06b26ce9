import { z } from 'zod'
import { named } from './named.ts'
import type { Operation } from './operation.ts'
import { PROBLEM_TITLES, problem } from './problem.ts'

interface Json {
  [name: string]: unknown
}

export interface OpenApiDocument {
  openapi: '3.1.0'
  info: { title: string; version: string }
  paths: Record<string, Json>
  components: { schemas: Record<string, Json> }
}

/** The OpenAPI 3.1 document of the operations, from the same schemas that validate them. */
export function openApi(operations: Record<string, Operation>, version: string): OpenApiDocument {
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
  const { summary, permission, params, query, body, form, fileTypes = [], conflict } = operation
  const content = {
    ...(body && { 'application/json': { schema: toSchema(body) } }),
    ...(form && { 'multipart/form-data': { schema: toSchema(form) } }),
    ...Object.fromEntries(fileTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
  }
  return {
    operationId,
    summary,
    'x-permission': permission,
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    ...((body || form) && { requestBody: { content } }),
    responses: {
      ...successResponses(operation),
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

function successResponses({ success }: Operation): Json {
  if (success.status === 204) return { 204: { description: success.description } }
  const { status, description, ...answer } = success
  const headers = 'headers' in answer ? answer.headers : undefined
  const text = { schema: { type: 'string' } }
  const response = {
    description,
    ...(headers && { headers: Object.fromEntries(headers.map((name) => [name, text])) }),
    content: contentOf(answer),
  }
  const otherwise = 'otherwise' in answer ? answer.otherwise : undefined
  return {
    [status]: response,
    ...(otherwise && { [otherwise.status]: { ...response, description: otherwise.description } }),
  }
}

function contentOf(answer: { schema: z.ZodType } | { contentType: string; events?: z.ZodType }): Json {
  if ('schema' in answer) return { 'application/json': { schema: toSchema(answer.schema) } }
  return { [answer.contentType]: { schema: answer.events ? toSchema(answer.events) : {} } }
}

function problemResponse(status: number, schema: z.ZodType = problem): Json {
  return {
    description: PROBLEM_TITLES[status],
    content: { 'application/problem+json': { schema: toSchema(schema) } },
  }
}

function parameters(schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' })
  const takes = ([, property]: [string, unknown]) => !(property instanceof Object && 'not' in property)
  return Object.entries(properties)
    .filter(takes)
    .map(([name, property]) => ({
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
