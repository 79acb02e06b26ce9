type Keys = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'key'>

/**
 * Whether Ctrl is held, on a Mac Cmd: there Ctrl and a letter move the caret, which no editor wants to lose.
 * Cmd+M and Cmd+H never reach a page on a Mac, they put the window away; with these letters Ctrl counts too.
 */
export function hasMod({ ctrlKey, metaKey, key }: Keys): boolean {
  if (!isMac()) return ctrlKey && !metaKey
  return ctrlKey !== metaKey && (metaKey || /^[mh]$/i.test(key))
}

/** Names of keys as they stand on this keyboard: `Ctrl Enter` is `Cmd Enter` on a Mac, and Alt is Option. */
export function keysHere(keys: string): string {
  return isMac() ? keys.replace(/\bCtrl\b(?![ +][MH]\b)/g, 'Cmd').replace(/\bAlt\b/g, 'Option') : keys
}

function isMac(): boolean {
  return /^(?:Mac|iP)/.test(navigator.platform)
}
