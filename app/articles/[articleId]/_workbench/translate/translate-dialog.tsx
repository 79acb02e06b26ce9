'use client'

import { useState } from 'react'
import { counted, inDigits } from '#app/_ui/counted.ts'
import { Dialog } from '#app/_ui/dialog/dialog.tsx'
import type { Overwrite } from '#lib/article'
import type { Session } from '#lib/editor'
import type { Translator } from '../data/use-engines.ts'
import { useWorkbench } from '../workbench-state.ts'
import { sentencesOf } from './translation-run.ts'
import { estimateLabel, useEstimate } from './use-estimate.ts'

/** Another translator for the whole article, and what of it its translations may replace. */
export function TranslateDialog({ onClose }: { onClose: () => void }) {
  const { session, article, engines: known, translation, engineLabels } = useWorkbench()
  const engines = known.list
  const [{ usual, ...counts }] = useState(() => countSentences(session))
  const { missing, machine, all } = counts
  const [named, setEngine] = useState<string>()
  const [overwrite, setOverwrite] = useState<Overwrite>(missing > 0 ? false : 'machine')
  const ready = engines?.filter((engine) => engine.ready) ?? []
  // Who made what stands there would say the same once more.
  const suggested = missing > 0 ? ready[0] : (ready.find(({ id }) => id !== usual) ?? ready[0])
  const chosen = ready.find(({ id }) => id === named) ?? suggested
  const estimate = useEstimate(article.id, chosen, overwrite)
  const count = { false: missing, machine: missing + machine, true: all }[`${overwrite}`]
  const biller = chosen && engineLabels.bills(chosen.id) ? engineLabels.inSentence(chosen) : null
  const waits = biller !== null && estimate === 'asking'
  const isIdle = !chosen || count === 0 || waits

  return (
    <Dialog title="Translate the article" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isIdle) return
          translation.start({ by: chosen, overwrite })
          onClose()
        }}
      >
        <EngineChoice engines={engines} chosen={chosen?.id} onChoose={setEngine} />
        <OverwriteChoice {...counts} overwrite={overwrite} onChoose={setOverwrite} />
        <p role="status" className="mt-3 min-h-6 text-soft">
          {estimate ? estimateLabel(estimate, biller) : ''}
        </p>
        <div className="mt-2 flex justify-end">
          <button type="submit" className="button button-primary" disabled={isIdle}>
            {count === 0
              ? 'Nothing to translate'
              : `Translate ${counted(count, 'sentence')}${chosen ? ` with ${engineLabels.inSentence(chosen)}` : ''}`}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** How many sentences have no English, how many a machine's alone, and how many there are. */
interface Counts {
  missing: number
  machine: number
  all: number
}

interface EngineChoiceProps {
  engines: readonly Translator[] | null
  /** Its id. */
  chosen: string | undefined
  onChoose: (id: string) => void
}

function EngineChoice({ engines, chosen, onChoose }: EngineChoiceProps) {
  return (
    <fieldset>
      <legend className="label mb-1">Translator</legend>
      {!engines && <p className="text-soft">Looking which are ready…</p>}
      {engines?.length === 0 && <p className="text-warning">The server does not say which are ready.</p>}
      {engines?.map(({ id, name, ready, reason }) => (
        <Option
          key={id}
          name="engine"
          chosen={chosen === id}
          disabled={!ready}
          onChoose={() => onChoose(id)}
          note={ready ? undefined : reason}
        >
          {name}
        </Option>
      ))}
    </fieldset>
  )
}

interface OverwriteChoiceProps extends Counts {
  overwrite: Overwrite
  onChoose: (overwrite: Overwrite) => void
}

/** Which sentences are translated: those without English, machine translations too, or whatever stands there. */
function OverwriteChoice({ missing, machine, all, overwrite, onChoose }: OverwriteChoiceProps) {
  const persons = all - missing - machine
  return (
    <fieldset className="mt-4">
      <legend className="label mb-1">Which sentences</legend>
      <Option
        name="overwrite"
        chosen={overwrite === false}
        disabled={missing === 0}
        onChoose={() => onChoose(false)}
      >
        {missing === 0
          ? 'Those without English: there are none'
          : `${counted(missing, 'sentence')} without English`}
      </Option>
      <Option
        name="overwrite"
        chosen={overwrite === 'machine'}
        disabled={machine === 0}
        onChoose={() => onChoose('machine')}
      >
        {machine === 0
          ? 'Machine translations nobody has edited: there are none'
          : `${missing === 0 ? '' : 'Those, and '}${counted(machine, 'machine translation')} nobody has edited`}
      </Option>
      <Option
        name="overwrite"
        chosen={overwrite === true}
        disabled={persons === 0}
        onChoose={() => onChoose(true)}
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
function countSentences(session: Session): Counts & { usual?: string } {
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
