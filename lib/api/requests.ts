/** What callers send. Fields that are unknown are refused: a mistyped name must not pass for a save. */
import { z } from 'zod'
import { cleanText, isVisible, LIMITS } from '#lib/article'
import { TERM_LIMITS } from '#lib/term'
import { format, named, status, targetLanguage } from './nouns.ts'

/** Controls go, and nobody looks for a NUL: PostgreSQL takes none. */
const clean = (text: string) => cleanText(text).text

const title = z
  .string()
  .max(LIMITS.title)
  .transform((text) => clean(text).trim())
  .refine(isVisible, 'A title needs at least one letter')
/** As large as both databases count. */
const version = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
  .describe('The version the caller knows')
const offset = z.int().min(0)
/** A form and a query have only texts. */
const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])

const newArticleFields = {
  title: z
    .string()
    .trim()
    .max(LIMITS.title)
    .optional()
    .describe('The first heading or sentence when left out'),
  format: format.optional(),
  targetLanguage: targetLanguage.optional(),
  wrapped: yesOrNo
    .optional()
    .describe('Whether line breaks inside paragraphs count as blanks; detected when left out'),
}

export const newArticle = z
  .strictObject({ text: z.string().describe(`At most ${LIMITS.article} characters`), ...newArticleFields })
  .register(named, { id: 'NewArticle' })

export const newArticleFile = z
  .strictObject({
    file: z.file().describe('At most 20 MB'),
    ...newArticleFields,
  })
  .register(named, { id: 'NewArticleFile' })

const translation = `An English text of the article; at most ${LIMITS.article} characters`

export const alignedArticle = z
  .strictObject({ ...newArticle.shape, translation: z.string().describe(translation) })
  .register(named, { id: 'AlignedArticle' })

export const alignedArticleFile = z
  .strictObject({
    ...newArticleFile.shape,
    translation: z.union([z.string(), z.file()]).describe(`${translation}, or a file that holds it`),
  })
  .register(named, { id: 'AlignedArticleFile' })

export const articlePatch = z
  .strictObject({ title: title.optional(), targetLanguage: targetLanguage.optional() })
  .register(named, { id: 'ArticlePatch' })

/** More than an article can have. */
const MOST_SEGMENTS = 1_000_000

const ENGINES_ELSEWHERE = ['browser', 'existing'] as const

const overwriting =
  '`machine`: also machine translations nobody has touched; `true`: whatever stands there, even what a person wrote'

/** Whatever stands there is replaced only where `true` says so. */
const overwrite = z.union([z.boolean(), z.literal('machine')])

export const translateRequest = z
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

export const estimateQuery = z.strictObject({
  engine: z.string().optional().describe('The default one when left out'),
  overwrite: z
    .union([yesOrNo, z.literal('machine')])
    .optional()
    .describe(`Count also what has a translation already. ${overwriting}`),
})

export const translationQuestion = z
  .strictObject({ engine: z.string().describe('Who is asked') })
  .register(named, { id: 'TranslationQuestion' })

export const givenTranslations = z
  .strictObject({
    engine: z
      .enum(ENGINES_ELSEWHERE)
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

export const segmentPatch = z
  .strictObject({
    version,
    target: z.string().max(LIMITS.target, `At most ${LIMITS.target} characters`).nullable().optional(),
    status: status.optional(),
    needsWork: z.boolean().optional(),
    activeMs: z.int().min(0).max(86_400_000).optional().describe('Active work since the last save'),
  })
  .register(named, { id: 'SegmentPatch' })

export const cut = z
  .strictObject({
    version,
    at: offset.describe('Into the source of the segment, UTF-16 units'),
    targetAt: offset.optional().describe('Into its target'),
  })
  .register(named, { id: 'Cut' })

export const join = z.strictObject({ version }).register(named, { id: 'Join' })

export const newRevision = z
  .strictObject({ label: z.string().trim().max(LIMITS.label).optional() })
  .register(named, { id: 'NewRevision' })

export const newComment = z.strictObject({
  segmentId: z.string(),
  text: z
    .string()
    .max(LIMITS.target)
    .transform((text) => clean(text).trim())
    .refine(isVisible, 'A comment needs at least one word'),
})

export const commentPatch = z.strictObject({ resolved: z.boolean() })

const id = z.string().regex(/^[\w-]{1,64}$/)
const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'The number of a revision, from 1')
  .transform(Number)

export const articleParams = z.object({ articleId: id })
export const segmentParams = z.object({ articleId: id, segmentId: id })
export const commentParams = z.object({ articleId: id, commentId: id })
export const revisionParams = z.object({ articleId: id, number })

const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual)
const versionName = z.union([z.enum(['machine', 'current']), number], {
  error: '`machine`, `current` or the number of a revision',
})

export const listQuery = z.strictObject({
  limit: limit(200, 50),
  cursor: z.string().max(1000).optional(),
  q: z.string().max(200).transform(clean).optional().describe('Looks in titles and texts'),
  bin: yesOrNo.default(false).describe('Those in the bin instead'),
})

export const compareQuery = z.strictObject({
  from: versionName.default('machine').describe('`machine`, `current` or the number of a revision'),
  to: versionName.default('current'),
})

const EXPORT_FORMATS = [
  'txt',
  'md',
  'html',
  'docx',
  'docx-changes',
  'xliff',
  'xliff2',
  'tmx',
  'csv',
  'json',
] as const

export const exportQuery = z.strictObject({
  format: z.enum(EXPORT_FORMATS),
  revision: number.optional().describe('The current text when left out'),
  compareWith: versionName.optional().describe('What `docx-changes` marks the changes against'),
})

export const memoryQuery = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(LIMITS.block)
    .transform(clean)
    .describe('A German sentence; for a concordance some words, those between quotation marks side by side'),
  limit: limit(50, 10),
  targetLanguage: targetLanguage.optional().describe('Both when left out'),
  mode: z
    .enum(['match', 'concordance'])
    .default('match')
    .describe('`match`: sentences like this one; `concordance`: units that hold the words'),
  in: z.enum(['source', 'target', 'both']).default('both').describe('Where a concordance looks'),
  atLeast: z.coerce.number().int().min(1).max(100).default(70).describe('The lowest `match` that is given'),
})

export const memoryFileQuery = z.strictObject({
  targetLanguage: targetLanguage
    .optional()
    .describe('Export: only this one. Import: what English of no named country is for. Both when left out'),
})

export const memoryFile = z
  .strictObject({ file: z.file().describe('TMX, at most 20 MB') })
  .register(named, { id: 'MemoryFile' })

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

export const newTerm = z.strictObject(termFields).register(named, { id: 'NewTerm' })

export const termPatch = z.strictObject(termFields).partial().register(named, { id: 'TermPatch' })

export const termParams = z.object({ termId: id })

export const namedTermQuery = z.strictObject({ id })

export const termsQuery = z.strictObject({
  q: z.string().max(200).transform(clean).optional().describe('Words of the German, the English or the note'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('All terms when left out; else the header `Link` names the next page'),
  cursor: z.string().max(1000).optional(),
})

export const termsFormat = z.strictObject({ format: z.enum(['csv', 'tbx']).default('csv') })

export const termsFile = z
  .strictObject({ file: z.file().describe('CSV or TBX, at most 20 MB and 50,000 terms') })
  .register(named, { id: 'TermsFile' })
