import { afterEach, expect, test, vi } from 'vitest'
import { hasMod } from './mod-key.ts'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['Win32', 'Ctrl', true],
  ['Win32', 'Meta', false],
  ['Linux x86_64', 'Ctrl', true],
  ['MacIntel', 'Meta', true],
  // There Ctrl+E goes to the end of the line.
  ['MacIntel', 'Ctrl', false],
  ['iPad', 'Meta', true],
  ['MacIntel', 'Ctrl Meta', false],
])('on %s %s counts: %s', (platform, keys, counts) => {
  vi.stubGlobal('navigator', { platform })
  expect(hasMod({ ctrlKey: keys.includes('Ctrl'), metaKey: keys.includes('Meta') })).toBe(counts)
})
