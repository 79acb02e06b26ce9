/** The words that are selected, in the active field or anywhere on the page; '' when none are. */
export function selectedWords(): string {
  return (window.getSelection()?.toString().trim() || selectedInTarget()).slice(0, 300)
}

/** What is selected in the active German sentence; '' when nothing is. */
export function selectedInSource(): string {
  const selection = window.getSelection()
  return selection?.anchorNode?.parentElement?.closest('[data-source]') ? selection.toString().trim() : ''
}

/** What is selected in the active field; '' when nothing is. */
export function selectedInTarget(): string {
  const field = fieldOnPage()
  return field?.value.slice(field.selectionStart, field.selectionEnd).trim() ?? ''
}

/** Offset of the caret in the active German sentence, UTF-16; undefined when it stands elsewhere. */
export function caretInSource(): number | undefined {
  const selection = window.getSelection()
  const node = selection?.anchorNode
  if (!selection || !node || document.activeElement?.matches('textarea, input')) return undefined
  const sentence = node.parentElement?.closest('[data-source]')
  if (!sentence) return undefined
  // Terms are marked in it, so the caret may stand in one of several texts.
  const before = document.createRange()
  before.setStart(sentence, 0)
  before.setEnd(node, selection.anchorOffset)
  return before.toString().length
}

/** Offset of the caret in the active field, UTF-16, also while a button has the focus; undefined without a field. */
export function caretInField(): number | undefined {
  return fieldOnPage()?.selectionStart
}

/** Gives the focus to the active field; a field keeps its caret while something else has the focus. */
export function focusTarget() {
  fieldOnPage()?.focus()
}

function fieldOnPage(): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>('[data-target-field]')
}

/** The field that has the focus: its sentence and its selection, [start, end) in UTF-16 units; null when none has. */
export function focusedField(): { segmentId: string; start: number; end: number } | null {
  const field = typeof document === 'undefined' ? null : document.activeElement
  if (!field || !(field instanceof HTMLTextAreaElement) || !field.dataset.targetField) return null
  return { segmentId: field.dataset.targetField, start: field.selectionStart, end: field.selectionEnd }
}
