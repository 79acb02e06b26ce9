'use client'

import { useState } from 'react'
import type { Overwrite } from '#lib/article'
import { counted, inDigits } from '../../../_ui/counted.ts'
import { Dialog } from '../../../_ui/dialog.tsx'
import { inSentence } from './engine-words.ts'
import type { ArticleRequests, EngineAnswer } from './requests.ts'
import { sentencesOf, type TranslationOrder } from './translation-run.ts'
import { estimateWords, useEstimate } from './use-estimate.ts'
import { useCurrentSession } from './use-session.ts'

interface TranslateDialogProps {
  requests: ArticleRequests
  engines: readonly EngineAnswer[]
  /** The translator that comes to mind first. */
  suggested: string | undefined
  onStart: (order: TranslationOrder) => void
  onClose: () => void
}

/** Another translator for the whole article, and what of it its translations may replace. */
export function TranslateDialog({ requests, engines, suggested, onStart, onClose }: TranslateDialogProps) {
  const session = useCurrentSession()
  const [counts] = useState(() => countAll(session))
  const [engine, setEngine] = useState(suggested)
  const [overwrite, setOverwrite] = useState<Overwrite>(counts.missing > 0 ? false : 'machine')
  const estimate = useEstimate(requests, engine, overwrite)
  const count = { false: counts.missing, machine: counts.machine, true: counts.all }[`${overwrite}`]
  const chosen = engines.find(({ id }) => id === engine)
  const persons = counts.all - counts.machine

  return (
    <Dialog title="Translate the article" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!engine || count === 0) return
          onStart({ engine, overwrite })
          onClose()
        }}
      >
        <fieldset>
          <legend className="label mb-1">Translator</legend>
          {engines.map(({ id, name, ready, reason }) => (
            <Option
              key={id}
              name="engine"
              chosen={engine === id}
              disabled={!ready}
              onChoose={() => setEngine(id)}
              note={ready ? undefined : reason}
            >
              {name}
            </Option>
          ))}
        </fieldset>
        <fieldset className="mt-4">
          <legend className="label mb-1">Which sentences</legend>
          <Option
            name="overwrite"
            chosen={overwrite === false}
            disabled={counts.missing === 0}
            onChoose={() => setOverwrite(false)}
          >
            {counts.missing === 0
              ? 'Those without English: there are none'
              : `${counted(counts.missing, 'sentence')} without English`}
          </Option>
          <Option
            name="overwrite"
            chosen={overwrite === 'machine'}
            disabled={counts.machine === 0}
            onChoose={() => setOverwrite('machine')}
          >
            {counts.missing === 0 ? '' : 'Those, and '}
            {counted(counts.machine - counts.missing, 'machine translation')} nobody has edited
          </Option>
          <Option
            name="overwrite"
            chosen={overwrite === true}
            disabled={persons === 0}
            onChoose={() => setOverwrite(true)}
            note={
              overwrite === true
                ? `What stands in ${counted(persons, 'sentence')} that somebody edited or confirmed is replaced. Each text stays in the history of its sentence.`
                : undefined
            }
          >
            All {inDigits(counts.all)}, also {inDigits(persons)} that somebody edited or confirmed
          </Option>
        </fieldset>
        <p role="status" className="mt-3 min-h-6 text-soft">
          {estimate && engine ? estimateWords(estimate, engine) : ''}
        </p>
        <div className="mt-2 flex justify-end">
          <button type="submit" className="button button-primary" disabled={!engine || count === 0}>
            Translate {counted(count, 'sentence')} {chosen && `with ${inSentence(chosen)}`}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function Option(props: {
  name: string
  chosen: boolean
  disabled: boolean
  onChoose: () => void
  note?: string
  children: React.ReactNode
}) {
  const { name, chosen, disabled, onChoose, note, children } = props
  return (
    <label className={`flex items-start gap-2.5 py-1.5 ${disabled ? 'text-soft' : ''}`}>
      <input
        type="radio"
        name={name}
        className="mt-1 accent-accent"
        checked={chosen}
        disabled={disabled}
        onChange={onChoose}
      />
      <span>
        {children}
        {note && <span className="block text-soft">{note}</span>}
      </span>
    </label>
  )
}

function countAll(session: Parameters<typeof sentencesOf>[0]) {
  return {
    missing: sentencesOf(session, false).length,
    machine: sentencesOf(session, 'machine').length,
    all: sentencesOf(session, true).length,
  }
}
