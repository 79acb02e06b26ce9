'use client'

import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { type Command, perform } from './command.ts'
import { EVERYWHERE, type Overlays } from './everywhere.ts'
import { KeysSheet } from './keys-sheet.tsx'
import { Palette } from './palette.tsx'
import type { PaletteEntry } from './palette-items.ts'
import { useCommandKeys } from './use-command-keys.ts'

/** The commands of the page, for its buttons and hints. */
interface PageCommands {
  /** Throws for a name that no command has. */
  find(id: string): Command<unknown>
  state: unknown
  run(command: Command<unknown>): void
  /** Why the last command that was asked for could not be run. */
  reason: string
}

const CommandsContext = createContext<PageCommands | null>(null)

/** The commands of the page one is on. */
export function useCommands(): PageCommands {
  const commands = use(CommandsContext)
  if (!commands) throw new Error('A button of a command stands outside <Commands>')
  return commands
}

interface CommandsProps<State> {
  commands: readonly Command<State>[]
  state: State
  /** Says why a command cannot be run; the foot of the page does when left out. */
  notify?: (words: string) => void
  /** Told when keys were pressed that begin others. */
  onChord?: () => void
  /** What the palette finds beside commands, in what is typed; empty while nothing is. */
  find?: (typed: string) => PaletteEntry[]
  /** What one can type into the palette. */
  hint?: string
  /** Something within the dialog whose commands these are. */
  root?: RefObject<HTMLElement | null>
  children: ReactNode
}

/** Binds the keys of a page or a dialog, and has its sheet of keys and its palette. */
export function Commands<State extends object>(props: CommandsProps<State>) {
  const { notify, onChord, find, hint, root, children } = props
  const [overlay, setOverlay] = useState<'' | 'keys' | 'palette'>('')
  const [reason, setReason] = useState('')
  const commands = useMemo<readonly Command<State & Overlays>[]>(
    () => [...props.commands, ...EVERYWHERE],
    [props.commands],
  )
  const state: State & Overlays = {
    ...props.state,
    showKeys: () => setOverlay('keys'),
    showPalette: () => setOverlay('palette'),
  }
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  })
  const run = (command: Command<State & Overlays>) => {
    setReason('')
    perform(command, latest.current, notify ?? setReason)
  }
  const isPossible = (command: Command<State & Overlays>) => command.when(latest.current) === true
  useCommandKeys(commands, { isPossible, onCommand: run, onChord }, root)

  const close = () => setOverlay('')
  /** The focus is back where it was before anything is done there. */
  const closeFirst = (then: () => void) => {
    flushSync(close)
    then()
  }
  const context: PageCommands = {
    find: (id) => {
      const command = commands.find((each) => each.id === id)
      if (!command) throw new Error(`No command of this page is called ${id}`)
      return command as Command<unknown>
    },
    state,
    run,
    reason,
  }
  return (
    <CommandsContext value={context}>
      {children}
      {overlay === 'keys' && <KeysSheet commands={commands} onClose={close} />}
      {overlay === 'palette' && (
        <Palette
          commands={commands}
          state={state}
          find={find}
          hint={hint}
          onRun={(command) => closeFirst(() => run(command))}
          onEntry={(entry) => closeFirst(entry.run)}
          onClose={close}
        />
      )}
    </CommandsContext>
  )
}
