import { z } from 'zod'
import { type ArticlePatch, isVisible, LIMITS } from '#lib/article'
import { ARTICLE, articleParams, clean, cursor, limit, MB, search, yesOrNo } from '../fields.ts'
import { article, articleWithSegments, binnedArticle, format, segment, targetLanguage } from '../model.ts'
import { named } from '../named.ts'
import type { Operation } from '../operation.ts'
import { sameAs } from '../same-as.ts'

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

const newArticle = z
  .strictObject({ text: z.string().describe(`At most ${LIMITS.article} characters`), ...newArticleFields })
  .register(named, { id: 'NewArticle' })

const newArticleFile = z
  .strictObject({ file: z.file().describe('At most 20 MB'), ...newArticleFields })
  .register(named, { id: 'NewArticleFile' })

const importedArticle = z
  .object({
    article,
    segments: z.array(segment),
    warnings: z.array(z.string()),
    wrapped: z.boolean().describe('Whether line breaks inside paragraphs were taken for blanks'),
  })
  .register(named, { id: 'ImportedArticle' })

const translation = `An English text of the article; at most ${LIMITS.article} characters`

const newAlignedArticle = z
  .strictObject({ ...newArticle.shape, translation: z.string().describe(translation) })
  .register(named, { id: 'AlignedArticle' })

const newAlignedArticleFile = z
  .strictObject({
    ...newArticleFile.shape,
    translation: z.union([z.string(), z.file()]).describe(`${translation}, or a file that holds it`),
  })
  .register(named, { id: 'AlignedArticleFile' })

const alignedArticle = z
  .object({
    ...importedArticle.shape,
    added: z
      .array(z.object({ segmentId: z.string(), text: z.string() }))
      .describe('English sentences that stand for no German one, each with the segment that took it along'),
  })
  .register(named, { id: 'AlignedArticleAnswer' })

const listQuery = z.strictObject({
  limit: limit(200, 50),
  cursor,
  q: search.describe('Looks in titles and texts'),
  bin: yesOrNo.default(false).describe('Those in the bin instead'),
})

const articleList = z
  .object({
    articles: z.array(z.union([article, binnedArticle])),
    next: z.string().optional().describe('The cursor of the next page'),
  })
  .describe('Latest change first; of the bin, deleted last first')
  .register(named, { id: 'ArticleList' })

const title = z
  .string()
  .max(LIMITS.title)
  .transform((text) => clean(text).trim())
  .refine(isVisible, 'A title needs at least one letter')

const articlePatch = sameAs<ArticlePatch>()(
  z
    .strictObject({ title: title.optional(), targetLanguage: targetLanguage.optional() })
    .register(named, { id: 'ArticlePatch' }),
)

export const articleOperations = {
  createArticle: {
    method: 'POST',
    path: '/api/articles',
    summary: 'Import an article, as text or as a file',
    permission: 'edit',
    body: newArticle,
    form: newArticleFile,
    // 20 MB of file, and room for what a form or JSON puts around it.
    largest: 21 * MB,
    success: { status: 201, description: 'Imported', schema: importedArticle, headers: ['Location'] },
    problems: [413],
  },
  alignArticle: {
    method: 'POST',
    path: '/api/articles/align',
    summary:
      'Import an article with an English text it already has; each sentence gets its English like a machine translation',
    permission: 'edit',
    body: newAlignedArticle,
    form: newAlignedArticleFile,
    // Two texts or two files, and room for what stands around them.
    largest: 42 * MB,
    success: {
      status: 201,
      description:
        'Imported. An English sentence that stands for several German ones is at the first of them, one that stands for none at its neighbour; such segments are marked with `needsWork`',
      schema: alignedArticle,
      headers: ['Location'],
    },
    problems: [413],
  },
  listArticles: {
    method: 'GET',
    path: '/api/articles',
    summary: 'The articles, latest change first',
    permission: 'read',
    query: listQuery,
    success: { status: 200, description: 'One page', schema: articleList },
  },
  readArticle: {
    method: 'GET',
    path: ARTICLE,
    summary: 'An article with its segments; answers 304 to an `If-None-Match` that still holds',
    permission: 'read',
    params: articleParams,
    success: { status: 200, description: 'The article', schema: articleWithSegments, headers: ['ETag'] },
    problems: [404],
  },
  updateArticle: {
    method: 'PATCH',
    path: ARTICLE,
    summary: 'Change the title or the target language',
    permission: 'edit',
    params: articleParams,
    body: articlePatch,
    success: { status: 200, description: 'Changed', schema: article },
    problems: [404],
  },
  deleteArticle: {
    method: 'DELETE',
    path: ARTICLE,
    summary: 'Put an article into the bin, for 30 days',
    permission: 'edit',
    params: articleParams,
    success: { status: 204, description: 'In the bin' },
    problems: [404],
  },
  undeleteArticle: {
    method: 'POST',
    path: `${ARTICLE}/undelete`,
    summary: 'Bring an article back from the bin',
    permission: 'edit',
    params: articleParams,
    success: { status: 200, description: 'Back', schema: article },
    problems: [404],
  },
} as const satisfies Record<string, Operation>
