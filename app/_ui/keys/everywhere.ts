import { always, type Command } from './command.ts'

/** What lies over a page: the sheet of its keys, the palette of its commands, or nothing. */
export interface Overlays {
  showKeys(): void
  showPalette(): void
}

/** The commands of every page that has keys. */
export const EVERYWHERE: readonly Command<Overlays>[] = [
  {
    id: 'help.palette',
    label: 'All commands',
    short: 'all commands',
    group: 'Help',
    // Firefox keeps Ctrl+Shift+P for a private window and does not let a page have it.
    keys: ['mod+shift+p', 'shift+F1'],
    scope: 'everywhere',
    when: always,
    run: ({ showPalette }) => showPalette(),
    rare: true,
  },
  {
    id: 'help.keys',
    label: 'All keys; ? outside a text field',
    short: 'all keys',
    group: 'Help',
    keys: ['?', 'F1'],
    scope: 'everywhere',
    when: always,
    run: ({ showKeys }) => showKeys(),
  },
]
