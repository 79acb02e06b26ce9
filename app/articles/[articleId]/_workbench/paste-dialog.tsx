'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { alignSentences } from '#lib/align'
import { counted, inDigits } from '../../../_ui/counted.ts'
import { Dialog } from '../../../_ui/dialog.tsx'
import { useCurrentSession } from './use-session.ts'

interface PasteDialogProps {
  order: readonly string[]
  language: string
  onPasted: (words: string) => void
  onClose: () => void
}

/** An English text that exists already: laid beside the German sentence by sentence, looked at, then taken. */
export function PasteDialog({ order, language, onPasted, onClose }: PasteDialogProps) {
  const session = useCurrentSession()
  const [text, setText] = useState('')
  const pasted = useDeferredValue(text)
  const pairs = useMemo(() => {
    if (pasted.trim() === '') return []
    const german = order.map((id) => session.view(id).segment)
    return alignSentences(german, pasted).map((english, index) => ({ segment: german[index], english }))
  }, [session, order, pasted])
  const open = pairs.filter(({ segment, english }) => {
    return english !== null && segment && session.view(segment.id).target === null
  })

  const take = () => {
    for (const { segment, english } of open)
      if (segment && english !== null) session.edit(segment.id, english)
    onPasted(`${counted(open.length, 'sentence')} filled from your text. Now read them.`)
    onClose()
  }

  return (
    <Dialog title="Paste an English text" onClose={onClose}>
      <label className="block">
        <span className="label mb-1 block">The English text</span>
        <textarea
          lang={language}
          rows={7}
          className="field reading"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || open.length === 0) return
            event.preventDefault()
            take()
          }}
        />
      </label>
      <p role="status" className="mt-2 text-soft">
        {pairs.length === 0
          ? 'It is laid beside the German, sentence by sentence; you see it before anything is taken.'
          : `${inDigits(open.length)} of ${counted(order.length, 'sentence')} would be filled. Sentences that have English already keep theirs.`}
      </p>
      {pairs.length > 0 && (
        <ol
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
          tabIndex={0}
          aria-label="Sentence pairs"
          className="mt-3 max-h-72 overflow-y-auto border-line border-y"
        >
          {pairs.map(({ segment, english }) => (
            <li
              key={segment?.id}
              className="grid grid-cols-2 gap-4 border-line border-b py-2 last:border-b-0"
            >
              <p lang="de" className="reading text-[0.9375rem] text-soft">
                {segment?.source}
              </p>
              <p lang={language} className="reading text-[0.9375rem]">
                {english ?? <span className="text-warning">nothing found</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
      <div className="mt-4 flex justify-end">
        <button type="button" className="button button-primary" disabled={open.length === 0} onClick={take}>
          Take {counted(open.length, 'sentence')} <kbd className="key">Ctrl ↵</kbd>
        </button>
      </div>
    </Dialog>
  )
}
