import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** One call of the HTTP interface: what it takes, what it gives. Validation and OpenAPI both read it. */
export interface Operation {
  method: Method
  /** With `{name}` for each parameter. */
  path: string
  summary: string
  /** A path whose parameters do not fit names nothing: 404. */
  params?: z.ZodObject
  query?: z.ZodObject
  /** JSON; an empty body counts as `{}`. */
  body?: z.ZodObject
  /** The same call as `multipart/form-data`; without `body` the only one. */
  form?: z.ZodObject
  /** Types that the body may have to be the form's `file` all by itself. */
  fileTypes?: readonly string[]
  /** Bytes of the largest body; 100 KB when left out. */
  largest?: number
  success: {
    status: number
    description: string
    schema?: z.ZodType
    contentType?: string
    headers?: string[]
  }
  /** Status codes of the problems it may answer with, beside those of any call that takes what it takes. */
  problems?: number[]
  /** The body of a 409, where it says more than a problem. */
  conflict?: z.ZodType
}
