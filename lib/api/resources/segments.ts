import { z } from 'zod'
import { LIMITS, type SegmentPatch } from '#lib/article'
import { SEGMENT, segmentParams, version } from '../fields.ts'
import { historyEntry, offset, segment, status } from '../model.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'
import { problem } from '../problem.ts'
import { sameAs } from '../same-as.ts'

const segmentPatch = sameAs<SegmentPatch>()(
  z
    .strictObject({
      version,
      target: z.string().max(LIMITS.target, `At most ${LIMITS.target} characters`).nullable().optional(),
      status: status.optional(),
      needsWork: z.boolean().optional(),
      activeMs: z.int().min(0).max(86_400_000).optional().describe('Active work since the last save'),
    })
    .register(named, { id: 'SegmentPatch' }),
)

const split = z
  .strictObject({
    version,
    at: offset.describe('Into the source of the segment, UTF-16 units'),
    targetAt: offset.optional().describe('Into its target, UTF-16 units'),
  })
  .register(named, { id: 'Split' })

const splitSegments = z
  .object({ segments: z.tuple([segment, segment]) })
  .register(named, { id: 'SplitSegments' })

const join = z.strictObject({ version }).register(named, { id: 'Join' })

const joinedSegment = z.object({ segment }).register(named, { id: 'JoinedSegment' })

const history = z.array(historyEntry).describe('Latest first').register(named, { id: 'History' })

const conflict = z
  .object({ ...problem.shape, latest: segment })
  .describe('The segment has moved on; `latest` is how it stands now')
  .register(named, { id: 'Conflict' })

export const segmentOperations = {
  saveSegment: {
    method: 'PATCH',
    path: SEGMENT,
    summary: 'Save the English of a segment, its status or its flag',
    // The status `reviewed` will ask for `review`.
    permission: 'edit',
    params: segmentParams,
    body: segmentPatch,
    success: { status: 200, description: 'Saved', schema: segment },
    problems: [404],
    conflict,
  },
  splitSegment: {
    method: 'POST',
    path: `${SEGMENT}/split`,
    summary: 'Split a segment in two',
    permission: 'edit',
    params: segmentParams,
    body: split,
    success: { status: 200, description: 'The two parts', schema: splitSegments },
    problems: [404],
    conflict,
  },
  joinSegment: {
    method: 'POST',
    path: `${SEGMENT}/join`,
    summary: 'Join a segment with the next one of its block',
    permission: 'edit',
    params: segmentParams,
    body: join,
    success: { status: 200, description: 'The whole', schema: joinedSegment },
    problems: [404],
    conflict,
  },
  readHistory: {
    method: 'GET',
    path: `${SEGMENT}/history`,
    summary: 'Every text that stood in a segment, latest first',
    permission: 'read',
    params: segmentParams,
    success: { status: 200, description: 'The history', schema: history },
    problems: [404],
  },
} as const satisfies Record<string, Operation>
