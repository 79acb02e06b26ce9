import { expect, test } from 'vitest'
import { stripWrapperText } from './strip-wrapper-text.ts'

test.each([
  ['The lock is old.', 'The lock is old.'],
  ['  The lock is old.\n', 'The lock is old.'],
  ['"The lock is old."', 'The lock is old.'],
  ['“The lock is old.”', 'The lock is old.'],
  ['```\nThe lock is old.\n```', 'The lock is old.'],
  ['```text\nThe lock is old.\n```', 'The lock is old.'],
  ['Translation: The lock is old.', 'The lock is old.'],
  ['Here is the translation:\n\nThe lock is old.', 'The lock is old.'],
  ['Sure! Here’s the English translation: "The lock is old."', 'The lock is old.'],
  ['<think>Schleuse\n\nmeans lock.</think>\n\nThe lock is old.', 'The lock is old.'],
  ['The lock\nis old.', 'The lock is old.'],
  ['The lock is old.\n\nNote: or sluice.', 'The lock is old.\n\nNote: or sluice.'],
  ['“Lock” and “old”', '“Lock” and “old”'],
  ['The “lock” is old.', 'The “lock” is old.'],
  ["'Lock' isn't 'old'", "'Lock' isn't 'old'"],
  ['Here is the lock: it is old.', 'Here is the lock: it is old.'],
  ['', ''],
])('%j', (answer, expected) => {
  expect(stripWrapperText(answer, 'Die Schleuse ist alt.')).toBe(expected)
})

test('what the German has itself stays', () => {
  expect(stripWrapperText('“The lock is old.”', '„Die Schleuse ist alt.“')).toBe('“The lock is old.”')
  expect(stripWrapperText('English: the lock.', 'Englisch: die Schleuse.')).toBe('English: the lock.')
  expect(stripWrapperText('```\nlock\n```', '```\nSchleuse\n```')).toContain('```')
})
