'use client'

import { TERM_LIMITS } from '#lib/term'
import type { TermText } from './term-text.ts'

interface TermFieldsProps {
  text: TermText
  onText: (text: TermText) => void
  /** Of the English: the article's; any when left out. */
  targetLanguage?: string
  /** Note and words to avoid stay folded until they are wanted or there are some. */
  folded?: boolean
}

/** The fields of a term that is added or changed. */
export function TermFields({ text, onText, targetLanguage = 'en', folded = false }: TermFieldsProps) {
  const change = (part: Partial<TermText>) => onText({ ...text, ...part })
  const rest = (
    <>
      <label className="block">
        <span className="label mb-1 block">Note</span>
        <input
          className="field"
          maxLength={TERM_LIMITS.note}
          autoComplete="off"
          value={text.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </label>
      <label className="block">
        <span className="label mb-1 block">Words to avoid, one a line</span>
        <textarea
          className="field min-h-16"
          lang={targetLanguage}
          rows={2}
          value={text.avoid}
          onChange={(event) => change({ avoid: event.target.value })}
        />
      </label>
    </>
  )
  return (
    <>
      <label className="block">
        <span className="label mb-1 block">German term, as a dictionary lists it</span>
        <input
          className="field"
          lang="de"
          required
          maxLength={TERM_LIMITS.text}
          autoComplete="off"
          value={text.source}
          onChange={(event) => change({ source: event.target.value })}
        />
      </label>
      <label className="block">
        <span className="label mb-1 block">Its English</span>
        <input
          className="field"
          lang={targetLanguage}
          required
          maxLength={TERM_LIMITS.text}
          autoComplete="off"
          value={text.target}
          onChange={(event) => change({ target: event.target.value })}
        />
      </label>
      {folded ? (
        <details open={text.note !== '' || text.avoid !== '' || undefined}>
          <summary className="min-h-6 text-soft hover:text-ink">Note and words to avoid</summary>
          <div className="mt-2 grid gap-2">{rest}</div>
        </details>
      ) : (
        rest
      )}
    </>
  )
}
