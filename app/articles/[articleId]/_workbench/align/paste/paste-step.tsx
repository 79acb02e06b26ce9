'use client'

import { useRef, useState } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { CommandButton, CommandKey } from '#app/_ui/keys/command-button.tsx'
import { Commands } from '#app/_ui/keys/commands.tsx'
import { Problem } from '#app/_ui/page/problem.tsx'
import { LIMITS } from '#lib/article'
import { acceptedFiles } from '#lib/exchange/read'
import type { Format } from '#lib/segment'
import { PASTE_COMMANDS } from './paste-commands.ts'
import { readTextFile } from './read-text-file.ts'

interface PasteStepProps {
  text: string
  language: string
  sentences: number
  /** The text is being aligned with the German. */
  aligning: boolean
  problem: string
  /** There are rows that were made from this very text. */
  aligned: boolean
  onText: (text: string, format?: Format) => void
  onAlign: () => void
  onStop: () => void
}

/** The first step: the English text as it is. */
export function PasteStep(props: PasteStepProps) {
  const { text, language, sentences, aligning, aligned, onText, onAlign, onStop } = props
  const [unreadable, setUnreadable] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const tooLong = text.length > LIMITS.article
  const ready = text.trim() !== '' && !tooLong && !aligning
  const problem = tooLong
    ? `This text is ${counted(text.length, 'character')} long; an article holds at most ${inDigits(LIMITS.article)}.`
    : unreadable || props.problem

  const choose = async (file: File | undefined) => {
    if (!file) return
    const read = await readTextFile(file)
    setUnreadable(read.kind === 'refused' ? read.detail : '')
    if (read.kind === 'read') onText(read.text, read.format)
  }
  const state = { isReady: ready, isAligning: aligning, align: onAlign, stop: onStop }
  return (
    <Commands commands={PASTE_COMMANDS} state={state} notify={setUnreadable} root={form}>
      <form
        ref={form}
        className="flex min-h-0 flex-1 flex-col"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) onAlign()
        }}
      >
        <label className="flex min-h-0 flex-1 flex-col">
          <span className="label mb-1 block">The English text</span>
          <textarea
            lang={language}
            className="field reading min-h-40 flex-1 resize-none px-4 py-3"
            value={text}
            readOnly={aligning}
            onChange={(event) => onText(event.target.value)}
          />
        </label>
        <Problem words={problem} className="mt-2" />
        <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p role="status" className="min-w-56 flex-1 text-soft">
            {aligning
              ? `Laying it beside ${counted(sentences, 'German sentence')}… Long texts take some seconds.`
              : 'It is laid beside the German, sentence by sentence. You see and correct that before anything is taken.'}
          </p>
          <div className="flex flex-wrap gap-2">
            {aligning ? (
              <CommandButton id="paste.stop" />
            ) : (
              <label className="button has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent">
                Choose a file
                <input
                  type="file"
                  accept={acceptedFiles}
                  className="sr-only"
                  onChange={(event) => {
                    void choose(event.target.files?.[0])
                    event.target.value = ''
                  }}
                />
              </label>
            )}
            <button type="submit" className="button button-primary" disabled={!ready}>
              {aligned ? 'Go on correcting' : 'Lay beside the German'} <CommandKey id="paste.align" />
            </button>
          </div>
        </div>
      </form>
    </Commands>
  )
}
