import { inEditView, thisSentence, type WorkbenchCommand } from './workbench-command.ts'

/** How far the sentence is. */
export const STATUS: readonly WorkbenchCommand[] = [
  {
    id: 'status.confirm',
    label: 'Confirm and go to the next unconfirmed sentence',
    short: 'Confirm',
    group: 'Review',
    keys: ['mod+Enter'],
    scope: 'sentence',
    when: (state) => {
      const possible = inEditView(state)
      if (possible !== true) return possible
      return !!state.session.view(state.active.id).target || 'Write the English first, then confirm it'
    },
    run: ({ session, active, navigation, notice }) => {
      session.setStatus(active.id, 'confirmed')
      notice.notify(navigation.goToUnconfirmed() ? '' : 'Every sentence is confirmed.')
    },
  },
  {
    id: 'status.needs-work',
    label: 'Flag the sentence as needing work, or no longer',
    short: 'Needs work',
    group: 'Review',
    keys: ['mod+m w'],
    scope: 'sentence',
    when: inEditView,
    run: (state) => {
      const { session, active, notice } = state
      const needsWork = !session.view(active.id).needsWork
      session.setNeedsWork(active.id, needsWork)
      const sentence = thisSentence(state).replace(/^s/, 'S')
      notice.notify(`${sentence} ${needsWork ? 'needs work' : 'no longer needs work'}.`)
    },
    labelNow: (state) => {
      const { session, active } = state
      const needsWork = active.id !== '' && session.view(active.id).needsWork
      return needsWork
        ? `Flag ${thisSentence(state)} as no longer needing work`
        : `Flag ${thisSentence(state)} as needing work`
    },
  },
]
