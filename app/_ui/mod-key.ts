type Keys = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey'>

/** Whether Ctrl is held, on a Mac Cmd: there Ctrl and a letter move the caret, which no editor wants to lose. */
export function hasMod({ ctrlKey, metaKey }: Keys): boolean {
  return isMac() ? metaKey && !ctrlKey : ctrlKey && !metaKey
}

function isMac(): boolean {
  return /^(?:Mac|iP)/.test(navigator.platform)
}
