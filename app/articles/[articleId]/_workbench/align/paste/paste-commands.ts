import type { Command } from '#app/_ui/keys/command.ts'

export interface PasteState {
  /** There is a text that can be aligned. */
  isReady: boolean
  isAligning: boolean
  align(): void
  stop(): void
}

/** What can be done with a pasted English text. */
export const PASTE_COMMANDS: readonly Command<PasteState>[] = [
  {
    id: 'paste.align',
    label: 'Lay it beside the German',
    group: 'Translate',
    keys: ['mod+Enter'],
    scope: 'pasted text',
    when: ({ isReady }) => isReady || 'Paste the English text first',
    run: ({ align }) => align(),
  },
  {
    id: 'paste.stop',
    label: 'Stop laying it beside the German',
    short: 'Stop',
    group: 'Translate',
    keys: ['Escape'],
    scope: 'pasted text',
    yields: true,
    when: ({ isAligning }) => isAligning || 'Nothing is under way',
    run: ({ stop }) => stop(),
  },
]
