import { z } from 'zod'
import { isVisible, LIMITS } from '#lib/article'
import { clean } from '../fields.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'

/** Signs that turn the direction of the text around them. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

const name = z
  .string()
  .nullable()
  .transform((text) =>
    clean(text ?? '')
      .replace(DIRECTION, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .refine((text) => [...text].length <= LIMITS.name, `At most ${LIMITS.name} characters`)
  .transform((text) => (isVisible(text) ? text : null))
  .describe(
    `What comments, revisions and edits are signed with; at most ${LIMITS.name} characters, null for none`,
  )

const mePatch = z.strictObject({ name }).register(named, { id: 'MePatch' })

const me = z
  .object({ name: z.string().nullable() })
  .describe('Who makes the request, as they call themselves')
  .register(named, { id: 'Me' })

export const meOperations = {
  readMe: {
    method: 'GET',
    path: '/api/me',
    summary: 'The name that what one writes is signed with, from the cookie `gegenlesen-name`',
    permission: 'read',
    success: { status: 200, description: 'The name, or null', schema: me },
  },
  updateMe: {
    method: 'PATCH',
    path: '/api/me',
    summary: 'Give oneself a name, or none; the cookie keeps it for a year',
    permission: 'read',
    body: mePatch,
    success: { status: 200, description: 'The name from now on', schema: me, headers: ['Set-Cookie'] },
  },
} as const satisfies Record<string, Operation>
