import { Choice } from '#app/_ui/choice.tsx'
import { LIMITS } from '#lib/article'
import type { Draft } from './draft.ts'
import type { Preview } from './preview.ts'

interface DraftOptionsProps {
  draft: Draft
  preview: Preview | null
  change: (part: Partial<Draft>) => void
}

/** Title, target language and format; defaults are detected from the text. */
export function DraftOptions({ draft, preview, change }: DraftOptionsProps) {
  const seen = preview?.kind === 'draft' ? preview : null
  return (
    <div className="grid gap-4">
      <label className="block">
        <span className="label mb-1 block">Title (optional)</span>
        <input
          className="field"
          lang="de"
          maxLength={LIMITS.title}
          autoComplete="off"
          value={draft.title}
          placeholder={seen?.draft.title ?? 'The first headline or sentence'}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <Choice
          legend="English"
          name="language"
          chosen={draft.targetLanguage}
          choices={[
            { value: 'en-GB', label: 'British' },
            { value: 'en-US', label: 'American' },
          ]}
          onChoose={(targetLanguage) => change({ targetLanguage })}
        />
        <Choice
          legend={draft.format === null && seen ? 'Text, by its look' : 'Text'}
          name="format"
          chosen={seen?.draft.format ?? draft.format ?? 'plain'}
          choices={[
            { value: 'plain', label: 'Plain' },
            { value: 'markdown', label: 'Markdown' },
          ]}
          onChoose={(format) => change({ format })}
        />
        {seen?.hasLineBreaks && (
          <Choice
            legend={draft.wrapped === null ? 'Line breaks, by their look' : 'Line breaks'}
            name="wrapped"
            chosen={seen.wrapped ? 'wrapped' : 'paragraphs'}
            choices={[
              { value: 'paragraphs', label: 'Each starts a paragraph' },
              { value: 'wrapped', label: 'Are just wrapping' },
            ]}
            onChoose={(reading) => change({ wrapped: reading === 'wrapped' })}
          />
        )}
      </div>
    </div>
  )
}
