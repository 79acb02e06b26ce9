import type { ScopeName } from './scopes.ts'

/** The groups of the palette, in its order. */
export const GROUPS = ['Navigate', 'Edit', 'Review', 'Beside', 'Translate', 'Article', 'Help'] as const

/**
 * One thing an editor can do. Key handler, buttons, sheet of keys, palette, hints and documentation read it;
 * `State` is what the page hands to all of its commands.
 */
export interface Command<State> {
  /** Unique in the product: `structure.split`. */
  readonly id: string
  /** What it does, as sheet, palette and documentation say it. */
  readonly label: string
  readonly group: (typeof GROUPS)[number]
  /** In the notation of `notation.ts`; the first is the one that is shown. Empty: only palette and buttons. */
  readonly keys: readonly string[]
  readonly scope: ScopeName
  /** True, or in a short sentence, without its full stop, why it cannot be done now. */
  when(state: State): true | string
  /** Called only while `when` is true. */
  run(state: State): void
  /** The label in this very state, for the palette: with the number of the sentence. */
  labelNow?(state: State): string
  /** A word or two for a button; the label when left out. */
  readonly short?: string
  /** While it cannot be run, its keys do what they would do without it. */
  readonly yields?: true
  /** Not in the palette before one types: the rare ones, and all but the first of many alike. */
  readonly rare?: true
  /** Not in the sheet and the documentation, where another command's label speaks for it. */
  readonly unlisted?: true
}

/** For commands that can always be run. */
export const always = () => true as const

/** Runs a command, or says why it cannot be run. */
export function perform<State>(command: Command<State>, state: State, notify: (words: string) => void) {
  const possible = command.when(state)
  if (possible === true) command.run(state)
  else notify(possible.endsWith('.') ? possible : `${possible}.`)
}
