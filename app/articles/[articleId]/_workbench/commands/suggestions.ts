import { inEditView, type WorkbenchCommand } from './workbench-command.ts'

/** As many as there are digits. */
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** The English others offer for the sentence. */
export const SUGGESTIONS: readonly WorkbenchCommand[] = [
  ...DIGITS.map(
    (digit): WorkbenchCommand => ({
      id: `suggestions.take-${digit}`,
      label: digit === 1 ? 'Take the first suggestion (2, 3, … for the others)' : `Take suggestion ${digit}`,
      short: 'Take',
      group: 'Translate',
      keys: [`mod+m ${digit}`],
      scope: 'sentence',
      when: (state) => {
        const possible = inEditView(state)
        if (possible !== true) return possible
        return state.suggestions[digit - 1] !== undefined || `There is no suggestion ${digit}`
      },
      run: ({ suggestions, targetField, notice }) => {
        notice.notify('')
        targetField.take(suggestions[digit - 1]?.text ?? '')
      },
      labelNow: ({ suggestions }) => {
        const from = suggestions[digit - 1]?.from
        return from === undefined ? `Take suggestion ${digit}` : `Take the suggestion of ${from}`
      },
      ...(digit > 1 && { rare: true, unlisted: true }),
    }),
  ),
  {
    id: 'suggestions.ask',
    label: 'Ask the other translators about this sentence',
    group: 'Translate',
    keys: ['mod+m 0'],
    scope: 'sentence',
    when: (state) => {
      const { engineSuggestions } = state
      const possible = inEditView(state)
      if (possible !== true) return possible
      const isAny = engineSuggestions.others.length > 0 || engineSuggestions.asking.length > 0
      return isAny || 'No other translator is ready'
    },
    run: ({ engineSuggestions, notice }) => {
      notice.notify('')
      engineSuggestions.ask(engineSuggestions.others)
    },
  },
]
