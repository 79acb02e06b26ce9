import type { z } from 'zod'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/**
 * What the caller must be allowed to do, by role: a reader may `read` and `comment`, an editor also `edit`, a
 * reviewer also `review`, an administrator also `administer`. `public` asks nobody who they are. Not enforced until
 * there are accounts: it stands in the OpenAPI document (`x-permission`), and everybody may do everything.
 */
export type Permission = 'public' | 'read' | 'comment' | 'edit' | 'review' | 'administer'

/** One call of the HTTP interface. Validation, the OpenAPI document and the types of the client all read it. */
export interface Operation {
  method: Method
  /** With `{name}` for each parameter. */
  path: string
  summary: string
  permission: Permission
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
  success: JsonAnswer | NoAnswer | FileAnswer | EventAnswer
  /** Status codes of the problems it may answer with, beside those of any call that takes what it takes. */
  problems?: readonly number[]
  /** The body of a 409, where it says more than a problem. */
  conflict?: z.ZodType
}

interface JsonAnswer {
  status: 200 | 201
  description: string
  schema: z.ZodType
  /** Headers the handler sets. With `ETag` among them the answer may also be 304. */
  headers?: readonly string[]
  /** Another status with the same body, and what it means. */
  otherwise?: { status: number; description: string }
}

interface NoAnswer {
  status: 204
  description: string
}

interface FileAnswer {
  status: 200
  description: string
  contentType: string
  headers?: readonly string[]
}

interface EventAnswer {
  status: 200
  description: string
  contentType: 'text/event-stream'
  /** Name of each event → its data. */
  events: z.ZodObject
}
