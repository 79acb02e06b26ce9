/** What callers get, beyond the nouns. */
import { z } from 'zod'
import type { Comparison } from '#lib/article'
import * as nouns from './nouns.ts'
import { named } from './nouns.ts'

const count = z.int().min(0)
const range = z.tuple([count, count]).describe('From, to: UTF-16 units, end exclusive')

export const health = z
  .object({ status: z.literal('ok'), database: z.enum(['sqlite', 'postgres']), version: z.string() })
  .register(named, { id: 'Health' })

export const engineList = z
  .array(
    z
      .object({
        id: z.string(),
        name: z.string(),
        ready: z.boolean(),
        reason: z.string().optional().describe('Why it is not ready'),
        usage: z
          .object({ used: count, limit: count })
          .optional()
          .describe('Characters of this billing period'),
        progress: z
          .object({ done: count, total: count })
          .optional()
          .describe('Bytes of what is being fetched before it can work'),
      })
      .register(named, { id: 'Engine' }),
  )
  .describe('The default first')
  .register(named, { id: 'EngineList' })

export const importedArticle = z
  .object({
    article: nouns.article,
    segments: z.array(nouns.segment),
    warnings: z.array(z.string()),
    wrapped: z.boolean().describe('Whether line breaks inside paragraphs were taken for blanks'),
  })
  .register(named, { id: 'ImportedArticle' })

export const alignedArticle = z
  .object({
    ...importedArticle.shape,
    added: z
      .array(z.object({ segmentId: z.string(), text: z.string() }))
      .describe('English sentences that stand for no German one, each with the segment that took it along'),
  })
  .register(named, { id: 'AlignedArticleAnswer' })

export const articleList = z
  .object({
    articles: z.array(z.union([nouns.article, nouns.binnedArticle])),
    next: z.string().optional().describe('The cursor of the next page'),
  })
  .describe('Latest change first; of the bin, deleted last first')
  .register(named, { id: 'ArticleList' })

export const splitSegments = z
  .object({ segments: z.tuple([nouns.segment, nouns.segment]) })
  .register(named, { id: 'SplitSegments' })

export const joinedSegment = z.object({ segment: nouns.segment }).register(named, { id: 'JoinedSegment' })

export const history = z.array(nouns.historyEntry).describe('Latest first').register(named, { id: 'History' })

export const commentList = z
  .array(nouns.comment)
  .describe('Oldest first')
  .register(named, { id: 'CommentList' })

export const revisionList = z.array(nouns.revision).register(named, { id: 'RevisionList' })

export const revisionWithSegments = z
  .object({ revision: nouns.revision, segments: z.array(nouns.revisionSegment) })
  .register(named, { id: 'RevisionWithSegments' })

export const comparison = z
  .object({
    segments: z.array(
      z.object({
        id: z.string(),
        block: count.describe('Number of the block in the later version, from 0'),
        source: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        changes: z.array(nouns.change),
      }),
    ),
    summary: z.object({
      changedSegments: count,
      insertedWords: count,
      deletedWords: count,
      ter: z.number().nullable().describe('Edits per 100 words; null when a side has no text'),
      chrf: z.number().nullable().describe('chrF2, 0–100'),
      unchangedShare: z.number().describe('0–1'),
    }),
  })
  .register(named, { id: 'Comparison' }) satisfies z.ZodType<Comparison>

export const memoryList = z
  .array(
    z.object({
      source: z.string(),
      target: z.string(),
      targetLanguage: nouns.targetLanguage,
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
    }),
  )
  .describe('The best match first, of equals and in a concordance the latest')
  .register(named, { id: 'MemoryList' })

export const importedMemory = z
  .object({
    added: count,
    known: count.describe('Pairs that the memory held already, or that stand in the file twice'),
    skipped: count.describe('Units that give no pair of German and English'),
    warnings: z.array(z.string()),
  })
  .register(named, { id: 'ImportedMemory' })

export const termList = z
  .array(nouns.term)
  .describe('In the order of a dictionary')
  .register(named, { id: 'TermList' })

export const importedTerms = z
  .object({
    added: count,
    known: count.describe(
      'Terms that were there already, or that stand in the file twice; they stay as they are',
    ),
    skipped: count.describe('Rows or entries that give no term'),
    warnings: z.array(z.string()).describe('Names the first of them'),
  })
  .register(named, { id: 'ImportedTerms' })

export const knownTerm = z
  .object({ ...nouns.problem.shape, known: nouns.term })
  .describe('Another term says the same in German and English')
  .register(named, { id: 'KnownTerm' })

export const estimate = z
  .object({
    engine: z.string().nullable().describe('The engine that would be asked; null when none is set up'),
    sentences: count.describe('Sentences without a translation'),
    known: count.describe('How many of them the memory or an earlier answer knows'),
    characters: count.describe('Characters of the others, as engines bill them'),
    usage: z
      .object({ used: count, limit: count })
      .optional()
      .describe('Characters of this billing period, where the engine counts them'),
  })
  .register(named, { id: 'TranslationEstimate' })

export const segmentTranslation = z
  .object({
    engine: z.string(),
    name: z.string().describe('Of the engine'),
    text: z.string(),
    trouble: z.string().optional().describe('What the engine could not mind, its terms for instance'),
  })
  .describe('What an engine says of a sentence')
  .register(named, { id: 'SegmentTranslation' })

export const segmentTranslations = z
  .array(segmentTranslation)
  .describe('One of each engine, in the order of the engines')
  .register(named, { id: 'SegmentTranslations' })

const problem = z.object({ title: z.string(), detail: z.string(), segmentIds: z.array(z.string()) })

export const takenTranslations = z
  .object({
    segments: z.array(nouns.segment).describe('Those that took their translation'),
    problems: z.array(problem).describe('Why others can hardly be translations and were not taken'),
  })
  .register(named, { id: 'TakenTranslations' })

/** The events of a translation, as they stand in their `data`. */
export const translateEvents = z
  .object({
    progress: z.object({ done: count, total: count }),
    segment: z.object({ segment: nouns.segment }),
    problem,
    end: z.object({ translated: count, failed: count }),
  })
  .describe('Name of the event → its data')
  .register(named, { id: 'TranslateEvents' })

export const conflict = z
  .object({ ...nouns.problem.shape, latest: nouns.segment })
  .describe('The segment has moved on; `latest` is how it stands now')
  .register(named, { id: 'Conflict' })
