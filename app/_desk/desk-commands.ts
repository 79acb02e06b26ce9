import { always, type Command } from '../_ui/keys/command.ts'
import { moveFocus } from '../_ui/page/move-focus.ts'

export interface DeskState {
  open(path: string): void
  /** The list item of the article that has the focus; null when none has. */
  focusedRow(): HTMLElement | null
}

type DeskCommand = Command<DeskState>

const CHOOSE_FIRST = 'No article is chosen'

function onRow({ focusedRow }: DeskState): true | string {
  return focusedRow() !== null || CHOOSE_FIRST
}

/** The commands of the article list. */
export const DESK_COMMANDS: readonly DeskCommand[] = [
  {
    id: 'desk.next',
    label: 'Next article',
    group: 'Navigate',
    keys: ['ArrowDown', 'j'],
    scope: 'article list',
    when: always,
    run: () => moveFocus(1),
  },
  {
    id: 'desk.previous',
    label: 'Previous article',
    group: 'Navigate',
    keys: ['ArrowUp', 'k'],
    scope: 'article list',
    when: always,
    run: () => moveFocus(-1),
  },
  {
    id: 'desk.open',
    label: 'Open the article',
    group: 'Navigate',
    keys: ['Enter'],
    scope: 'article list',
    when: onRow,
    run: ({ focusedRow }) => focusedRow()?.querySelector<HTMLElement>('[data-row]')?.click(),
  },
  {
    id: 'desk.search',
    label: 'Search titles and texts',
    group: 'Navigate',
    keys: ['/'],
    scope: 'article list',
    when: () => document.querySelector('#desk-search') !== null || 'There is nothing to search',
    run: () => document.querySelector<HTMLInputElement>('#desk-search')?.select(),
  },
  {
    id: 'desk.new',
    label: 'New article',
    group: 'Article',
    keys: ['n'],
    scope: 'article list',
    when: always,
    run: ({ open }) => open('/articles/new'),
  },
  {
    id: 'desk.rename',
    label: 'Change its title, or which English it is in',
    group: 'Article',
    keys: ['r'],
    scope: 'article list',
    when: onRow,
    run: ({ focusedRow }) => focusedRow()?.querySelector<HTMLElement>('[data-rename]')?.click(),
  },
  {
    id: 'desk.bin',
    label: 'The bin',
    group: 'Navigate',
    keys: ['b'],
    scope: 'article list',
    when: always,
    run: ({ open }) => open('/bin'),
  },
]
