import { z } from 'zod'
import { exportFormats, idsIn } from '#lib/exchange'
import { ARTICLE, articleParams, notYet, revisionNumber } from '../fields.ts'
import type { Operation } from '../operation.ts'

const exportQuery = z.strictObject({
  format: z.enum(
    exportFormats.map(({ id }) => id),
    { error: `There is ${idsIn(exportFormats)}` },
  ),
  revision: revisionNumber.optional().describe('The current text when left out'),
  compareWith: notYet('No export marks changes yet; leave `compareWith` out'),
})

export const exportOperations = {
  exportArticle: {
    method: 'GET',
    path: `${ARTICLE}/export`,
    summary: 'The English as a file',
    permission: 'read',
    params: articleParams,
    query: exportQuery,
    success: {
      status: 200,
      description: 'The file, named after the title',
      contentType: 'application/octet-stream',
      headers: ['Content-Disposition', 'X-Unconfirmed-Segments'],
    },
    problems: [404],
  },
} as const satisfies Record<string, Operation>
