import { z } from 'zod'
import type { Comparison } from '#lib/article'
import { ARTICLE, articleParams, versionName } from '../fields.ts'
import { change, count } from '../model.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'
import { sameAs } from '../same-as.ts'

const compareQuery = z.strictObject({
  from: versionName.default('machine').describe('`machine`, `current` or the number of a revision'),
  to: versionName.default('current'),
})

const comparison = sameAs<Comparison>()(
  z
    .object({
      segments: z.array(
        z.object({
          id: z.string(),
          block: count.describe('Number of the block in the later version, from 0'),
          source: z.string(),
          from: z.string().nullable(),
          to: z.string().nullable(),
          changes: z.array(change),
        }),
      ),
      summary: z.object({
        changedSegments: count,
        insertedWords: count,
        deletedWords: count,
        ter: z.number().nullable().describe('Edits per 100 words; null when a side has no text'),
        chrf: z.number().nullable().describe('chrF2, 0–100'),
        unchangedShare: z.number().describe('0–1'),
      }),
    })
    .register(named, { id: 'Comparison' }),
)

export const compareOperations = {
  compareVersions: {
    method: 'GET',
    path: `${ARTICLE}/compare`,
    summary: 'What changed between two states of an article',
    permission: 'read',
    params: articleParams,
    query: compareQuery,
    success: { status: 200, description: 'The changes', schema: comparison },
    problems: [404],
  },
} as const satisfies Record<string, Operation>
