import { call } from '#app/_client/call.ts'
import type { Answer } from '#lib/api'
import type { Draft } from './draft.ts'
import type { Preview } from './preview.ts'

/** Sends what the preview shows: its format and its reading of line breaks. Throws `ApiProblem`. */
export function createArticle(
  draft: Draft,
  preview: Extract<Preview, { kind: 'draft' }>,
  file: File | null,
): Promise<Answer<'POST /api/articles'>> {
  const fields = {
    targetLanguage: draft.targetLanguage,
    format: preview.draft.format,
    wrapped: preview.wrapped,
    title: draft.title.trim() || undefined,
  }
  return call(
    'POST /api/articles',
    file ? { form: { file, ...fields } } : { body: { text: draft.text, ...fields } },
  )
}
