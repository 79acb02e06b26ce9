/**
 * Request fields: paths, parameters, and fields that callers send to several resources. They check and convert what
 * may be anything. What the server answers with is described in model.ts.
 */
import { z } from 'zod'
import { cleanText, type VersionName } from '#lib/article'
import { sameAs } from './same-as.ts'

export const ARTICLE = '/api/articles/{articleId}'
export const SEGMENT = `${ARTICLE}/segments/{segmentId}` as const

export const MB = 1024 * 1024

/** Without control characters: PostgreSQL rejects NUL. */
export const clean = (text: string) => cleanText(text).text

export const id = z.string().regex(/^[\w-]{1,64}$/)

export const articleParams = z.object({ articleId: id })
export const segmentParams = z.object({ articleId: id, segmentId: id })

/** As large as both databases count. */
export const version = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .describe('The version the caller knows')

/** A form and a query have only texts. */
export const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])

export const revisionNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'The number of a revision, from 1')
  .transform(Number)

export const versionName = sameAs<VersionName>()(
  z.union([z.enum(['machine', 'current']), revisionNumber], {
    error: '`machine`, `current` or the number of a revision',
  }),
)

/** A number in a query. */
export const numeric = () => z.coerce.number<number | string>().int()

export const limit = (most: number, usual: number) => numeric().min(1).max(most).default(usual)
export const cursor = z.string().max(1000).optional()

export const search = z.string().max(200).transform(clean).optional()

/**
 * A field that the interface will take one day. Sending it is refused with this sentence rather than ignored; the
 * OpenAPI document leaves it out.
 */
export const notYet = (sentence: string) => z.never({ error: sentence }).optional()
