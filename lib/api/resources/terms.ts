import { z } from 'zod'
import { isVisible } from '#lib/article'
import { describeFormats, termFormats } from '#lib/exchange'
import { TERM_LIMITS } from '#lib/term'
import { cursor, id, MB, numeric, search } from '../fields.ts'
import { count, term } from '../model.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'
import { problem } from '../problem.ts'
import { dryRun, importPreview } from './import-preview.ts'

const termText = z.string().max(TERM_LIMITS.text).refine(isVisible, 'At least one character that can be seen')
const termFields = {
  source: termText.describe('German, as a dictionary would list it'),
  target: termText.describe('English'),
  note: z.string().max(TERM_LIMITS.note).nullable().optional(),
  avoid: z
    .array(z.string().max(TERM_LIMITS.text))
    .max(TERM_LIMITS.avoid)
    .optional()
    .describe('English that must not stand where the term is meant'),
}

const newTerm = z.strictObject(termFields).register(named, { id: 'NewTerm' })
const termPatch = z.strictObject(termFields).partial().register(named, { id: 'TermPatch' })
const termParams = z.object({ termId: id })
const namedTermQuery = z.strictObject({ id })

const termsQuery = z.strictObject({
  q: search.describe('Words of the German, the English or the note'),
  limit: numeric()
    .min(1)
    .max(1000)
    .optional()
    .describe('All terms when left out; else the header `Link` names the next page'),
  cursor,
})

const termList = z.array(term).describe('In the order of a dictionary').register(named, { id: 'TermList' })

const termsFile = z
  .strictObject({
    file: z.file().describe(`${describeFormats(termFormats)}; at most 20 MB and 50,000 terms`),
  })
  .register(named, { id: 'TermsFile' })

const importedTerms = z
  .object({
    added: count,
    known: count.describe(
      'Terms that were there already, or that stand in the file twice; they stay as they are',
    ),
    skipped: count.describe('Rows or entries that give no term'),
    warnings: z.array(z.string()).describe('Names the first of them'),
  })
  .register(named, { id: 'ImportedTerms' })

const termsPreview = importPreview(
  z.object({
    source: z.string(),
    target: z.string(),
    note: z.string().nullable(),
    avoid: z.array(z.string()),
  }),
).register(named, { id: 'TermsPreview' })

const importTermsQuery = z.strictObject({ dryRun })

const knownTerm = z
  .object({ ...problem.shape, known: term })
  .describe('Another term says the same in German and English')
  .register(named, { id: 'KnownTerm' })

const termsFormat = z.strictObject({
  format: z.enum(termFormats.map(({ id }) => id)).default(termFormats[0].id),
})

export const termOperations = {
  listTerms: {
    method: 'GET',
    path: '/api/terms',
    summary: 'The terms of the glossary, in the order of a dictionary',
    permission: 'read',
    query: termsQuery,
    success: { status: 200, description: 'The terms', schema: termList, headers: ['Link'] },
  },
  addTerm: {
    method: 'POST',
    path: '/api/terms',
    summary:
      'Add a term; one that says the same in German and English already is answered, as it is, with 200',
    permission: 'edit',
    body: newTerm,
    success: {
      status: 201,
      description: 'Added',
      schema: term,
      headers: ['Location'],
      otherwise: { status: 200, description: 'It was there already' },
    },
  },
  deleteNamedTerm: {
    method: 'DELETE',
    path: '/api/terms',
    summary: 'Delete a term, named in the query',
    permission: 'edit',
    query: namedTermQuery,
    success: { status: 204, description: 'Deleted' },
    problems: [404],
  },
  changeTerm: {
    method: 'PATCH',
    path: '/api/terms/{termId}',
    summary: 'Change a term',
    permission: 'edit',
    params: termParams,
    body: termPatch,
    success: { status: 200, description: 'Changed', schema: term },
    problems: [404],
    conflict: knownTerm,
  },
  deleteTerm: {
    method: 'DELETE',
    path: '/api/terms/{termId}',
    summary: 'Delete a term',
    permission: 'edit',
    params: termParams,
    success: { status: 204, description: 'Deleted' },
    problems: [404],
  },
  importTerms: {
    method: 'POST',
    path: '/api/terms/import',
    summary: `Add the terms of a file: ${describeFormats(termFormats)}. A file that cannot be read to its end changes nothing`,
    permission: 'administer',
    query: importTermsQuery,
    form: termsFile,
    fileTypes: [...termFormats.flatMap(({ types }) => [...types]), 'application/octet-stream'],
    // 20 MB of file, and room for what a form puts around it.
    largest: 21 * MB,
    success: {
      status: 200,
      description: 'What became of the file',
      schema: z.union([importedTerms, termsPreview]),
    },
    problems: [413],
  },
  exportTerms: {
    method: 'GET',
    path: '/api/terms/export',
    summary: `All terms as ${describeFormats(termFormats)}`,
    permission: 'read',
    query: termsFormat,
    success: {
      status: 200,
      description: 'The file',
      contentType: 'application/octet-stream',
      headers: ['Content-Disposition'],
    },
  },
} as const satisfies Record<string, Operation>
