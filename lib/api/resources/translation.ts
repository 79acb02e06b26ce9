import { z } from 'zod'
import { LIMITS, ORIGIN, type Overwrite, type TranslateEvent } from '#lib/article'
import { ARTICLE, articleParams, MB, SEGMENT, segmentParams, version, yesOrNo } from '../fields.ts'
import { count, segment } from '../model.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'
import { sameAs } from '../same-as.ts'
import { usage } from './engines.ts'

/** More than an article can have. */
const MOST_SEGMENTS = 1_000_000

/** Origins of translations that were made elsewhere. */
const MADE_ELSEWHERE = [ORIGIN.browser, ORIGIN.import] as const

const overwriting =
  '`machine`: also machine translations nobody has touched; `true`: whatever stands there, even what a person wrote'

/** Whatever stands there is replaced only where `true` says so. */
const overwrite = sameAs<Overwrite>()(z.union([z.boolean(), z.literal('machine')]))

const translateRequest = z
  .strictObject({
    engine: z
      .string()
      .optional()
      .describe('The default one when left out; `memory` fills in what the memory knows and asks none'),
    segmentIds: z.array(z.string()).max(MOST_SEGMENTS).optional().describe('All segments when left out'),
    overwrite: overwrite
      .optional()
      .describe(`${overwriting}. Where an engine is named, it is asked of what stands, not the memory`),
  })
  .register(named, { id: 'TranslateRequest' })

/** Translations of some segments that are not to be had, and why. */
const translationProblem = z.object({
  title: z.string(),
  detail: z.string(),
  segmentIds: z.array(z.string()),
})

/** Name of the event → its data. */
type EventData = { [E in TranslateEvent as E['kind']]: Omit<E, 'kind'> }

const translateEvents = sameAs<EventData>()(
  z.object({
    progress: z.object({ done: count, total: count }),
    segment: z.object({ segment }),
    problem: translationProblem,
    end: z.object({ translated: count, failed: count }),
  }),
)
  .describe('Name of the event → its data')
  .register(named, { id: 'TranslateEvents' })

const estimateQuery = z.strictObject({
  engine: z.string().optional().describe('The default one when left out'),
  overwrite: z
    .union([yesOrNo, z.literal('machine')])
    .optional()
    .describe(`Count also what has a translation already. ${overwriting}`),
})

const estimate = z
  .object({
    engine: z.string().nullable().describe('The engine that would be asked; null when none is set up'),
    sentences: count.describe('Sentences without a translation'),
    known: count.describe('How many of them the memory or an earlier answer knows'),
    characters: count.describe('Characters of the others, as engines bill them'),
    usage: usage.describe('Characters of this billing period, where the engine counts them'),
  })
  .register(named, { id: 'TranslationEstimate' })

export type TranslationEstimate = z.output<typeof estimate>

const givenTranslations = z
  .strictObject({
    engine: z
      .enum(MADE_ELSEWHERE)
      .describe('`browser`: the translator of a browser; `existing`: an English text that was there already'),
    translations: z
      .array(
        z.strictObject({
          segmentId: z.string(),
          text: z.string().max(LIMITS.block),
          version: version.optional().describe('Of the segment it was made for; another is left alone'),
        }),
      )
      .max(MOST_SEGMENTS),
    overwrite: overwrite.default(false).describe(overwriting),
  })
  .register(named, { id: 'GivenTranslations' })

const takenTranslations = z
  .object({
    segments: z.array(segment).describe('Those that took their translation'),
    problems: z
      .array(translationProblem)
      .describe('Why others were not taken: they can hardly be translations, or their sentence is gone'),
  })
  .register(named, { id: 'TakenTranslations' })

const translationQuestion = z
  .strictObject({ engine: z.string().describe('Who is asked') })
  .register(named, { id: 'TranslationQuestion' })

const segmentTranslation = z
  .object({
    engine: z.string(),
    name: z.string().describe('Of the engine'),
    text: z.string(),
    trouble: z.string().optional().describe('What the engine could not mind, its terms for instance'),
  })
  .describe('What an engine says of a sentence')
  .register(named, { id: 'SegmentTranslation' })

/** What an engine says of a sentence. */
export type EngineSuggestion = z.output<typeof segmentTranslation>

const segmentTranslations = z
  .array(segmentTranslation)
  .describe('One of each engine, in the order of the engines')
  .register(named, { id: 'SegmentTranslations' })

export const translationOperations = {
  translateArticle: {
    method: 'POST',
    path: `${ARTICLE}/translate`,
    summary:
      'Translate what is missing, as a stream of events. Ending the request stops the work; called again it does the rest. A second call at the same time waits for the first, so no sentence is sent twice',
    permission: 'edit',
    params: articleParams,
    body: translateRequest,
    largest: 8 * MB,
    success: {
      status: 200,
      description: 'Events `progress`, `segment`, `problem`, `end`; see TranslateEvents',
      contentType: 'text/event-stream',
      events: translateEvents,
    },
    problems: [404],
  },
  estimateTranslation: {
    method: 'GET',
    path: `${ARTICLE}/translate/estimate`,
    summary: 'What translating would take, before anything is sent',
    permission: 'read',
    params: articleParams,
    query: estimateQuery,
    success: { status: 200, description: 'The estimate', schema: estimate },
    problems: [404],
  },
  takeTranslations: {
    method: 'POST',
    path: `${ARTICLE}/translations`,
    summary:
      'Store translations made elsewhere as machine translations; what a person wrote stays, unless `overwrite` is true',
    permission: 'edit',
    params: articleParams,
    body: givenTranslations,
    largest: 21 * MB,
    success: { status: 200, description: 'Stored', schema: takenTranslations },
    problems: [404, 413],
  },
  listTranslations: {
    method: 'GET',
    path: `${SEGMENT}/translations`,
    summary: 'What engines answered about a sentence before',
    permission: 'read',
    params: segmentParams,
    success: { status: 200, description: 'The answers', schema: segmentTranslations },
    problems: [404],
  },
  askTranslation: {
    method: 'POST',
    path: `${SEGMENT}/translations`,
    summary:
      'Ask an engine about a sentence; its English stays as it is. What was answered before is not asked again',
    permission: 'edit',
    params: segmentParams,
    body: translationQuestion,
    success: { status: 200, description: 'The answer', schema: segmentTranslation },
    problems: [404, 502, 503],
  },
} as const satisfies Record<string, Operation>
