/**
 * Schemas of the model: what several resources answer with, and the values that its fields have. `sameAs` holds each
 * object to the type of the domain that it describes. What only requests have is in fields.ts.
 */
import { z } from 'zod'
import type {
  Article,
  BinnedArticle,
  Change,
  Comment,
  HistoryEntry,
  Revision,
  RevisionSegment,
  Segment,
} from '#lib/article'
import type { Term } from '#lib/term'
import { named } from './named.ts'
import { sameAs } from './same-as.ts'

export const count = z.int().min(0)
const at = z.string().describe('ISO 8601 in UTC')
/** Into a text, from 0. */
export const offset = count.describe('UTF-16 units')

export const format = z.enum(['plain', 'markdown'])
export const targetLanguage = z.enum(['en-GB', 'en-US'])
export const kind = z.enum(['paragraph', 'heading', 'list', 'quote'])
export const status = z.enum(['untranslated', 'machine', 'edited', 'confirmed', 'reviewed'])

export const article = sameAs<Article>()(
  z
    .object({
      id: z.string(),
      title: z.string(),
      sourceLanguage: z.literal('de'),
      targetLanguage,
      format,
      createdAt: at,
      updatedAt: at,
      words: count.describe('Words of the German source'),
      sample: z.boolean().describe('The article the product brings along'),
      targetTitle: z.string().nullable().describe('The English of the first segment'),
      progress: z.object({
        segments: count,
        untranslated: count,
        machine: count,
        edited: count,
        confirmed: count,
        reviewed: count,
      }),
    })
    .describe('One German text on its way into English')
    .register(named, { id: 'Article' }),
)

export const binnedArticle = sameAs<BinnedArticle>()(
  z
    .object({ ...article.shape, deletedAt: at, keptUntil: at.describe('It can be brought back until then') })
    .describe('An article in the bin')
    .register(named, { id: 'BinnedArticle' }),
)

export const segment = sameAs<Segment>()(
  z
    .object({
      id: z.string(),
      block: count.describe('Number of the block in its article, from 0'),
      kind,
      level: count.describe('Level of a heading or depth of a list item, from 1; 0 for anything else'),
      from: offset,
      to: offset.describe('UTF-16 units, end exclusive'),
      source: z.string(),
      target: z.string().nullable(),
      machine: z.string().nullable().describe('What an engine returned; never changed afterwards'),
      engine: z.string().nullable(),
      match: z.number().nullable().describe('How well the memory matched, 0–100; null from a real engine'),
      status,
      needsWork: z.boolean(),
      version: z.int().describe('Counts up with every write; a save names the version it was based on'),
      updatedAt: at,
      updatedBy: z.string().nullable(),
    })
    .describe('One sentence or headline')
    .register(named, { id: 'Segment' }),
)

export const revision = sameAs<Revision>()(
  z
    .object({
      number: z.int().min(1),
      label: z.string(),
      author: z.string().nullable(),
      createdAt: at,
      segments: count,
      changedSincePrevious: count,
    })
    .describe('An immutable snapshot of a whole article')
    .register(named, { id: 'Revision' }),
)

export const revisionSegment = sameAs<RevisionSegment>()(
  z
    .object({
      id: z.string(),
      block: count,
      kind,
      level: count,
      from: offset,
      to: offset,
      source: z.string(),
      target: z.string().nullable(),
      machine: z.string().nullable(),
      status,
    })
    .register(named, { id: 'RevisionSegment' }),
)

export const historyEntry = sameAs<HistoryEntry>()(
  z
    .object({
      version: z.int(),
      target: z.string().nullable(),
      status,
      author: z.string().nullable(),
      at,
      from: z.enum(['machine', 'edit', 'restore', 'conflict', 'split', 'join', 'import']),
    })
    .describe('A text that stood, or came too late')
    .register(named, { id: 'HistoryEntry' }),
)

export const comment = sameAs<Comment>()(
  z
    .object({
      id: z.string(),
      segmentId: z.string().describe('Where it belongs now: after a join the joined segment'),
      text: z.string(),
      author: z.string().nullable(),
      at,
      resolved: z.boolean(),
    })
    .describe('What somebody has to say about a sentence')
    .register(named, { id: 'Comment' }),
)

export const change = sameAs<Change>()(
  z
    .object({ kind: z.enum(['keep', 'insert', 'delete']), text: z.string() })
    .register(named, { id: 'Change' }),
)

export const term = sameAs<Term>()(
  z
    .object({
      id: z.string(),
      source: z.string().describe('German, as a dictionary would list it'),
      target: z.string().describe('English; holds for British and American English alike'),
      note: z.string().nullable(),
      avoid: z.array(z.string()).describe('English that must not stand where the term is meant'),
      createdAt: at,
      updatedBy: z.string().nullable(),
    })
    .describe('An entry of the glossary')
    .register(named, { id: 'Term' }),
)

export const articleWithSegments = z
  .object({ article, segments: z.array(segment) })
  .register(named, { id: 'ArticleWithSegments' })
