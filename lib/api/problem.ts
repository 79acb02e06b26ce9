import { z } from 'zod'
import { named } from './named.ts'

/** The title of a problem, by status code. */
export const PROBLEM_TITLES: Record<number, string> = {
  400: 'Not understood',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unknown type of content',
  422: 'Not acceptable as it is',
  500: 'Our mistake',
  502: 'The translator gave no translation',
  503: 'Not available at the moment',
  507: 'No space left',
}

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .describe('What went wrong (RFC 9457)')
  .register(named, { id: 'Problem' })

export type ProblemDocument = z.output<typeof problem>
