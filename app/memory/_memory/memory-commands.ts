import { always, type Command } from '#app/_ui/keys/command.ts'
import { moveFocus } from '#app/_ui/page/move-focus.ts'

export interface MemoryState {
  open(path: string): void
  /** The list item of the pair that has the focus; null when none has. */
  focusedRow(): HTMLElement | null
  importFile(): void
}

function onRow({ focusedRow }: MemoryState): true | string {
  return focusedRow() !== null || 'No pair is chosen'
}

/** What can be done in the translation memory. */
export const MEMORY_COMMANDS: readonly Command<MemoryState>[] = [
  {
    id: 'memory.next',
    label: 'Next pair',
    group: 'Navigate',
    keys: ['ArrowDown', 'j'],
    scope: 'memory',
    when: always,
    run: () => moveFocus(1),
  },
  {
    id: 'memory.previous',
    label: 'Previous pair',
    group: 'Navigate',
    keys: ['ArrowUp', 'k'],
    scope: 'memory',
    when: always,
    run: () => moveFocus(-1),
  },
  {
    id: 'memory.search',
    label: 'Search the memory',
    group: 'Navigate',
    keys: ['/'],
    scope: 'memory',
    when: always,
    run: () => document.querySelector<HTMLInputElement>('#memory-search')?.select(),
  },
  {
    id: 'memory.change',
    label: 'Change the pair',
    group: 'Edit',
    keys: ['Enter', 'e'],
    scope: 'memory',
    when: onRow,
    run: ({ focusedRow }) => focusedRow()?.querySelector<HTMLElement>('[data-row]')?.click(),
  },
  {
    id: 'memory.delete',
    label: 'Delete the pair',
    group: 'Edit',
    keys: ['Delete'],
    scope: 'memory',
    when: onRow,
    run: ({ focusedRow }) => focusedRow()?.querySelector<HTMLElement>('[data-delete]')?.click(),
  },
  {
    id: 'memory.import',
    label: 'Import a memory from a file',
    short: 'Import',
    group: 'Article',
    keys: ['i'],
    scope: 'memory',
    when: always,
    run: ({ importFile }) => importFile(),
  },
  {
    id: 'memory.leave',
    label: 'All articles',
    group: 'Navigate',
    keys: ['Escape'],
    scope: 'memory',
    when: always,
    run: ({ open }) => open('/'),
  },
]
