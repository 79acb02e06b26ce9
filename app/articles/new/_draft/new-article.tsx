'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { ApiProblem } from '#app/_client/problem.ts'
import { KeyCap } from '#app/_ui/keys/key-cap.tsx'
import { KeysDialog } from '#app/_ui/keys/keys-dialog.tsx'
import { useKeys } from '#app/_ui/keys/use-keys.ts'
import { Problem } from '#app/_ui/page/problem.tsx'
import { createArticle } from './create-article.ts'
import { DamageWords } from './damage-label.tsx'
import { DraftOptions } from './draft-options.tsx'
import { SegmentPreview } from './segment-preview.tsx'
import { readTextFile } from './text-file.ts'
import { TextInput } from './text-input.tsx'
import { useDraft } from './use-draft.ts'
import { Warnings } from './warnings.tsx'

const KEYS = [
  { keys: 'Ctrl Enter', action: 'Create the article' },
  { keys: '?', action: 'All keys, outside a text field (F1 anywhere)' },
] as const

/** Left the German as it comes in, right what becomes of it. */
export function NewArticle() {
  const router = useRouter()
  const { draft, change, forget, file, setFile, broughtBack, preview } = useDraft()
  const [problem, setProblem] = useState('')
  const [state, setState] = useState<'' | 'creating' | 'created'>('')
  const [created, setCreated] = useState<{ href: string; warnings: string[] } | null>(null)
  const [keysOpen, setKeysOpen] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const [awake, setAwake] = useState(false)
  useEffect(() => {
    // What was typed before the page woke up is part of the draft.
    if (field.current?.value) change({ text: field.current.value })
    field.current?.focus()
    setAwake(true)
  }, [change])
  useEffect(() => refuseStrayDrops(), [])

  const choose = async (chosen: File) => {
    const read = await readTextFile(chosen)
    setProblem('problem' in read ? read.problem : '')
    if ('file' in read) setFile(read)
  }

  const seen = [
    ...new Set([...(file?.warnings ?? []), ...(preview?.kind === 'draft' ? preview.warnings : [])]),
  ]

  const create = async () => {
    if (state !== '') return
    if (!preview) {
      setProblem('Paste the German text first, or choose its file.')
      field.current?.focus()
      return
    }
    if (preview.kind === 'refused') return setProblem(preview.detail)
    setState('creating')
    setProblem('')
    try {
      const { article, warnings } = await createArticle(draft, preview, file?.file ?? null)
      forget()
      setState('created')
      const href = `/articles/${article.id}`
      const unseen = warnings.filter((warning) => !seen.includes(warning))
      if (unseen.length === 0) router.push(href)
      else setCreated({ href, warnings: unseen })
    } catch (fault) {
      setState('')
      setProblem(wordsOf(fault))
    }
  }

  const refused = preview?.kind === 'refused' ? preview.detail : ''
  useKeys({
    'mod+Enter': create,
    '?': () => setKeysOpen(true),
    F1: () => setKeysOpen(true),
  })

  return (
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
        <Problem words={problem || refused} />
        <DamageWords warnings={seen} />
        <DraftOptions draft={draft} preview={preview} change={change} />
        <div className="flex flex-wrap items-center justify-end gap-4">
          <p className="text-soft max-sm:hidden">
            <KeyCap keys="Ctrl ↵" />
          </p>
          <button type="submit" className="button button-primary min-h-10" disabled={!awake || state !== ''}>
            {state === 'creating' ? 'Creating…' : state === 'created' ? 'Created' : 'Create the article'}
          </button>
        </div>
      </form>
      <SegmentPreview preview={preview} />
      {created && <Warnings {...created} />}
      {keysOpen && <KeysDialog title="Keys" keys={KEYS} onClose={() => setKeysOpen(false)} />}
    </main>
  )
}

function wordsOf(fault: unknown): string {
  if (fault instanceof ApiProblem) return fault.message
  // A file that was moved or changed since it was chosen cannot be read any more.
  return 'The article could not be sent. If it is a file, choose it again.'
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
