import { z } from 'zod'
import { named } from '../named.ts'
import type { OpenApiDocument } from '../openapi.ts'
import type { Operation } from '../operation.ts'
import { sameAs } from '../same-as.ts'

const health = z
  .object({ status: z.literal('ok'), database: z.enum(['sqlite', 'postgres']), version: z.string() })
  .register(named, { id: 'Health' })

const openApiDocument = sameAs<OpenApiDocument>()(
  z.object({
    openapi: z.literal('3.1.0'),
    info: z.object({ title: z.string(), version: z.string() }),
    paths: z.record(z.string(), z.record(z.string(), z.unknown())),
    components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
)

export const healthOperations = {
  readHealth: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the server and its database answer',
    permission: 'public',
    success: { status: 200, description: 'Both do', schema: health },
    problems: [503],
  },
  readInterface: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This document',
    permission: 'read',
    success: { status: 200, description: 'OpenAPI 3.1', schema: openApiDocument },
  },
} as const satisfies Record<string, Operation>
