import * as answers from './answers.ts'
import * as nouns from './nouns.ts'
import type { Operation } from './operation.ts'
import * as requests from './requests.ts'

const ARTICLE = '/api/articles/{articleId}'
const SEGMENT = `${ARTICLE}/segments/{segmentId}`
const MB = 1024 * 1024

/** Every call there is. A test holds the table against the files under app/api. */
export const operations = {
  readHealth: {
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the server and its database answer',
    success: { status: 200, description: 'Both do', schema: answers.health },
    problems: [503],
  },
  readInterface: {
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This document',
    success: { status: 200, description: 'OpenAPI 3.1' },
  },
  listEngines: {
    method: 'GET',
    path: '/api/engines',
    summary: 'The translators that are set up, the default first',
    success: { status: 200, description: 'The engines', schema: answers.engineList },
  },

  createArticle: {
    method: 'POST',
    path: '/api/articles',
    summary: 'Import an article, as text or as a file',
    body: requests.newArticle,
    form: requests.newArticleFile,
    // 20 MB of file, and room for what a form or JSON puts around it.
    largest: 21 * MB,
    success: { status: 201, description: 'Imported', schema: answers.importedArticle, headers: ['Location'] },
    problems: [413],
  },
  alignArticle: {
    method: 'POST',
    path: '/api/articles/align',
    summary:
      'Import an article with an English text it already has; each sentence gets its English like a machine translation',
    body: requests.alignedArticle,
    form: requests.alignedArticleFile,
    // Two texts or two files, and room for what stands around them.
    largest: 42 * MB,
    success: {
      status: 201,
      description:
        'Imported. An English sentence that stands for several German ones is at the first of them, one that stands for none at its neighbour; such segments are marked with `needsWork`',
      schema: answers.alignedArticle,
      headers: ['Location'],
    },
    problems: [413],
  },
  listArticles: {
    method: 'GET',
    path: '/api/articles',
    summary: 'The articles, latest change first',
    query: requests.listQuery,
    success: { status: 200, description: 'One page', schema: answers.articleList },
  },
  readArticle: {
    method: 'GET',
    path: ARTICLE,
    summary: 'An article with its segments; answers 304 to an `If-None-Match` that still holds',
    params: requests.articleParams,
    success: {
      status: 200,
      description: 'The article',
      schema: nouns.articleWithSegments,
      headers: ['ETag'],
    },
    problems: [404],
  },
  updateArticle: {
    method: 'PATCH',
    path: ARTICLE,
    summary: 'Change the title or the target language',
    params: requests.articleParams,
    body: requests.articlePatch,
    success: { status: 200, description: 'Changed', schema: nouns.article },
    problems: [404],
  },
  deleteArticle: {
    method: 'DELETE',
    path: ARTICLE,
    summary: 'Put an article into the bin, for 30 days',
    params: requests.articleParams,
    success: { status: 204, description: 'In the bin' },
    problems: [404],
  },
  undeleteArticle: {
    method: 'POST',
    path: `${ARTICLE}/undelete`,
    summary: 'Bring an article back from the bin',
    params: requests.articleParams,
    success: { status: 200, description: 'Back', schema: nouns.article },
    problems: [404],
  },
  translateArticle: {
    method: 'POST',
    path: `${ARTICLE}/translate`,
    summary:
      'Translate what is missing, as a stream of events. Ending the request stops the work; called again it does the rest. A second call at the same time waits for the first, so no sentence is sent twice',
    params: requests.articleParams,
    body: requests.translateRequest,
    largest: 8 * MB,
    success: {
      status: 200,
      description: 'Events `progress`, `segment`, `problem`, `end`; see TranslateEvents',
      schema: answers.translateEvents,
      contentType: 'text/event-stream',
    },
    problems: [404],
  },

  saveSegment: {
    method: 'PATCH',
    path: SEGMENT,
    summary: 'Save the English of a segment, its status or its flag',
    params: requests.segmentParams,
    body: requests.segmentPatch,
    success: { status: 200, description: 'Saved', schema: nouns.segment },
    problems: [404],
    conflict: answers.conflict,
  },
  splitSegment: {
    method: 'POST',
    path: `${SEGMENT}/split`,
    summary: 'Split a segment in two',
    params: requests.segmentParams,
    body: requests.cut,
    success: { status: 200, description: 'The two parts', schema: answers.splitSegments },
    problems: [404],
    conflict: answers.conflict,
  },
  joinSegment: {
    method: 'POST',
    path: `${SEGMENT}/join`,
    summary: 'Join a segment with the next one of its block',
    params: requests.segmentParams,
    body: requests.join,
    success: { status: 200, description: 'The whole', schema: answers.joinedSegment },
    problems: [404],
    conflict: answers.conflict,
  },
  readHistory: {
    method: 'GET',
    path: `${SEGMENT}/history`,
    summary: 'Every text that stood in a segment, latest first',
    params: requests.segmentParams,
    success: { status: 200, description: 'The history', schema: answers.history },
    problems: [404],
  },

  listComments: {
    method: 'GET',
    path: `${ARTICLE}/comments`,
    summary: 'What was said about the sentences of an article',
    params: requests.articleParams,
    success: { status: 200, description: 'The comments', schema: answers.commentList },
    problems: [404],
  },
  addComment: {
    method: 'POST',
    path: `${ARTICLE}/comments`,
    summary: 'Say something about a sentence',
    params: requests.articleParams,
    body: requests.newComment,
    success: { status: 201, description: 'Said', schema: nouns.comment },
    problems: [404],
  },
  resolveComment: {
    method: 'PATCH',
    path: `${ARTICLE}/comments/{commentId}`,
    summary: 'Mark a comment as settled, or as open again',
    params: requests.commentParams,
    body: requests.commentPatch,
    success: { status: 200, description: 'Marked', schema: nouns.comment },
    problems: [404],
  },

  createRevision: {
    method: 'POST',
    path: `${ARTICLE}/revisions`,
    summary: 'Keep the article as it stands',
    params: requests.articleParams,
    body: requests.newRevision,
    success: { status: 201, description: 'Kept', schema: nouns.revision },
    problems: [404],
  },
  listRevisions: {
    method: 'GET',
    path: `${ARTICLE}/revisions`,
    summary: 'The revisions of an article',
    params: requests.articleParams,
    success: { status: 200, description: 'The revisions', schema: answers.revisionList },
    problems: [404],
  },
  readRevision: {
    method: 'GET',
    path: `${ARTICLE}/revisions/{number}`,
    summary: 'A revision with its segments',
    params: requests.revisionParams,
    success: { status: 200, description: 'The revision', schema: answers.revisionWithSegments },
    problems: [404],
  },
  restoreRevision: {
    method: 'POST',
    path: `${ARTICLE}/revisions/{number}/restore`,
    summary: 'Bring a revision back as a new one; what stood before is kept as a revision too',
    params: requests.revisionParams,
    success: { status: 201, description: 'The new revision', schema: nouns.revision },
    problems: [404],
  },
  compareVersions: {
    method: 'GET',
    path: `${ARTICLE}/compare`,
    summary: 'What changed between two states of an article',
    params: requests.articleParams,
    query: requests.compareQuery,
    success: { status: 200, description: 'The changes', schema: answers.comparison },
    problems: [404],
  },
  exportArticle: {
    method: 'GET',
    path: `${ARTICLE}/export`,
    summary: 'The English as a file',
    params: requests.articleParams,
    query: requests.exportQuery,
    success: {
      status: 200,
      description: 'The file, named after the title',
      contentType: 'application/octet-stream',
      headers: ['Content-Disposition', 'X-Unconfirmed-Segments'],
    },
    problems: [404],
  },

  searchMemory: {
    method: 'GET',
    path: '/api/memory',
    summary: 'Translations of this very sentence that were confirmed before',
    query: requests.memoryQuery,
    success: { status: 200, description: 'The pairs', schema: answers.memoryList },
  },
} as const satisfies Record<string, Operation>
