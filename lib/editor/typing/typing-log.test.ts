import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldState } from './text-change.ts'
import { TypingLog } from './typing-log.ts'

/** Texts of a field one after another: `|` is the caret, `‖` in the first a place in it. */
function typed(...states: string[]) {
  const [first = '', ...rest] = states
  const log = new TypingLog(first.replace('‖', ''))
  for (const state of rest) log.record(field(state))
  const place = first.indexOf('‖')
  return { log, now: () => withPlace(log.text, log.placeNow(first.replace('‖', ''), place)) }
}

function field(notation: string): FieldState {
  const caret = notation.indexOf('|')
  return { text: notation.replace('|', ''), start: caret, end: caret }
}

const withPlace = (text: string, place: number) => `${text.slice(0, place)}‖${text.slice(place)}`

describe('a place in a text', () => {
  test.each([
    [['One‖ two', 'One,| two'], 'One,‖ two', 'what is typed there lies before it'],
    [['One‖ two', 'One t|two'], 'One‖ ttwo', 'a letter that also follows'],
    [['AB‖BC', 'ABB|BC'], 'ABB‖BC', 'the caret tells which of equal letters is new'],
    [['AB‖BC', 'ABBB|C'], 'AB‖BBC', 'the same letters, typed behind it'],
    [['One‖ two', 'On| two'], 'On‖ two', 'Backspace there'],
    [['One‖ two', 'One|two'], 'One‖two', 'Delete there'],
    [['One‖ two', 'One two!|'], 'One‖ two!', 'typing behind it'],
    [['One‖ two', 'n|e two'], 'ne‖ two', 'typing before it'],
    [['One‖ two', 'Oh|wo'], 'Oh‖wo', 'what replaces a selection across it lies before it'],
    [['‖', 'a|', 'ab|'], 'ab‖', 'an empty field'],
    [['One‖ two', 'One x| two', 'One x two y|'], 'One x‖ two y', 'both sides, one after the other'],
  ])('%j: %s (%s)', (states, expected) => {
    expect(typed(...states).now()).toBe(expected)
  })

  test('is known for each moment between', () => {
    const { log } = typed('One‖ two', 'One,| two', 'One, x| two')
    expect(log.placeAt('One, two', 3)).toBe(4)
    expect(log.placeNow('One, two', 4)).toBe(6)
    expect(log.hasChangedSince('One, two')).toBe(true)
    expect(log.hasChangedSince('One, x two')).toBe(false)
  })

  test('is found in a text that the server cleaned', () => {
    const { log } = typed('One‖ two', 'One\u0007| two', 'One\u0007x| two')
    expect(log.placeAt('One  two', 3)).toBe(4)
    expect(withPlace(log.text, log.placeNow('One  two', 4))).toBe('One\u0007x‖ two')
  })
})

test('whoever types on both sides of a place finds each text on its side', () => {
  const key = fc.record({
    side: fc.constantFrom('left' as const, 'right' as const),
    at: fc.nat(20),
    remove: fc.nat(2),
    insert: fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 2 }),
  })
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 6 })
  fc.assert(
    fc.property(text, text, fc.array(key, { maxLength: 8 }), (before, after, keys) => {
      const log = new TypingLog(before + after)
      let [left, right] = [before, after]
      for (const { side, at, remove, insert } of keys) {
        // Typed in front of the right side it stands at the place itself, and that belongs to the left.
        const from = side === 'left' ? Math.min(at, left.length) : Math.min(at + 1, right.length)
        if (side === 'right' && from === 0) continue
        const apply = (side: string) => side.slice(0, from) + insert + side.slice(from + remove)
        if (side === 'left') left = apply(left)
        else right = apply(right)
        const caret = from + insert.length + (side === 'left' ? 0 : left.length)
        // A field that reads as at first is as at first, wherever the same letters were put and removed.
        fc.pre(left + right !== before + after)
        log.record({ text: left + right, start: caret, end: caret })
      }
      const place = log.placeNow(before + after, before.length)
      expect([log.text.slice(0, place), log.text.slice(place)]).toEqual([left, right])
    }),
  )
})
