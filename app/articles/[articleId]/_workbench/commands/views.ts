import { always } from '#app/_ui/keys/command.ts'
import { VIEWS, type View } from '../views/place-in-url.ts'
import type { WorkbenchCommand } from './workbench-command.ts'

function show(view: View, label: string): WorkbenchCommand {
  return {
    id: `views.${view}`,
    label,
    group: 'Navigate',
    keys: [],
    scope: 'workbench',
    when: ({ place }) => place.view !== view || 'This is the view',
    run: ({ place, active }) => place.setView(view, active.id),
    rare: true,
  }
}

/** Three ways to look at the article. */
export const VIEW_COMMANDS: readonly WorkbenchCommand[] = [
  {
    id: 'views.next',
    label: 'Edit, Changes, Read: the next view',
    group: 'Navigate',
    keys: ['F2'],
    scope: 'workbench',
    when: always,
    run: ({ place, active }) => {
      const next = VIEWS[(VIEWS.indexOf(place.view) + 1) % VIEWS.length] ?? 'edit'
      place.setView(next, active.id)
    },
  },
  show('edit', 'Edit the article'),
  show('changes', 'All changes against the machine translation'),
  show('read', 'Read the English as it will be printed'),
  {
    id: 'views.only-changed',
    label: 'Only changed sentences, or all',
    group: 'Navigate',
    keys: [],
    scope: 'workbench',
    when: ({ place }) => place.view === 'changes' || 'Only in the Changes view',
    run: ({ onlyChanged, setOnlyChanged }) => setOnlyChanged(!onlyChanged),
    rare: true,
  },
]
