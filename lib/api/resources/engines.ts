import { z } from 'zod'
import { count } from '../model.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'

export const usage = z.object({ used: count, limit: count }).optional()

const engine = z
  .object({
    id: z.string(),
    name: z.string(),
    ready: z.boolean(),
    reason: z.string().optional().describe('Why it is not ready'),
    usage: usage.describe('Characters of this billing period'),
    progress: z
      .object({ done: count, total: count })
      .optional()
      .describe('Bytes of what is being fetched before it can work'),
  })
  .register(named, { id: 'Engine' })

/** What there is to know of an engine. */
export type EngineInfo = z.output<typeof engine>

const engineList = z.array(engine).describe('The default first').register(named, { id: 'EngineList' })

export const engineOperations = {
  listEngines: {
    method: 'GET',
    path: '/api/engines',
    summary: 'The translators that are set up, the default first',
    permission: 'read',
    success: { status: 200, description: 'The engines', schema: engineList },
  },
} as const satisfies Record<string, Operation>
