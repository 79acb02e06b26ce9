import { always } from '#app/_ui/keys/command.ts'
import type { WorkbenchState } from '../workbench-state.ts'
import type { WorkbenchCommand } from './workbench-command.ts'

/** From sentence to sentence. */
export const MOVING: readonly WorkbenchCommand[] = [
  {
    id: 'moving.previous',
    label: 'Previous sentence',
    group: 'Navigate',
    keys: ['alt+ArrowUp'],
    scope: 'workbench',
    when: always,
    run: ({ navigation }) => navigation.step(-1),
  },
  {
    id: 'moving.next',
    label: 'Next sentence',
    group: 'Navigate',
    keys: ['alt+ArrowDown'],
    scope: 'workbench',
    when: always,
    run: ({ navigation }) => navigation.step(1),
  },
  {
    id: 'moving.unconfirmed',
    label: 'Next unconfirmed sentence',
    short: 'Next unconfirmed',
    group: 'Navigate',
    keys: ['F9'],
    scope: 'workbench',
    when: always,
    run: ({ navigation, notice }) => {
      if (!navigation.goToUnconfirmed()) notice.notify('Every sentence is confirmed.')
    },
  },
  {
    id: 'moving.untranslated',
    label: 'The first sentence without English',
    short: 'Write it yourself',
    group: 'Navigate',
    keys: [],
    scope: 'workbench',
    when: (state) => firstUntranslated(state) !== undefined || 'Every sentence has its English',
    run: (state) => state.navigation.go(firstUntranslated(state) ?? state.active.id),
    rare: true,
  },
  {
    id: 'moving.number',
    label: 'Go to a sentence by its number',
    group: 'Navigate',
    keys: ['mod+g'],
    scope: 'workbench',
    when: always,
    run: ({ dialog }) => dialog.show('go'),
  },
  {
    id: 'moving.field',
    label: 'Back into the field of the sentence',
    group: 'Navigate',
    keys: ['Enter'],
    scope: 'workbench',
    when: ({ active }) => active.id !== '' || 'The article has no sentence',
    run: ({ navigation, active }) => navigation.go(active.id),
    rare: true,
  },
  {
    id: 'moving.leave-field',
    label: 'Leave the field',
    group: 'Navigate',
    keys: ['Escape'],
    scope: 'field',
    when: () => document.activeElement?.matches('[data-target-field]') || 'The caret is not in the field',
    run: () => (document.activeElement as HTMLElement).blur(),
    rare: true,
  },
]

function firstUntranslated({ session, segmentIds }: WorkbenchState): string | undefined {
  return segmentIds.find((id) => session.view(id).target === null)
}
