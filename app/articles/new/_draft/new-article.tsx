'use client'

import { useEffect, useRef, useState } from 'react'
import { CommandKey } from '#app/_ui/keys/command-button.tsx'
import { Commands } from '#app/_ui/keys/commands.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'
import { DamageLabel } from './damage-label.tsx'
import { DraftOptions } from './draft-options.tsx'
import { NEW_ARTICLE_COMMANDS } from './new-article-commands.ts'
import { SegmentPreview } from './segment-preview.tsx'
import { TextInput } from './text-input.tsx'
import { useCreating } from './use-creating.ts'
import { useDraft } from './use-draft.ts'
import { Warnings } from './warnings.tsx'

/** Left the German text, right the preview of its segments. */
export function NewArticle() {
  const page = useDraft()
  const { draft, change, file, setFile, broughtBack, preview } = page
  const field = useRef<HTMLTextAreaElement>(null)
  const { choose, create, problem, state, created, seen } = useCreating(page, () => field.current?.focus())
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    // Text typed before hydration is part of the draft.
    if (field.current?.value) change({ text: field.current.value })
    field.current?.focus()
    setAwake(true)
  }, [change])
  useEffect(() => refuseStrayDrops(), [])

  return (
    <Commands commands={NEW_ARTICLE_COMMANDS} state={{ create }}>
      <main className="grid min-h-0 flex-1 lg:grid-cols-2">
        <form
          aria-label="New article"
          className="flex min-h-0 flex-col gap-4 px-4 py-5 sm:px-8 lg:overflow-y-auto"
          onSubmit={(event) => {
            event.preventDefault()
            create()
          }}
        >
          <TextInput
            fieldRef={field}
            text={draft.text}
            file={file}
            broughtBack={broughtBack}
            onText={(next) => change({ text: next })}
            onFile={choose}
            onDropFile={() => setFile(null)}
            onOpenFile={() => {
              change({ text: file?.text ?? '', format: draft.format ?? file?.format ?? null })
              setFile(null)
            }}
          />
          <Problem words={problem} />
          <DamageLabel warnings={seen} />
          <DraftOptions draft={draft} preview={preview} change={change} />
          <div className="flex flex-wrap items-center justify-end gap-4">
            <p className="text-soft max-sm:hidden">
              <CommandKey id="new-article.create" />
            </p>
            <button
              type="submit"
              className="button button-primary min-h-10"
              disabled={!awake || state !== ''}
            >
              {state === 'creating' ? 'Creating…' : state === 'created' ? 'Created' : 'Create the article'}
            </button>
          </div>
        </form>
        <SegmentPreview preview={preview} />
        {created && <Warnings {...created} />}
      </main>
    </Commands>
  )
}

/** A file dropped beside the field must not make the browser leave the page. */
function refuseStrayDrops() {
  const refuse = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
  return () => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  }
}
