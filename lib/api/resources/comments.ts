import { z } from 'zod'
import { isVisible, LIMITS } from '#lib/article'
import { ARTICLE, articleParams, clean, id } from '../fields.ts'
import { comment } from '../model.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'

const commentList = z.array(comment).describe('Oldest first').register(named, { id: 'CommentList' })

const newComment = z.strictObject({
  segmentId: z.string(),
  text: z
    .string()
    .max(LIMITS.target)
    .transform((text) => clean(text).trim())
    .refine(isVisible, 'A comment needs at least one word'),
})

const commentPatch = z.strictObject({ resolved: z.boolean() })

export const commentOperations = {
  listComments: {
    method: 'GET',
    path: `${ARTICLE}/comments`,
    summary: 'What was said about the sentences of an article',
    permission: 'read',
    params: articleParams,
    success: { status: 200, description: 'The comments', schema: commentList },
    problems: [404],
  },
  addComment: {
    method: 'POST',
    path: `${ARTICLE}/comments`,
    summary: 'Say something about a sentence',
    permission: 'comment',
    params: articleParams,
    body: newComment,
    success: { status: 201, description: 'Said', schema: comment },
    problems: [404],
  },
  resolveComment: {
    method: 'PATCH',
    path: `${ARTICLE}/comments/{commentId}`,
    summary: 'Mark a comment as settled, or as open again',
    permission: 'comment',
    params: z.object({ articleId: id, commentId: id }),
    body: commentPatch,
    success: { status: 200, description: 'Marked', schema: comment },
    problems: [404],
  },
} as const satisfies Record<string, Operation>
