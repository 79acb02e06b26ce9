/**
 * The one notation of keys. A step is `mod+` (Ctrl, on a Mac Cmd), `alt+` and `shift+`, in this order and where
 * they are held, before the `KeyboardEvent.key`, letters in lower case: `mod+shift+z`, `alt+ArrowUp`, `F9`, `?`.
 * Steps pressed one after the other stand with a blank between them: `mod+m 1`.
 */

type Held = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'key'>

/**
 * Whether Ctrl is held, on a Mac Cmd: there Ctrl and a letter move the caret, which no editor wants to lose.
 * Cmd+M and Cmd+H never reach a page on a Mac, they put the window away; with these letters Ctrl counts too.
 */
export function hasMod({ ctrlKey, metaKey, key }: Held): boolean {
  if (!isMac()) return ctrlKey && !metaKey
  return ctrlKey !== metaKey && (metaKey || /^[mh]$/i.test(key))
}

export function isMac(): boolean {
  return typeof navigator !== 'undefined' && /^(?:Mac|iP)/.test(navigator.platform)
}

/** A pressed key in the notation; '' for one that is not for this page: with Ctrl+Alt, which is AltGr. */
export function keyName(event: KeyboardEvent): string {
  const isMod = hasMod(event)
  // Ctrl on a Mac, the Windows key elsewhere: for others to answer.
  if ((event.ctrlKey || event.metaKey) && (event.altKey || !isMod)) return ''
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  // ? and / need Shift on some keyboards and not on others: for marks, the mark counts.
  const shift = event.shiftKey && (event.key.length > 1 || /\p{L}/u.test(event.key))
  return [isMod ? 'mod' : '', event.altKey ? 'alt' : '', shift ? 'shift' : '', key].filter(Boolean).join('+')
}

/** Whether a modifier alone was pressed: it belongs to the key that follows. */
export function isModifier({ key }: Pick<KeyboardEvent, 'key'>): boolean {
  return /^(?:Control|Shift|Alt|AltGraph|Meta|CapsLock)$/.test(key)
}

/** Whether a step types a letter, moves a caret or works a button where the focus is on one. */
export function isBare(step: string): boolean {
  return !/^(?:mod|alt)\+|^(?:shift\+)?F\d+$/.test(step)
}

/** The steps of `mod+m 1`, each split into modifiers and key. */
export function stepsOf(keys: string): { modifiers: string[]; key: string }[] {
  return keys.split(' ').map((step) => {
    const parts = step.split(/\+(?=.)/)
    return { modifiers: parts.slice(0, -1), key: parts.at(-1) ?? '' }
  })
}

/** What keys that were pressed lead to. `pending` is the beginning of a chord, '' when there is none. */
export interface Pressed<Bound> {
  command: Bound | null
  pending: string
}

/**
 * Finds the command of a key, `pending` being what was pressed before it. A key may be a command of its own
 * and begin others as well. Within a chord Ctrl may be held on or be let go.
 */
export function pressKey<Bound extends { keys: readonly string[] }>(
  commands: readonly Bound[],
  pending: string,
  step: string,
): Pressed<Bound> {
  const pressed =
    pending === '' ? [step] : [step, step.replace(/^mod\+/, '')].map((key) => `${pending} ${key}`)
  for (const keys of pressed) {
    const command = commands.find((each) => each.keys.includes(keys)) ?? null
    const begins = commands.some((each) => each.keys.some((key) => key.startsWith(`${keys} `)))
    if (command || begins) return { command, pending: begins ? keys : '' }
  }
  return pending === '' ? { command: null, pending: '' } : pressKey(commands, '', step)
}
