import { type ArticleDraft, draftArticle } from '#lib/article'
import { looksLikeMarkdown } from '#lib/markdown'
import type { Format } from '#lib/segment'

/** The article the server would make of the text, by the same function; or a sentence why it would refuse it. */
export type Preview =
  | {
      kind: 'draft'
      draft: ArticleDraft
      wrapped: boolean
      blocks: number
      /** True when lines follow each other without an empty one between, so that `wrapped` makes a difference. */
      hasLineBreaks: boolean
      /** Sentences about what of the text is damaged or had to be cut. */
      warnings: string[]
    }
  | { kind: 'refused'; detail: string }

interface Wish {
  /** Null: detected from the text. */
  format: Format | null
  wrapped: boolean | null
}

export function previewOf(text: string, { format: wanted, wrapped }: Wish): Preview {
  const format = wanted ?? (looksLikeMarkdown(text) ? 'markdown' : 'plain')
  const drafted = draftArticle({ text, format, wrapped: wrapped ?? undefined })
  if (drafted.kind === 'refused') return drafted
  return {
    kind: 'draft',
    draft: drafted.draft,
    wrapped: drafted.wrapped,
    blocks: (drafted.draft.segments.at(-1)?.block ?? -1) + 1,
    warnings: drafted.warnings,
    hasLineBreaks: format === 'plain' && /\S[^\S\n]*\n[^\S\n]*\S/.test(text),
  }
}
