import { EMPTY_TERM } from '#app/_ui/term/term-text.ts'
import type { Tab } from '../panel/use-panel.ts'
import { wordsOfTerm } from '../rows/term-from-selection.ts'
import { inEditView, thisSentence, type WorkbenchCommand } from './workbench-command.ts'

/** Into a tab beside the sentence. */
function enter(tab: Tab, letter: string, label: string): WorkbenchCommand {
  return {
    id: `beside.${tab}`,
    label: `${label} the sentence`,
    group: 'Beside',
    keys: [`mod+m ${letter}`],
    scope: 'workbench',
    when: inEditView,
    run: ({ panel, notice }) => {
      notice.notify('')
      panel.enter(tab)
    },
    labelNow: (state) => `${label} ${thisSentence(state)}`,
  }
}

/** What stands beside the sentence. */
export const BESIDE: readonly WorkbenchCommand[] = [
  enter('suggestions', 's', 'Suggestions for'),
  enter('terms', 't', 'Terms in'),
  enter('history', 'h', 'History of'),
  enter('comments', 'c', 'Comments on'),
  {
    id: 'beside.new-term',
    label: 'New term from the selected words',
    short: 'From the selection',
    group: 'Beside',
    keys: ['mod+m n'],
    scope: 'workbench',
    when: inEditView,
    run: ({ active, session, terms, panel, notice }) => {
      notice.notify('')
      const { segment, target } = session.view(active.id)
      const words = wordsOfTerm(segment.source, target ?? '', terms.terms)
      terms.begin(active.id, { ...EMPTY_TERM, ...words })
      panel.enter('terms')
    },
  },
  {
    id: 'beside.leave',
    label: 'Back to the field, the caret where it was',
    group: 'Beside',
    keys: ['Escape'],
    scope: 'panel',
    when: inEditView,
    run: ({ targetField }) => targetField.focus(),
    rare: true,
  },
  {
    id: 'beside.send',
    label: 'Send the comment; add the term',
    group: 'Beside',
    keys: ['mod+Enter'],
    scope: 'entry',
    when: () => formInUse() !== null || 'Nothing is being written beside the sentence',
    run: () => formInUse()?.requestSubmit(),
    rare: true,
  },
]

function formInUse(): HTMLFormElement | null {
  return document.activeElement?.closest<HTMLFormElement>('[data-panel] form') ?? null
}
