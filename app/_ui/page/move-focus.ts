/** Moves the focus through the rows marked `data-row`; from anywhere else it begins at the first or the last. */
export function moveFocus(step: 1 | -1) {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement))
  const wanted = at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step
  const row = rows[Math.min(Math.max(wanted, 0), rows.length - 1)]
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}
