import { always, type Command } from '#app/_ui/keys/command.ts'
import { moveFocus } from '#app/_ui/page/move-focus.ts'

export interface BinState {
  open(path: string): void
  /** The list item of the article that has the focus; null when none has. */
  focusedRow(): HTMLElement | null
}

/** What can be done in the bin. */
export const BIN_COMMANDS: readonly Command<BinState>[] = [
  {
    id: 'bin.next',
    label: 'Next article',
    group: 'Navigate',
    keys: ['ArrowDown', 'j'],
    scope: 'bin',
    when: always,
    run: () => moveFocus(1),
  },
  {
    id: 'bin.previous',
    label: 'Previous article',
    group: 'Navigate',
    keys: ['ArrowUp', 'k'],
    scope: 'bin',
    when: always,
    run: () => moveFocus(-1),
  },
  {
    id: 'bin.undelete',
    label: 'Bring the article back',
    group: 'Article',
    keys: ['Enter'],
    scope: 'bin',
    when: ({ focusedRow }) => focusedRow() !== null || 'No article is chosen',
    run: ({ focusedRow }) => focusedRow()?.querySelector<HTMLElement>('[data-row]')?.click(),
  },
  {
    id: 'bin.leave',
    label: 'All articles',
    group: 'Navigate',
    keys: ['Escape'],
    scope: 'bin',
    when: always,
    run: ({ open }) => open('/'),
  },
]
