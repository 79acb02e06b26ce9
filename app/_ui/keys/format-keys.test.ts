import { expect, test } from 'vitest'
import { formatKeys, formatTogether, keysInWords } from './format-keys.ts'

test.each([
  ['mod+Enter', 'Ctrl ↵', 'Cmd ↵'],
  ['mod+shift+z', 'Ctrl ⇧ Z', 'Cmd ⇧ Z'],
  ['alt+ArrowUp', 'Alt ↑', 'Option ↑'],
  ['alt+shift+PageDown', 'Alt ⇧ PgDn', 'Option ⇧ PgDn'],
  // Cmd+M puts the window away.
  ['mod+m 1', 'Ctrl M 1', 'Ctrl M 1'],
  ['shift+F2', '⇧ F2', '⇧ F2'],
  ['mod+.', 'Ctrl .', 'Cmd .'],
  ['Escape', 'Esc', 'Esc'],
  ['?', '?', '?'],
])('%s is %s, on a Mac %s', (keys, elsewhere, mac) => {
  expect(formatKeys(keys, false)).toBe(elsewhere)
  expect(formatKeys(keys, true)).toBe(mac)
})

test.each([
  ['mod+z', 'Ctrl+Z', 'Cmd+Z'],
  ['mod+shift+z', 'Ctrl+Shift+Z', 'Cmd+Shift+Z'],
  ['mod+m b', 'Ctrl+M B', 'Ctrl+M B'],
  ['alt+ArrowUp', 'Alt+↑', 'Option+↑'],
])('%s within a sentence is %s, on a Mac %s', (keys, elsewhere, mac) => {
  expect(keysInWords(keys, false)).toBe(elsewhere)
  expect(keysInWords(keys, true)).toBe(mac)
})

test('keys that differ only at their end are one', () => {
  expect(formatTogether(['alt+ArrowUp', 'alt+ArrowDown'], false)).toBe('Alt ↑↓')
  expect(formatTogether(['ArrowUp', 'ArrowDown'], false)).toBe('↑↓')
  expect(formatTogether(['F9'], true)).toBe('F9')
})
