import { z } from 'zod'
import { isVisible, LIMITS } from '#lib/article'
import { describeFormats, memoryFormats, usualMemoryFormat } from '#lib/exchange'
import { clean, cursor, id, limit, MB, numeric, search } from '../fields.ts'
import { count, targetLanguage } from '../model.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'
import { problem } from '../problem.ts'
import { dryRun, importPreview } from './import-preview.ts'

const memoryQuery = z
  .strictObject({
    q: z
      .string()
      .min(1)
      .max(LIMITS.block)
      .transform(clean)
      .describe(
        'A German sentence; for a concordance some words, those between quotation marks side by side',
      ),
    limit: limit(50, 10),
    targetLanguage: targetLanguage.optional().describe('Both when left out'),
    mode: z
      .enum(['match', 'concordance'])
      .default('match')
      .describe('`match`: sentences like this one; `concordance`: units that hold the words'),
    in: z
      .enum(['source', 'target', 'both'])
      .optional()
      .describe('Where a concordance looks; in both when left out'),
    atLeast: numeric()
      .min(1)
      .max(100)
      .optional()
      .describe('The lowest `match` that is given; 70 when left out'),
  })
  .refine(({ mode, in: side }) => mode === 'concordance' || side === undefined, {
    path: ['in'],
    error: 'Only a concordance (`mode=concordance`) looks in one language',
  })
  .refine(({ mode, atLeast }) => mode === 'match' || atLeast === undefined, {
    path: ['atLeast'],
    error: 'Only a search by likeness (`mode=match`) has a lowest match',
  })

const range = z.tuple([count, count]).describe('From, to: UTF-16 units, end exclusive')

const memoryResult = z.object({
  id: z.string().describe('Names the unit, also after a change'),
  source: z.string(),
  target: z.string(),
  targetLanguage,
  match: z
    .number()
    .nullable()
    .describe(
      '100: the same but for blanks; 99: the same words and numbers; below, by the words that differ. Null in a concordance',
    ),
  articleId: z.string().nullable(),
  at: z.string(),
  found: z
    .object({ source: z.array(range), target: z.array(range) })
    .optional()
    .describe('Where the words of a concordance stand'),
})

/** A pair of the memory, found by its likeness or by its words. */
export type MemoryResult = z.output<typeof memoryResult>

const memoryList = z
  .array(memoryResult)
  .describe('The best match first, of equals and in a concordance the latest')
  .register(named, { id: 'MemoryList' })

const listedUnit = z
  .object({
    id: z.string(),
    source: z.string(),
    target: z.string(),
    targetLanguage,
    articleId: z.string().nullable().describe('Where it was confirmed; null when it was imported'),
    articleTitle: z.string().nullable().describe('Null also while that article is in the bin'),
    recorded: z.boolean().describe('Shipped with the article the product brings along'),
    at: z.string().describe('When it was confirmed, imported or changed; ISO 8601 in UTC'),
    updatedBy: z.string().nullable().describe('Who did that'),
    found: z
      .object({ source: z.array(range), target: z.array(range) })
      .optional()
      .describe('Where the words of `q` stand'),
  })
  .register(named, { id: 'MemoryUnit' })

/** A pair of the memory with where it comes from. */
export type MemoryUnit = z.output<typeof listedUnit>

const unitsQuery = z.strictObject({
  q: search.describe('German or English words, those between quotation marks side by side'),
  limit: limit(300, 50),
  cursor,
})

const unitList = z
  .object({ units: z.array(listedUnit), next: z.string().optional().describe('The cursor of the next page') })
  .register(named, { id: 'MemoryUnits' })

const unitParams = z.object({ unitId: id })

const unitPatch = z
  .strictObject({
    source: z
      .string()
      .max(LIMITS.block)
      .refine(isVisible, 'At least one character that can be seen')
      .describe('German'),
    target: z
      .string()
      .max(LIMITS.target)
      .refine(isVisible, 'At least one character that can be seen')
      .describe('English'),
  })
  .partial()
  .register(named, { id: 'MemoryUnitPatch' })

const knownUnit = z
  .object({ ...problem.shape, known: listedUnit })
  .describe('Another unit holds this very pair')
  .register(named, { id: 'KnownMemoryUnit' })

const memoryExportQuery = z.strictObject({
  targetLanguage: targetLanguage.optional().describe('Only this one. Both when left out'),
})

const memoryImportQuery = z.strictObject({
  targetLanguage: targetLanguage
    .optional()
    .describe('What English of no named country is for. Both when left out'),
  dryRun,
})

const memoryFile = z
  .strictObject({ file: z.file().describe(`${describeFormats(memoryFormats)}; at most 20 MB`) })
  .register(named, { id: 'MemoryFile' })

const importedMemory = z
  .object({
    added: count,
    known: count.describe('Pairs that the memory held already, or that stand in the file twice'),
    skipped: count.describe('Units that give no pair of German and English'),
    warnings: z.array(z.string()),
  })
  .register(named, { id: 'ImportedMemory' })

const memoryPreview = importPreview(
  z.object({ source: z.string(), target: z.string(), targetLanguage }),
).register(named, { id: 'MemoryPreview' })

export const memoryOperations = {
  searchMemory: {
    method: 'GET',
    path: '/api/memory',
    summary: 'Translations confirmed before, of this sentence and those like it, or that hold these words',
    permission: 'read',
    query: memoryQuery,
    success: { status: 200, description: 'The pairs', schema: memoryList },
  },
  listMemoryUnits: {
    method: 'GET',
    path: '/api/memory/units',
    summary:
      'The units of the memory, those that entered last first, a page at a time; with `q` the last of those that hold the words',
    permission: 'read',
    query: unitsQuery,
    success: { status: 200, description: 'A page of units', schema: unitList },
  },
  changeMemoryUnit: {
    method: 'PATCH',
    path: '/api/memory/{unitId}',
    summary: 'Change the German or the English of a unit; the article it comes from stays as it is',
    permission: 'edit',
    params: unitParams,
    body: unitPatch,
    largest: MB,
    success: { status: 200, description: 'Changed', schema: listedUnit },
    problems: [404],
    conflict: knownUnit,
  },
  deleteMemoryUnit: {
    method: 'DELETE',
    path: '/api/memory/{unitId}',
    summary: 'Remove a unit from the memory',
    permission: 'edit',
    params: unitParams,
    success: { status: 204, description: 'Removed' },
    problems: [404],
  },
  exportMemory: {
    method: 'GET',
    path: '/api/memory/export',
    summary: `The whole translation memory as ${describeFormats([usualMemoryFormat])}`,
    permission: 'read',
    query: memoryExportQuery,
    success: {
      status: 200,
      description: 'The file, as it is made',
      contentType: usualMemoryFormat.types[0],
      headers: ['Content-Disposition'],
    },
  },
  importMemory: {
    method: 'POST',
    path: '/api/memory/import',
    summary: `Add the German–English pairs of a file: ${describeFormats(memoryFormats)}. A file that cannot be read to its end changes nothing; sending one again adds what is missing`,
    permission: 'administer',
    query: memoryImportQuery,
    form: memoryFile,
    fileTypes: [...memoryFormats.flatMap(({ types }) => [...types]), 'application/octet-stream'],
    // 20 MB of file, and room for what a form puts around it.
    largest: 21 * MB,
    success: {
      status: 200,
      description: 'What became of the file',
      schema: z.union([importedMemory, memoryPreview]),
    },
    problems: [413],
  },
} as const satisfies Record<string, Operation>
