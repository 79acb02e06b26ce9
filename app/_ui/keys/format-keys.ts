import { isMac, stepsOf } from './notation.ts'

const SIGNS: Record<string, string> = {
  shift: '⇧',
  Enter: '↵',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
}

/** Keys of the notation as they stand on a keyboard: `mod+shift+z` is `Ctrl ⇧ Z`, on a Mac `Cmd ⇧ Z`. */
export function formatKeys(keys: string, mac = isMac()): string {
  return stepsOf(keys)
    .flatMap(({ modifiers, key }) => [...modifiers.map((name) => modifierCap(name, key, mac)), keyCap(key)])
    .join(' ')
}

/** The same within a sentence, where a screen reader has to say it as well: `Ctrl+Shift+Z`. */
export function keysInWords(keys: string, mac = isMac()): string {
  return stepsOf(keys)
    .map(({ modifiers, key }) => [...modifiers.map((name) => modifierName(name, key, mac)), keyCap(key)])
    .map((step) => step.join('+'))
    .join(' ')
}

/** Keys that differ only in what is pressed last, in one: `Alt ↑↓`. */
export function formatTogether(all: readonly string[], mac = isMac()): string {
  const [first = '', ...rest] = all
  return formatKeys(first, mac) + rest.map((keys) => keyCap(stepsOf(keys).at(-1)?.key ?? '')).join('')
}

function keyCap(key: string): string {
  return SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}

function modifierCap(name: string, key: string, mac: boolean): string {
  return SIGNS[name] ?? modifierName(name, key, mac)
}

function modifierName(name: string, key: string, mac: boolean): string {
  // Cmd+M and Cmd+H belong to the Mac itself; see `hasMod`.
  if (name === 'mod') return mac && !/^[mh]$/.test(key) ? 'Cmd' : 'Ctrl'
  if (name === 'alt') return mac ? 'Option' : 'Alt'
  return name === 'shift' ? 'Shift' : name
}
