import { inDigits } from '#app/_ui/counted.ts'
import type { Command } from '#app/_ui/keys/command.ts'
import type { WorkbenchState } from '../workbench-state.ts'

export type WorkbenchCommand = Command<WorkbenchState>

/** For commands that need the field of the sentence, or what stands beside it. */
export function inEditView({ place, active }: WorkbenchState): true | string {
  if (active.id === '') return 'The article has no sentence'
  return place.view === 'edit' || 'Only in the Edit view'
}

/** The active sentence in the middle of a label: `sentence 13`. */
export function thisSentence({ active }: WorkbenchState): string {
  return `sentence ${inDigits(active.index + 1)}`
}
