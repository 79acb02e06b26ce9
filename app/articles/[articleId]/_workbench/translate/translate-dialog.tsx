'use client'

import { useState } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import type { EngineInfo } from '#lib/api'
import type { Overwrite } from '#lib/article'
import type { Session } from '#lib/editor'
import type { ArticleRequests } from '../data/requests.ts'
import { useCurrentSession } from '../session/use-session.ts'
import { inSentence } from './engine-label.ts'
import { sentencesOf, type TranslationOrder } from './translation-run.ts'
import { estimateWords, useEstimate } from './use-estimate.ts'

interface TranslateDialogProps {
  requests: ArticleRequests
  engines: readonly EngineInfo[] | null
  onStart: (order: TranslationOrder) => void
  onClose: () => void
}

/** Another translator for the whole article, and what of it its translations may replace. */
export function TranslateDialog({ requests, engines, onStart, onClose }: TranslateDialogProps) {
  const session = useCurrentSession()
  const [{ missing, machine, all, usual }] = useState(() => lookAt(session))
  const [named, setEngine] = useState<string>()
  const [overwrite, setOverwrite] = useState<Overwrite>(missing > 0 ? false : 'machine')
  const ready = engines?.filter((engine) => engine.ready) ?? []
  // Who made what stands there would say the same once more.
  const suggested = missing > 0 ? ready[0] : (ready.find(({ id }) => id !== usual) ?? ready[0])
  const chosen = ready.find(({ id }) => id === named) ?? suggested
  const estimate = useEstimate(requests, chosen?.id, overwrite)
  const count = { false: missing, machine: missing + machine, true: all }[`${overwrite}`]
  const persons = all - missing - machine
  const waits = chosen?.id === 'deepl' && estimate === 'asking'
  const isIdle = !chosen || count === 0 || waits

  return (
    <Dialog title="Translate the article" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isIdle) return
          onStart({ engine: chosen.id, overwrite })
          onClose()
        }}
      >
        <fieldset>
          <legend className="label mb-1">Translator</legend>
          {!engines && <p className="text-soft">Looking which are ready…</p>}
          {engines?.length === 0 && <p className="text-warning">The server does not say which are ready.</p>}
          {engines?.map(({ id, name, ready, reason }) => (
            <Option
              key={id}
              name="engine"
              chosen={chosen?.id === id}
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
            disabled={missing === 0}
            onChoose={() => setOverwrite(false)}
          >
            {missing === 0
              ? 'Those without English: there are none'
              : `${counted(missing, 'sentence')} without English`}
          </Option>
          <Option
            name="overwrite"
            chosen={overwrite === 'machine'}
            disabled={machine === 0}
            onChoose={() => setOverwrite('machine')}
          >
            {machine === 0
              ? 'Machine translations nobody has edited: there are none'
              : `${missing === 0 ? '' : 'Those, and '}${counted(machine, 'machine translation')} nobody has edited`}
          </Option>
          <Option
            name="overwrite"
            chosen={overwrite === true}
            disabled={persons === 0}
            onChoose={() => setOverwrite(true)}
            note={
              overwrite === true
                ? `${counted(persons, 'sentence is', 'sentences are')} replaced that somebody wrote, pasted, edited or confirmed. Each text stays in the history of its sentence.`
                : undefined
            }
          >
            {persons === 0
              ? 'Also what people wrote: there is nothing'
              : `All ${inDigits(all)}, also ${inDigits(persons)} in the words of people`}
          </Option>
        </fieldset>
        <p role="status" className="mt-3 min-h-6 text-soft">
          {estimate && chosen ? estimateWords(estimate, chosen.id) : ''}
        </p>
        <div className="mt-2 flex justify-end">
          <button type="submit" className="button button-primary" disabled={isIdle}>
            {count === 0
              ? 'Nothing to translate'
              : `Translate ${counted(count, 'sentence')}${chosen ? ` with ${inSentence(chosen)}` : ''}`}
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

/** How many sentences are of which kind, and who translated most of them. */
function lookAt(session: Session) {
  const missing = sentencesOf(session, false, '').length
  const machine = sentencesOf(session, 'machine', '').length - missing
  const made = new Map<string, number>()
  for (const id of session.order) {
    const { engine } = session.view(id).segment
    if (engine) made.set(engine, (made.get(engine) ?? 0) + 1)
  }
  const [usual] = [...made].sort((a, b) => b[1] - a[1])[0] ?? []
  return { missing, machine, all: session.order.length, usual }
}
