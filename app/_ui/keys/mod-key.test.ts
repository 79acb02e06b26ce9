import { afterEach, expect, test, vi } from 'vitest'
import { hasMod, keysHere } from './mod-key.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['Win32', 'Ctrl S', true],
  ['Win32', 'Meta S', false],
  ['Linux x86_64', 'Ctrl M', true],
  ['MacIntel', 'Meta E', true],
  // There Ctrl+E goes to the end of the line.
  ['MacIntel', 'Ctrl E', false],
  ['iPad', 'Meta E', true],
  ['MacIntel', 'Ctrl Meta E', false],
  // And Cmd+M puts the window away.
  ['MacIntel', 'Ctrl M', true],
])('on %s %s counts: %s', (platform, keys, counts) => {
  vi.stubGlobal('navigator', { platform })
  const held = { ctrlKey: keys.includes('Ctrl'), metaKey: keys.includes('Meta') }
  expect(hasMod({ ...held, key: keys.slice(-1).toLowerCase() })).toBe(counts)
})

test.each([
  ['Linux x86_64', 'Ctrl Enter', 'Ctrl Enter'],
  ['MacIntel', 'Ctrl Enter', 'Cmd Enter'],
  ['MacIntel', 'Alt ↑↓', 'Option ↑↓'],
  ['MacIntel', 'Ctrl M 1', 'Ctrl M 1'],
  ['MacIntel', 'Split. Ctrl+Z takes it back.', 'Split. Cmd+Z takes it back.'],
])('on %s %s is called %s', (platform, keys, here) => {
  vi.stubGlobal('navigator', { platform })
  expect(keysHere(keys)).toBe(here)
})
