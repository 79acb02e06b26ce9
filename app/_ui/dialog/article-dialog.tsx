'use client'

import { useState } from 'react'
import { call } from '#app/_client/call.ts'
import { type Article, LIMITS, type TargetLanguage } from '#lib/article'
import { Choice } from '../choice.tsx'
import { Problem } from '../page/problem.tsx'
import { Dialog } from './dialog.tsx'

interface ArticleDialogProps {
  article: Article
  /** Called with the article as the server keeps it now, before the dialog closes. */
  onSaved: (article: Article) => void
  onClose: () => void
}

/** The title of an article, and which English it goes into. */
export function ArticleDialog({ article, onSaved, onClose }: ArticleDialogProps) {
  const [title, setTitle] = useState(article.title)
  const [targetLanguage, setTargetLanguage] = useState<TargetLanguage>(article.targetLanguage)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')

  const save = async (event: React.FormEvent) => {
    event.preventDefault()
    const patch = {
      ...(title.trim() !== article.title && { title: title.trim() }),
      ...(targetLanguage !== article.targetLanguage && { targetLanguage }),
    }
    if (Object.keys(patch).length === 0) return onClose()
    setSaving(true)
    setProblem('')
    try {
      onSaved(
        await call('PATCH /api/articles/{articleId}', { params: { articleId: article.id }, body: patch }),
      )
      onClose()
    } catch (fault) {
      setSaving(false)
      setProblem((fault as Error).message)
    }
  }

  return (
    <Dialog title="Title and English" onClose={onClose}>
      <form onSubmit={save} className="grid gap-4">
        <label className="block">
          <span className="label mb-1 block">Title</span>
          <input
            className="field"
            lang="de"
            required
            maxLength={LIMITS.title}
            autoComplete="off"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <div>
          <Choice
            legend="English"
            name="article-language"
            chosen={targetLanguage}
            choices={[
              { value: 'en-GB', label: 'British' },
              { value: 'en-US', label: 'American' },
            ]}
            onChoose={setTargetLanguage}
          />
          <p className="mt-1 max-w-[34rem] text-soft">
            Switching rewrites nothing: the English that is there stays as it stands. Translations and memory
            from now on are of the English chosen here, and the checks go by it.
          </p>
        </div>
        <Problem words={problem} />
        <div className="flex justify-end">
          <button type="submit" className="button button-primary" disabled={saving}>
            {saving ? 'Saving…' : 'Save'}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
