import { always } from '#app/_ui/keys/command.ts'
import type { WorkbenchCommand } from './workbench-command.ts'

/** English for the whole article. */
export const TRANSLATE: readonly WorkbenchCommand[] = [
  {
    id: 'translate.article',
    label: 'Translate the article, also anew with another translator',
    short: 'Translate the article…',
    group: 'Translate',
    keys: ['F7'],
    scope: 'workbench',
    when: ({ translation }) => translation.run.kind !== 'running' || 'A translation is under way',
    run: ({ engines, dialog }) => {
      engines.refresh()
      dialog.show('translate')
    },
  },
  {
    id: 'translate.stop',
    label: 'Stop the translation',
    short: 'Stop',
    group: 'Translate',
    keys: [],
    scope: 'workbench',
    when: ({ translation }) => translation.run.kind === 'running' || 'None is under way',
    run: ({ translation }) => translation.stop(),
    rare: true,
  },
  {
    id: 'translate.paste',
    label: 'Paste an English text that exists already',
    short: 'Paste an English text',
    group: 'Translate',
    keys: [],
    scope: 'workbench',
    when: always,
    run: ({ dialog }) => dialog.show('paste'),
  },
]
