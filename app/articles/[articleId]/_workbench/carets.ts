/** The words that are selected, in the lit field or anywhere on the page; '' when none are. */
export function selectedWords(): string {
  const field = document.querySelector<HTMLTextAreaElement>('[data-target-field]')
  const inField = field?.value.slice(field.selectionStart, field.selectionEnd) ?? ''
  return (window.getSelection()?.toString() || inField).trim().slice(0, 300)
}

/** Offset of the caret in the lit German sentence, UTF-16; undefined when it stands elsewhere. */
export function caretInSource(): number | undefined {
  const selection = window.getSelection()
  const place = selection?.anchorNode
  if (!selection || !place || document.activeElement?.matches('textarea, input')) return undefined
  return place.parentElement?.closest('[data-source]') ? selection.anchorOffset : undefined
}

/** Offset of the caret in the lit field, UTF-16, also while a button has the focus; undefined without a field. */
export function caretInField(): number | undefined {
  return document.querySelector<HTMLTextAreaElement>('[data-target-field]')?.selectionStart
}
