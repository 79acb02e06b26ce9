import type { Operation } from './operation.ts'
import { articleOperations } from './resources/articles.ts'
import { commentOperations } from './resources/comments.ts'
import { compareOperations } from './resources/compare.ts'
import { engineOperations } from './resources/engines.ts'
import { exportOperations } from './resources/export.ts'
import { healthOperations } from './resources/health.ts'
import { meOperations } from './resources/me.ts'
import { memoryOperations } from './resources/memory.ts'
import { revisionOperations } from './resources/revisions.ts'
import { segmentOperations } from './resources/segments.ts'
import { termOperations } from './resources/terms.ts'
import { translationOperations } from './resources/translation.ts'

/** Every call there is. A test holds the table against the files under app/api. */
export const operations = {
  ...healthOperations,
  ...engineOperations,
  ...articleOperations,
  ...translationOperations,
  ...segmentOperations,
  ...commentOperations,
  ...revisionOperations,
  ...compareOperations,
  ...exportOperations,
  ...memoryOperations,
  ...termOperations,
  ...meOperations,
} satisfies Record<string, Operation>
