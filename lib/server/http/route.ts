import type { z } from 'zod'
import type { Extra, Operation } from '#lib/api'
import { type Store, StoreError } from '#lib/store'
import { currentStore, report } from '../runtime/runtime.ts'
import { readActor } from './actor.ts'
import { type FieldError, Problem, toResponse } from './problem.ts'
import { isJson, readBody, SMALL_BODY } from './read-body.ts'

/** What a call brought, checked and in shape, and who made it. */
export interface Input<O extends Operation> {
  params: Shape<O['params']>
  query: Shape<O['query']>
  body: O['form'] extends z.ZodType
    ? O['body'] extends z.ZodType
      ? Shape<O['body']> | Shape<O['form']>
      : Shape<O['form']>
    : Shape<O['body']>
  request: Request
  /** The name of the caller; null for somebody without one. */
  actor: string | null
}

/** With the store, whose writes are signed with the name of the caller. */
export interface StoreInput<O extends Operation> extends Input<O> {
  store: Store
}

type Shape<S> = S extends z.ZodType ? z.output<S> : Record<never, never>

/** The JSON of an answer, as the operation describes it. */
type Body<O extends Operation> = O['success'] extends { schema: infer S extends z.ZodType }
  ? z.input<S>
  : never

/** The same with headers, or with the operation's other status. */
interface Reply<O extends Operation> {
  body: Body<O>
  headers: Headers<O>
  status?: O['success'] extends { otherwise: { status: infer Other } }
    ? O['success']['status'] | Other
    : never
}

type Headers<O extends Operation> = { [Name in HeaderName<O> | 'Cache-Control']?: string }
type HeaderName<O extends Operation> = O['success'] extends {
  headers: readonly (infer Name extends string)[]
}
  ? Name
  : never

/** The caller has the answer already; only where the operation tags its answers. */
type NotModified<O extends Operation> =
  'ETag' extends HeaderName<O> ? { status: 304; headers: Headers<O> } : never

/** What a handler gives: JSON where the operation has a schema, null where it has no content, else a response. */
type Output<O extends Operation> = O['success'] extends { schema: z.ZodType }
  ? Body<O> | Reply<O> | NotModified<O>
  : O['success'] extends { status: 204 }
    ? null
    : Response

/** Refuses, in the types, an answer with a field that the operation does not describe: it may be a misspelt optional one. */
type Exact<O extends Operation, R> = O['success'] extends { schema: z.ZodType }
  ? [Extra<R, Output<O>>] extends [never]
    ? unknown
    : { fieldsTheOperationLacks: Extra<R, Output<O>> }
  : unknown

interface Context {
  params: Promise<Record<string, string | string[] | undefined>>
}

type Route = (request: Request, context: Context) => Promise<Response>

/**
 * A route handler for one operation. Checks what came against its schemas, finds out who calls, and turns what
 * `answer` gives or throws into HTTP: a Problem is its own answer; a fault of the database says what can be
 * done; anything else is our mistake, told to the log only. Until there are accounts everybody may do what the
 * operation's `permission` names.
 */
export function route<O extends Operation, R extends Output<O>>(
  operation: O,
  answer: ((input: StoreInput<O>) => Promise<R> | R) & Exact<O, R>,
): Route {
  return handle(operation, async (input) => {
    const store = (await currentStore()).as(input.actor)
    return answer({ ...input, store } as StoreInput<O>)
  })
}

/** The same for an operation that also answers while the database does not. */
export function routeWithoutStore<O extends Operation, R extends Output<O>>(
  operation: O,
  answer: ((input: Input<O>) => Promise<R> | R) & Exact<O, R>,
): Route {
  return handle(operation, async (input) => answer(input as Input<O>))
}

function handle(operation: Operation, answer: (input: Input<Operation>) => Promise<unknown>): Route {
  return async (request, context) => {
    try {
      return toHttp(operation, await answer(await readInput(operation, request, await context.params)))
    } catch (fault) {
      return toResponse(explain(fault, `${request.method} ${new URL(request.url).pathname}`))
    }
  }
}

/** The types of `route` have seen to it that the output is one of the operation's. */
function toHttp({ success }: Operation, output: unknown): Response {
  if (output instanceof Response) return output
  if (output === null) return new Response(null, { status: success.status })
  const { body, status, headers } = isReply(output)
    ? output
    : { body: output, status: undefined, headers: undefined }
  const init = { status: status ?? success.status, headers: { 'Cache-Control': 'no-store', ...headers } }
  return status === 304 ? new Response(null, init) : Response.json(body, init)
}

/** No answer has a field `headers`; a test of the operations holds that. */
function isReply(
  output: unknown,
): output is { body?: unknown; status?: number; headers: Record<string, string> } {
  return typeof output === 'object' && output !== null && 'headers' in output
}

export function notFound(what: string): Problem {
  return new Problem(404, `There is no such ${what}. It may have been deleted.`)
}

async function readInput(operation: Operation, request: Request, params: unknown): Promise<Input<Operation>> {
  const { params: path, query, body, form, fileTypes, largest = SMALL_BODY } = operation
  if (path && !path.safeParse(params).success) throw new Problem(404, 'There is nothing by that name.')
  const wanted = { json: body !== undefined, form: form !== undefined, fileTypes }
  const received = (body || form) && (await readBody(request, { largest, ...wanted }))
  const type = request.headers.get('content-type') ?? ''
  const shape = form && (!body || !(type === '' || isJson(type))) ? form : body
  return {
    params: path?.parse(params) ?? {},
    query: query ? check(query, readQuery(request)) : {},
    body: shape ? check(shape, received) : {},
    request,
    actor: readActor(request.headers),
  }
}

function readQuery(request: Request): Record<string, string> {
  const { searchParams } = new URL(request.url)
  const names = [...searchParams.keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice === undefined) return Object.fromEntries(searchParams)
  const errors = [{ path: twice, message: 'Given more than once' }]
  throw new Problem(422, `The query has more than one “${twice}”; send one.`, { errors })
}

function check(schema: z.ZodObject, value: unknown) {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const errors = error.issues.flatMap(toFieldErrors)
  throw new Problem(
    422,
    errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('. '),
    { errors },
  )
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), message: 'Unknown field' }))
  return [{ path: issue.path.join('.'), message: issue.message }]
}

/** What to tell the caller of a fault; what is not the caller's doing goes to the log with its stack. */
export function explain(fault: unknown, where: string): Problem {
  if (fault instanceof Problem) return fault
  if (fault instanceof StoreError) {
    report(`${fault.message} (${fault.cause})`)
    return new Problem(fault.kind === 'full' ? 507 : 503, fault.message)
  }
  report(fault)
  return new Problem(500, `Something went wrong here, at ${where}. The log of the server says more.`)
}
