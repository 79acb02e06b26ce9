'use client'

import { type RefObject, useRef, useState } from 'react'
import { acceptedFiles, importFormats } from '#lib/exchange/read'
import type { TextFile } from './text-file.ts'

interface TextInputProps {
  fieldRef: RefObject<HTMLTextAreaElement | null>
  text: string
  file: TextFile | null
  broughtBack: boolean
  onText: (text: string) => void
  onFile: (file: File) => void
  onDropFile: () => void
  onOpenFile: () => void
}

/** The input of the German text: pasted, typed, chosen or dropped. */
export function TextInput(props: TextInputProps) {
  const { fieldRef, text, file, broughtBack, onText, onFile, onDropFile, onOpenFile } = props
  const [over, setOver] = useState(false)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the button is the first
    <div
      className="flex min-h-0 flex-1 flex-col"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const dropped = event.dataTransfer.files[0]
        if (!dropped) return
        event.preventDefault()
        onFile(dropped)
      }}
    >
      <InputHead onFile={onFile} />
      {file ? (
        <ChosenFile file={file} onDropFile={onDropFile} onOpenFile={onOpenFile} />
      ) : (
        <textarea
          ref={fieldRef}
          id="german-text"
          lang="de"
          spellCheck={false}
          value={text}
          placeholder="Hier steht gleich der Artikel …"
          aria-describedby={broughtBack ? 'brought-back' : undefined}
          onChange={(event) => onText(event.currentTarget.value)}
          className={`reading field min-h-[40vh] flex-1 resize-none px-5 py-4 text-[1.0625rem] lg:min-h-64 ${over ? 'border-accent outline-2 outline-accent' : ''}`}
        />
      )}
      {broughtBack && !file && (
        <p id="brought-back" className="mt-1.5 text-soft">
          Brought back as you left it in this tab.{' '}
          <button
            type="button"
            className="min-h-6 text-accent underline underline-offset-2"
            onClick={() => {
              onText('')
              fieldRef.current?.focus()
            }}
          >
            Clear
          </button>
        </p>
      )}
    </div>
  )
}

/** What the field is for, and the other ways to bring in a text. */
function InputHead({ onFile }: { onFile: (file: File) => void }) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
      <label htmlFor="german-text" className="font-semibold">
        German text
      </label>
      <p className="text-soft">
        Paste it, drop a file here, or{' '}
        <button
          type="button"
          className="min-h-6 text-accent underline underline-offset-2"
          onClick={() => picker.current?.click()}
        >
          choose a file
        </button>{' '}
        ({importFormats.map(({ extensions }) => `.${extensions[0]}`).join(', ')})
      </p>
      <input
        ref={picker}
        type="file"
        accept={acceptedFiles}
        aria-label="Choose a file"
        tabIndex={-1}
        className="hidden"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (chosen) onFile(chosen)
        }}
      />
    </div>
  )
}

function ChosenFile({
  file,
  onDropFile,
  onOpenFile,
}: {
  file: TextFile
  onDropFile: () => void
  onOpenFile: () => void
}) {
  return (
    <div className="flex min-h-48 flex-1 flex-col items-center justify-center gap-3 rounded-lg border border-line-strong border-dashed bg-raised px-5 py-6 text-center">
      <p role="status" className="font-reading text-[1.25rem] [overflow-wrap:anywhere]">
        {file.file.name}
      </p>
      <p className="text-soft">
        {formatFileSize(file.file.size)}, sent as it is. Its text stands in the preview.
      </p>
      <div className="mt-2 flex flex-wrap justify-center gap-2">
        <button type="button" className="button" onClick={onOpenFile}>
          Edit the text here
        </button>
        <button type="button" className="button" onClick={onDropFile}>
          Take another text
        </button>
      </div>
    </div>
  )
}

function formatFileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
