'use client'

import { memo } from 'react'
import { counted } from '#app/_ui/counted.ts'
import { CommandButton, CommandKey } from '#app/_ui/keys/command-button.tsx'
import { ChangedText } from '#app/_ui/text/changed-text.tsx'
import { changes } from '#lib/diff'
import { onOneLine } from '#lib/segment'
import { readable } from '#lib/text'
import { useSegment } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'

/** Typing in the field beside must not look for it again. */
const WhatDiffers = memo(function WhatDiffers({ from, to }: { from: string; to: string }) {
  return <ChangedText changes={changes(from, to)} />
})

/** What machines and the memory say of a sentence, side by side, each to be taken with a key. */
export function Suggestions() {
  return (
    <>
      <List />
      <OtherTranslators />
    </>
  )
}

function List() {
  const { active, article, suggestions, targetField } = useWorkbench()
  const { segment } = useSegment(active.id)
  if (suggestions.length === 0) return <p className="py-2 text-soft">No suggestion for this sentence yet.</p>
  return (
    <ol>
      {suggestions.map(({ from, text, match, source, trouble }, index) => (
        <li key={`${from} ${text}`} className="border-line border-b py-3 first:pt-0">
          <div className="flex items-center justify-between gap-2">
            <h2 className="label first-letter:uppercase">
              {from}
              {match !== null && ` · ${match} %`}
            </h2>
            {index < 9 ? (
              <CommandButton id={`suggestions.take-${index + 1}`} className="button button-quiet" />
            ) : (
              <button type="button" className="button button-quiet" onClick={() => targetField.take(text)}>
                Take
              </button>
            )}
          </div>
          <p lang={article.targetLanguage} className="reading text-[1rem]">
            {text}
          </p>
          {trouble && <p className="mt-1 text-warning">{trouble}</p>}
          {source !== null && (
            <p lang="de" className="reading mt-1 text-[0.875rem] text-soft">
              <WhatDiffers from={source} to={segment.source} />
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Who else could be asked, who is being asked, and who had no answer. */
function OtherTranslators() {
  const { active, engineSuggestions, engineLabels } = useWorkbench()
  const { segment } = useSegment(active.id)
  const { given, asking, problems, others, ask, stop } = engineSuggestions
  const characters = [...onOneLine(readable(segment.source))].length
  const last = given.at(-1)
  return (
    <>
      <div role="status">
        {asking.length > 0 && (
          <p className="py-2 text-soft">Asking {joined(asking.map(engineLabels.inSentence))}…</p>
        )}
        {problems.map(({ engine, detail }) => (
          <p key={engine.id} className="py-2 text-warning">
            {engine.name}: {detail}
          </p>
        ))}
        {asking.length === 0 && problems.length === 0 && last && (
          <p className="sr-only">{last.name} has answered.</p>
        )}
      </div>
      <div className="flex flex-col items-start gap-2 pt-3">
        {asking.length > 0 && (
          <button type="button" className="button" onClick={stop}>
            Stop asking
          </button>
        )}
        {others.map((engine, index) => (
          <button key={engine.id} type="button" className="button text-left" onClick={() => ask([engine])}>
            Ask {engineLabels.inSentence(engine)}
            {engineLabels.bills(engine.id) && (
              <span className="ml-1 font-normal text-soft">{counted(characters, 'character')} billed</span>
            )}{' '}
            {index === 0 && <CommandKey id="suggestions.ask" />}
          </button>
        ))}
        <CommandButton id="translate.article" className="button button-quiet -ml-2" />
      </div>
    </>
  )
}

function joined(all: readonly string[]): string {
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}
