import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hasMod, isBare, isModifier, keyName, pressKey, stepsOf } from './notation.ts'

afterEach(() => vi.unstubAllGlobals())

const on = (platform: string) => vi.stubGlobal('navigator', { platform })

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('')

function pressed(held: string, key: string): KeyboardEvent {
  return {
    key,
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
  } as KeyboardEvent
}

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
])('on %s %s counts as mod: %s', (platform, keys, counts) => {
  on(platform)
  const held = { ctrlKey: keys.includes('Ctrl'), metaKey: keys.includes('Meta') }
  expect(hasMod({ ...held, key: keys.slice(-1).toLowerCase() })).toBe(counts)
})

test.each([
  ['Linux', 'Ctrl', 'Enter', 'mod+Enter'],
  ['Linux', 'Ctrl Shift', 'Z', 'mod+shift+z'],
  ['Linux', 'Shift', '?', '?'],
  ['Linux', 'Shift', 'F2', 'shift+F2'],
  ['Linux', 'Alt', 'ArrowUp', 'alt+ArrowUp'],
  ['Linux', 'Alt Shift', 'PageUp', 'alt+shift+PageUp'],
  ['Linux', '', 'J', 'j'],
  // AltGr, with which a German keyboard writes € and @.
  ['Win32', 'Ctrl Alt', 'e', ''],
  ['Win32', 'Meta', 's', ''],
  ['MacIntel', 'Meta', 's', 'mod+s'],
  ['MacIntel', 'Ctrl', 'e', ''],
])('on %s %s %s is %s', (platform, held, key, name) => {
  on(platform)
  expect(keyName(pressed(held, key))).toBe(name)
})

test('a modifier alone is no key', () => {
  for (const key of ['Control', 'Shift', 'Alt', 'AltGraph', 'Meta']) expect(isModifier({ key })).toBe(true)
  expect(isModifier({ key: 'm' })).toBe(false)
})

test('a key is bare when it would type or move', () => {
  expect(['j', '?', 'Enter', 'Escape', 'ArrowUp', 'shift+Enter'].every(isBare)).toBe(true)
  expect(['mod+j', 'alt+ArrowUp', 'F9', 'shift+F2'].some(isBare)).toBe(false)
})

test('the key + itself can be held with others', () => {
  expect(stepsOf('mod++')).toEqual([{ modifiers: ['mod'], key: '+' }])
  expect(stepsOf('mod+m 1')).toEqual([
    { modifiers: ['mod'], key: 'm' },
    { modifiers: [], key: '1' },
  ])
})

describe('keys pressed one after the other', () => {
  const TAKE = { keys: ['mod+m 1'] }
  const TERMS = { keys: ['mod+m t'] }
  const SAVE = { keys: ['mod+s'] }
  const COMMANDS = [TAKE, TERMS, SAVE]

  test.each([
    ['mod+s', [SAVE]],
    ['mod+m, 1', [null, TAKE]],
    ['mod+m, t', [null, TERMS]],
    // Ctrl may be held on.
    ['mod+m, mod+t', [null, TERMS]],
    // What begins nothing is the key it would have been without the beginning.
    ['mod+m, mod+s', [null, SAVE]],
    ['mod+m, x, 1', [null, null, null]],
    ['mod+m, mod+m, 1', [null, null, TAKE]],
    ['1', [null]],
  ])('%s', (steps, found) => {
    let pending = ''
    const commands = steps.split(', ').map((step) => {
      const result = pressKey(COMMANDS, pending, step)
      pending = result.pending
      return result.command
    })
    expect(commands).toEqual(found)
  })

  test('after a command or a key that is none, nothing is pending', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'mod+m'),
        fc.constantFrom(...LETTERS, '1', 'mod+s'),
        (pending, step) => {
          expect(pressKey(COMMANDS, pending, step).pending).toBe('')
        },
      ),
    )
  })
})
