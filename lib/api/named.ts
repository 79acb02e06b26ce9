import { z } from 'zod'

/** The schemas that have a name in the OpenAPI document. A registry of our own: Next loads this module more than once. */
export const named = z.registry<{ id: string }>()
