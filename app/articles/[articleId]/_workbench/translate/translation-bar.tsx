'use client'

import { CommandButton } from '#app/_ui/keys/command-button.tsx'
import type { Translator } from '../data/use-engines.ts'
import { useSummary } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'
import { Bar, missingLabel, TranslationFrame } from './translation-frame.tsx'
import { MEMORY_ONLY, sentencesOf } from './translation-run.ts'
import { estimateLabel, useEstimate } from './use-estimate.ts'

/** What to do while sentences have no English: translate them, or, without an engine, what else there is. */
export function TranslationBar() {
  const { session, article, engines, translation, engineLabels } = useWorkbench()
  const { progress } = useSummary(session)
  const missing = progress.untranslated === 0 ? 0 : sentencesOf(session, false, '').length
  const ready = engines.list?.find((engine) => engine.ready)
  const isIdle = translation.run.kind === 'idle'
  const estimate = useEstimate(article.id, isIdle && missing > 0 ? ready : undefined, false)
  if (!isIdle || missing === 0) return null
  const biller = ready && engineLabels.bills(ready.id) ? engineLabels.inSentence(ready) : null
  return (
    <TranslationFrame>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="min-w-56 flex-1">
          <p className="font-reading text-[1.125rem]">
            {missing === progress.segments ? 'This article has no English yet.' : missingLabel(missing)}
          </p>
          {engines.list && <EnginesLabel engines={engines.list} ready={ready} />}
          {ready && estimate && <p className="mt-0.5 text-soft">{estimateLabel(estimate, biller)}</p>}
        </div>
        <Ways ready={ready} />
      </div>
    </TranslationFrame>
  )
}

/** Which translators are not ready, and why: all of them when none is, else those that would come first. */
function EnginesLabel({ engines, ready }: { engines: readonly Translator[]; ready?: Translator }) {
  const fetching = ready ? undefined : engines.find((engine) => engine.progress)
  const unready = ready ? engines.slice(0, engines.indexOf(ready)) : engines
  return (
    <>
      {!ready && (
        <p className="mt-0.5 max-w-[60ch] text-soft">
          No translator is ready. You can write the English yourself or paste an English text that exists
          already; sentences the memory knows can be filled in.
        </p>
      )}
      {unready.map(({ id, name, reason }) => (
        <p key={id} className="mt-0.5 max-w-[60ch] text-soft">
          {name}: {reason}
        </p>
      ))}
      {fetching?.progress && (
        <Bar
          label={`${fetching.name}: fetched`}
          value={fetching.progress.done}
          max={fetching.progress.total}
        />
      )}
    </>
  )
}

/** The ways to English. */
function Ways({ ready }: { ready?: Translator }) {
  const { engines, engineLabels, translation } = useWorkbench()
  const others = engines.list?.filter((engine) => engine.ready && engine !== ready) ?? []
  const start = () => translation.start({ by: ready ?? MEMORY_ONLY, overwrite: false })
  return (
    <div className="flex flex-wrap gap-2">
      {ready ? (
        <button type="button" className="button button-primary" onClick={start}>
          Translate with {engineLabels.inSentence(ready)}
        </button>
      ) : (
        <button type="button" className="button" onClick={start} disabled={!engines.list}>
          Fill from memory
        </button>
      )}
      {others.length > 0 && (
        <CommandButton id="translate.article" showsKeys={false}>
          Another translator
        </CommandButton>
      )}
      <CommandButton id="translate.paste" />
      <CommandButton id="moving.untranslated" />
    </div>
  )
}
