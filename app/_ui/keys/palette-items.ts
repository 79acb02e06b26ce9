import { type Command, GROUPS } from './command.ts'

/** What the palette finds beside commands. */
export interface PaletteEntry {
  id: string
  group: string
  label: string
  /** The language of the label, where it is not that of the screen. */
  lang?: string
  /** Stands before the label: the number of a sentence. */
  mark?: string
  run(): void
}

export interface CommandItem<State> {
  command: Command<State>
  label: string
  /** Why it cannot be run; '' when it can. */
  reason: string
}

/**
 * The commands for what was typed, in the order of the groups: those that hold all its words, in any order and
 * whatever their marks and capitals; while nothing is typed, all but the rare ones.
 */
export function findCommands<State>(
  commands: readonly Command<State>[],
  state: State,
  typed: string,
): CommandItem<State>[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  const found = commands.flatMap((command) => {
    if (words.length === 0 && command.rare) return []
    const label = command.labelNow?.(state) ?? command.label
    const text = plain(`${label} ${command.label} ${command.short ?? ''} ${command.group}`)
    return words.every((word) => text.includes(word)) ? [{ command, label }] : []
  })
  return GROUPS.flatMap((group) => found.filter(({ command }) => command.group === group)).map(
    ({ command, label }) => {
      const possible = command.when(state)
      return { command, label, reason: possible === true ? '' : possible }
    },
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
