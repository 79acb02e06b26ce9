/** The keys of the workbench, as the sheet of keys shows them. */
export const WORKBENCH_KEYS = [
  { keys: 'Ctrl Enter', action: 'Confirm and go to the next unconfirmed sentence' },
  { keys: 'Alt ↑', action: 'Previous sentence' },
  { keys: 'Alt ↓', action: 'Next sentence' },
  { keys: 'F9', action: 'Next unconfirmed sentence' },
  { keys: 'Ctrl G', action: 'Go to a sentence by its number' },
  { keys: 'Ctrl .', action: 'Copy the German into the English' },
  { keys: 'Ctrl M 1', action: 'Take the first suggestion (2, 3, … for the others)' },
  { keys: 'Ctrl E', action: 'Split the sentence at the caret' },
  { keys: 'Ctrl J', action: 'Join the sentence with the next one' },
  { keys: 'Ctrl Z', action: 'Undo in this sentence' },
  { keys: 'Ctrl Shift Z', action: 'Redo in this sentence' },
  { keys: 'Ctrl S', action: 'Save a revision' },
  { keys: 'Esc', action: 'Leave the field; close a dialog' },
  { keys: '?', action: 'All keys, outside a text field (F1 anywhere)' },
] as const
