import type { z } from 'zod'
import type { Operation } from '#lib/api'
import { StoreError } from '#lib/store'
import { report } from '../runtime/runtime.ts'
import { type FieldError, Problem, toResponse } from './problem.ts'
import { isJson, readBody, SMALL_BODY } from './read-body.ts'

/** What a call brought, checked and in shape. */
export interface Input<O extends Operation> {
  params: Shape<O['params']>
  query: Shape<O['query']>
  body: O['form'] extends z.ZodType
    ? O['body'] extends z.ZodType
      ? Shape<O['body']> | Shape<O['form']>
      : Shape<O['form']>
    : Shape<O['body']>
  request: Request
}

type Shape<S> = S extends z.ZodType ? z.output<S> : Record<never, never>

/** What a call gives: a value for its JSON, or a whole response. */
type Output<O extends Operation> =
  | (O['success'] extends { schema: infer S extends z.ZodType } ? z.input<S> : never)
  | Response

interface Context {
  params: Promise<Record<string, string | string[] | undefined>>
}

/**
 * A route handler for one operation: checks what came against its schemas, and turns what `answer` gives or
 * throws into HTTP. A Problem is its own answer; a fault of the database says what can be done; anything else
 * is our mistake, told to the log only.
 */
export function route<O extends Operation>(
  operation: O,
  answer: (input: Input<O>) => Promise<Output<O>> | Output<O>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const output = await answer((await readInput(operation, request, await context.params)) as Input<O>)
      return output instanceof Response ? output : toJson(output, operation.success.status)
    } catch (fault) {
      return toResponse(explain(fault, `${request.method} ${new URL(request.url).pathname}`))
    }
  }
}

/** JSON that nobody keeps. */
export function toJson(value: unknown, status: number, headers: Record<string, string> = {}): Response {
  return Response.json(value, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}

export function notFound(what: string): Problem {
  return new Problem(404, `There is no such ${what}. It may have been deleted.`)
}

async function readInput(operation: Operation, request: Request, params: unknown) {
  const { params: path, query, body, form, fileTypes, largest = SMALL_BODY } = operation
  if (path && !path.safeParse(params).success) throw new Problem(404, 'There is nothing by that name.')
  const wanted = { json: body !== undefined, form: form !== undefined, fileTypes }
  const received = (body || form) && (await readBody(request, { largest, ...wanted }))
  const type = request.headers.get('content-type') ?? ''
  const shape = form && (!body || !(type === '' || isJson(type))) ? form : body
  return {
    params: path?.parse(params) ?? {},
    query: query ? check(query, Object.fromEntries(new URL(request.url).searchParams)) : {},
    body: shape ? check(shape, received) : {},
    request,
  }
}

function check(schema: z.ZodObject, value: unknown) {
  const { success, data, error } = schema.safeParse(value)
  if (success) return data
  const errors = error.issues.flatMap(toFieldErrors)
  throw new Problem(
    422,
    errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('. '),
    {
      errors,
    },
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
