/** The words that are selected, in the lit field or anywhere on the page; '' when none are. */
export function selectedWords(): string {
  return (window.getSelection()?.toString().trim() || selectedInTarget()).slice(0, 300)
}

/** What is selected in the lit German sentence; '' when nothing is. */
export function selectedInSource(): string {
  const selection = window.getSelection()
  return selection?.anchorNode?.parentElement?.closest('[data-source]') ? selection.toString().trim() : ''
}

/** What is selected in the lit field; '' when nothing is. */
export function selectedInTarget(): string {
  const field = document.querySelector<HTMLTextAreaElement>('[data-target-field]')
  return field?.value.slice(field.selectionStart, field.selectionEnd).trim() ?? ''
}

/** Offset of the caret in the lit German sentence, UTF-16; undefined when it stands elsewhere. */
export function caretInSource(): number | undefined {
  const selection = window.getSelection()
  const place = selection?.anchorNode
  if (!selection || !place || document.activeElement?.matches('textarea, input')) return undefined
  const sentence = place.parentElement?.closest('[data-source]')
  if (!sentence) return undefined
  // Terms are marked in it, so the caret may stand in one of several texts.
  const before = document.createRange()
  before.setStart(sentence, 0)
  before.setEnd(place, selection.anchorOffset)
  return before.toString().length
}

/** Offset of the caret in the lit field, UTF-16, also while a button has the focus; undefined without a field. */
export function caretInField(): number | undefined {
  return document.querySelector<HTMLTextAreaElement>('[data-target-field]')?.selectionStart
}
