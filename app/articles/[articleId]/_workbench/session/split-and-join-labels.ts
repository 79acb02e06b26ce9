import { keysInWords } from '#app/_ui/keys/format-keys.ts'

/** What a split or join says to the editor. */
export const LABELS = {
  nowhere: 'There is no place to cut this sentence.',
  unclear: 'Put the caret where to cut: into the English, or with a click into the German.',
  lastOfParagraph: 'This is the last sentence of its paragraph; there is none to join it with.',
  changed: 'This sentence has changed meanwhile. Look, and try again.',
  gone: 'This sentence is no longer there.',
}

/** Why the sentence could not be saved first, by the outcome of that. */
export const UNSAVED_LABELS = {
  offline: 'The server does not answer; this sentence can be cut or joined when it does.',
  conflict: 'Someone else changed this sentence. Choose a text first.',
  refused: 'This sentence could not be saved as it is. Mend it first.',
  missing: LABELS.gone,
}

const DONE = { split: 'Split.', join: 'Joined.' }

/** What was done, and with which key it is taken back or done again. */
export function doneLabel(change: 'split' | 'join', direction: 'do' | 'undo' | 'redo'): string {
  if (direction === 'undo') return `Taken back. ${keysInWords('mod+shift+z')} does it again.`
  return `${DONE[change]} ${keysInWords('mod+z')} takes it back.`
}
