'use client'

import type { ReactNode } from 'react'
import { useCommands } from './commands.tsx'
import { KeyCap } from './key-cap.tsx'

interface CommandButtonProps {
  /** Of the command. */
  id: string
  className?: string
  /** Whether its key stands on it; where there is no room it does not. */
  showsKeys?: boolean
  /** Its key stands before its words, as in the line at the foot. */
  keysFirst?: boolean
  /** The caret stays in the text the command is about. */
  keepsCaret?: boolean
  /** What a screen reader calls it, where that is more than its words. */
  label?: string
  /** Its state, for a button that is pressed or not. */
  pressed?: boolean
  /** Instead of the command's own words. */
  children?: ReactNode
}

/** A button that runs a command of the page. While it cannot be run, a click says why. */
export function CommandButton(props: CommandButtonProps) {
  const { id, className = 'button', showsKeys = true, keysFirst = false } = props
  const { keepsCaret = false, label, pressed, children } = props
  const { find, state, run } = useCommands()
  const command = find(id)
  const [keys] = command.keys
  const cap = showsKeys && keys !== undefined && <KeyCap keys={keys} />
  const words = children ?? command.short ?? command.label
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-disabled={command.when(state) !== true || undefined}
      aria-pressed={pressed}
      onMouseDown={keepsCaret ? (event) => event.preventDefault() : undefined}
      onClick={() => run(command)}
    >
      {keysFirst && cap} {words} {!keysFirst && cap}
    </button>
  )
}

/** The key of a command, for a button of a form that does the same. */
export function CommandKey({ id, className }: { id: string; className?: string }) {
  const [keys] = useCommands().find(id).keys
  return keys === undefined ? null : <KeyCap keys={keys} className={className} />
}
