import { z } from 'zod'
import { LIMITS } from '#lib/article'
import { ARTICLE, articleParams, id, revisionNumber } from '../fields.ts'
import { revision, revisionSegment } from '../model.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'

const newRevision = z
  .strictObject({ label: z.string().trim().max(LIMITS.label).optional() })
  .register(named, { id: 'NewRevision' })

const revisionList = z.array(revision).register(named, { id: 'RevisionList' })

const revisionParams = z.object({ articleId: id, number: revisionNumber })

const revisionWithSegments = z
  .object({ revision, segments: z.array(revisionSegment) })
  .register(named, { id: 'RevisionWithSegments' })

export const revisionOperations = {
  createRevision: {
    method: 'POST',
    path: `${ARTICLE}/revisions`,
    summary: 'Keep the article as it stands',
    permission: 'edit',
    params: articleParams,
    body: newRevision,
    success: { status: 201, description: 'Kept', schema: revision },
    problems: [404],
  },
  listRevisions: {
    method: 'GET',
    path: `${ARTICLE}/revisions`,
    summary: 'The revisions of an article',
    permission: 'read',
    params: articleParams,
    success: { status: 200, description: 'The revisions', schema: revisionList },
    problems: [404],
  },
  readRevision: {
    method: 'GET',
    path: `${ARTICLE}/revisions/{number}`,
    summary: 'A revision with its segments',
    permission: 'read',
    params: revisionParams,
    success: { status: 200, description: 'The revision', schema: revisionWithSegments },
    problems: [404],
  },
  restoreRevision: {
    method: 'POST',
    path: `${ARTICLE}/revisions/{number}/restore`,
    summary: 'Bring a revision back as a new one; what stood before is kept as a revision too',
    permission: 'edit',
    params: revisionParams,
    success: { status: 201, description: 'The new revision', schema: revision },
    problems: [404],
  },
} as const satisfies Record<string, Operation>
