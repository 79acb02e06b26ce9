import { type FieldState, TypingLog } from '#lib/editor'

export function stateOf(place: HTMLTextAreaElement): FieldState {
  return { text: place.value, start: place.selectionStart, end: place.selectionEnd }
}

export function show(place: HTMLTextAreaElement, state: FieldState) {
  place.value = state.text
  if (document.activeElement === place) place.setSelectionRange(state.start, state.end)
  growToText(place)
}

/** The field with a text that came from elsewhere: the selection stays at the words it was at. */
export function withText(place: HTMLTextAreaElement, text: string): FieldState {
  const before = stateOf(place)
  const log = new TypingLog(before.text)
  log.record(text)
  return { text, start: log.placeNow(before.text, before.start), end: log.placeNow(before.text, before.end) }
}

/** Pasted line breaks become blanks of the same length, so the caret stays where it is. */
export function flatten(place: HTMLTextAreaElement) {
  if (!/[\r\n]/.test(place.value)) return
  const { selectionStart, selectionEnd } = place
  place.value = place.value.replace(/[\r\n]/g, ' ')
  place.setSelectionRange(selectionStart, selectionEnd)
}

/** Only where the browser does not do it by itself. */
export function growToText(place: HTMLTextAreaElement) {
  if (CSS.supports('field-sizing', 'content')) return
  place.style.height = 'auto'
  place.style.height = `${place.scrollHeight}px`
}
