import type { WorkbenchState } from '../workbench-state.ts'
import { inEditView } from './workbench-command.ts'

/** What can be pressed after Ctrl+M. */
export function chordPrompt(state: WorkbenchState): string {
  const possible = inEditView(state)
  if (possible !== true) return `${possible}.`
  const { suggestions, engineSuggestions } = state
  const others = engineSuggestions.others.length > 0
  const beside = 'S, T, H or C: what stands beside it. W: needs work. B: the machine text back.'
  if (suggestions.length === 0)
    return `There is no suggestion for this sentence yet.${others ? ' 0 asks the translators.' : ''} ${beside}`
  const last = Math.min(suggestions.length, 9)
  const numbers = last === 1 ? '1' : `1 to ${last}`
  const ask = others ? ', or 0 to ask other translators' : ''
  return `Now the number of the suggestion, ${numbers}${ask}. ${beside}`
}
