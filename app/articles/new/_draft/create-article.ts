import { callApi } from '#app/_client/call-api.ts'
import type { Article } from '#lib/article'
import type { Draft } from './draft.ts'
import type { Preview } from './preview.ts'

interface Created {
  article: Article
  warnings: string[]
}

/** Sends what the preview shows: its format and its reading of line breaks. Throws `ApiProblem`. */
export function createArticle(
  draft: Draft,
  preview: Extract<Preview, { kind: 'draft' }>,
  file: File | null,
): Promise<Created> {
  const { targetLanguage } = draft
  const title = draft.title.trim()
  const { format } = preview.draft
  const { wrapped } = preview
  if (file === null) {
    const fields = { targetLanguage, format, wrapped, ...(title === '' ? {} : { title }) }
    return callApi<Created>('/api/articles', 'POST', { text: draft.text, ...fields })
  }
  const form = new FormData()
  form.set('file', file)
  form.set('targetLanguage', targetLanguage)
  form.set('format', format)
  form.set('wrapped', String(wrapped))
  if (title !== '') form.set('title', title)
  return callApi<Created>('/api/articles', 'POST', form)
}
