import { inDigits } from '#app/_ui/counted.ts'
import { caretInField, caretInSource } from '../carets.ts'
import { inEditView, type WorkbenchCommand } from './workbench-command.ts'

/** Where one sentence ends and the next begins. */
export const STRUCTURE: readonly WorkbenchCommand[] = [
  {
    id: 'structure.split',
    label: 'Split the sentence at the caret',
    short: 'Split',
    group: 'Edit',
    keys: ['mod+e'],
    scope: 'sentence',
    when: inEditView,
    run: ({ splitAndJoin, active }) => {
      void splitAndJoin.split(active.id, { source: caretInSource(), target: caretInField() })
    },
  },
  {
    id: 'structure.join',
    label: 'Join the sentence with the next one',
    short: 'Join',
    group: 'Edit',
    keys: ['mod+j'],
    scope: 'sentence',
    when: (state) => {
      const { session, segmentIds, active } = state
      const possible = inEditView(state)
      if (possible !== true) return possible
      const next = segmentIds[active.index + 1]
      const block = session.view(active.id).segment.block
      const isLast = next === undefined || session.view(next).segment.block !== block
      return !isLast || `${inDigits(active.index + 1)} ends its paragraph`
    },
    run: ({ splitAndJoin, active }) => {
      void splitAndJoin.join(active.id)
    },
  },
]
