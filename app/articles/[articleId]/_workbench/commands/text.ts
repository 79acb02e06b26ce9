import { always } from '#app/_ui/keys/command.ts'
import { onOneLine } from '#lib/segment'
import { inEditView, thisSentence, type WorkbenchCommand } from './workbench-command.ts'

/** What becomes of the English of the sentence. */
export const TEXT: readonly WorkbenchCommand[] = [
  {
    id: 'text.copy-source',
    label: 'Copy the German into the English',
    group: 'Edit',
    keys: ['mod+.'],
    scope: 'sentence',
    when: inEditView,
    run: ({ targetField, session, active }) =>
      targetField.take(onOneLine(session.view(active.id).segment.source)),
  },
  {
    id: 'text.take-machine',
    label: 'Take the machine text back',
    short: 'Take machine text back',
    group: 'Edit',
    keys: ['mod+m b'],
    scope: 'sentence',
    when: (state) => {
      const { session, active } = state
      const possible = inEditView(state)
      if (possible !== true) return possible
      const { segment, target } = session.view(active.id)
      if (segment.machine === null) return `No machine translated ${thisSentence(state)}`
      return segment.machine !== target || 'It is the machine text'
    },
    run: ({ targetField, session, active, notice }) => {
      notice.notify('')
      targetField.take(session.view(active.id).segment.machine ?? '')
    },
  },
  {
    id: 'text.undo',
    label: 'Undo in this sentence',
    group: 'Edit',
    keys: ['mod+z'],
    scope: 'field',
    when: inEditView,
    run: ({ targetField }) => targetField.field.current?.applyStep('undo'),
    rare: true,
  },
  {
    id: 'text.redo',
    label: 'Redo in this sentence',
    group: 'Edit',
    keys: ['mod+shift+z', 'mod+y'],
    scope: 'field',
    when: inEditView,
    run: ({ targetField }) => targetField.field.current?.applyStep('redo'),
    rare: true,
  },
  {
    id: 'text.search-memory',
    label: 'Search the memory for the selection',
    group: 'Edit',
    keys: ['mod+k'],
    scope: 'workbench',
    when: always,
    run: ({ dialog }) => dialog.show('memory'),
  },
]
