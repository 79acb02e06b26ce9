import { type RefObject, useEffect, useRef } from 'react'
import type { Command } from './command.ts'
import { isBare, isModifier, keyName, pressKey } from './notation.ts'
import { scopeOf } from './scopes.ts'

interface Listener<State> {
  isPossible: (command: Command<State>) => boolean
  onCommand: (command: Command<State>) => void
  /** Keys were pressed that begin others. */
  onChord?: () => void
}

/**
 * Tells of the command whose keys are pressed on the page, or, with a `root`, in the dialog around it. An open
 * dialog has the keys for itself. It hears a key before anything it was pressed in does.
 */
export function useCommandKeys<State>(
  commands: readonly Command<State>[],
  listener: Listener<State>,
  root?: RefObject<HTMLElement | null>,
) {
  const latest = useRef({ commands, listener })
  useEffect(() => {
    latest.current = { commands, listener }
  })
  useEffect(() => {
    let pending = ''
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || isModifier(event)) return
      if (topDialog() !== (root?.current?.closest('dialog') ?? null)) return
      const { commands, listener } = latest.current
      const meant = commands.filter(
        (command) =>
          isMeant(command, event, pending !== '') && (!command.yields || listener.isPossible(command)),
      )
      const pressed = pressKey(meant, pending, keyName(event))
      const isBound = pressed.command !== null || pressed.pending !== ''
      pending = pressed.pending
      if (isBound) event.preventDefault()
      if (pressed.command) listener.onCommand(pressed.command)
      else if (pending !== '') listener.onChord?.()
    }
    const forget = () => {
      pending = ''
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerdown', forget, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pointerdown', forget, true)
    }
  }, [root])
}

function topDialog(): Element | null {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? null
}

function isMeant<State>({ scope: name }: Command<State>, event: KeyboardEvent, inChord: boolean): boolean {
  const scope = scopeOf(name)
  const place = event.target instanceof Element ? event.target : document.body
  if (scope.counts && !scope.counts(place)) return false
  return inChord || scope.inFields === true || !isBare(keyName(event)) || !isTaken(event.key, place)
}

/** Whether the element takes letters or arrows, or would answer to Enter itself. */
function isTaken(key: string, place: Element): boolean {
  if (key === 'Enter' && place.closest('a, button, summary, [tabindex]')) return true
  return place.closest('input, textarea, select, [contenteditable="true"]') !== null
}
