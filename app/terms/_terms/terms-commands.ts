import { always, type Command } from '#app/_ui/keys/command.ts'
import { moveFocus } from '#app/_ui/page/move-focus.ts'

export interface TermsState {
  open(path: string): void
  /** The list item of the term that has the focus; null when none has. */
  focusedRow(): HTMLElement | null
  /** Opens the form of a new term. */
  add(): void
  importFile(): void
}

function onRow({ focusedRow }: TermsState): true | string {
  return focusedRow() !== null || 'No term is chosen'
}

/** What can be done in the list of terms. */
export const TERMS_COMMANDS: readonly Command<TermsState>[] = [
  {
    id: 'terms.next',
    label: 'Next term',
    group: 'Navigate',
    keys: ['ArrowDown', 'j'],
    scope: 'terms',
    when: always,
    run: () => moveFocus(1),
  },
  {
    id: 'terms.previous',
    label: 'Previous term',
    group: 'Navigate',
    keys: ['ArrowUp', 'k'],
    scope: 'terms',
    when: always,
    run: () => moveFocus(-1),
  },
  {
    id: 'terms.search',
    label: 'Search the terms',
    group: 'Navigate',
    keys: ['/'],
    scope: 'terms',
    when: always,
    run: () => document.querySelector<HTMLInputElement>('#terms-search')?.select(),
  },
  {
    id: 'terms.add',
    label: 'New term',
    group: 'Edit',
    keys: ['n'],
    scope: 'terms',
    when: always,
    run: ({ add }) => add(),
  },
  {
    id: 'terms.change',
    label: 'Change the term',
    group: 'Edit',
    keys: ['Enter', 'e'],
    scope: 'terms',
    when: onRow,
    run: ({ focusedRow }) => focusedRow()?.querySelector<HTMLElement>('[data-row]')?.click(),
  },
  {
    id: 'terms.delete',
    label: 'Delete the term',
    group: 'Edit',
    keys: ['Delete'],
    scope: 'terms',
    when: onRow,
    run: ({ focusedRow }) => focusedRow()?.querySelector<HTMLElement>('[data-delete]')?.click(),
  },
  {
    id: 'terms.import',
    label: 'Import terms from a file',
    short: 'Import',
    group: 'Article',
    keys: ['i'],
    scope: 'terms',
    when: always,
    run: ({ importFile }) => importFile(),
  },
  {
    id: 'terms.leave',
    label: 'All articles',
    group: 'Navigate',
    keys: ['Escape'],
    scope: 'terms',
    when: always,
    run: ({ open }) => open('/'),
  },
]
