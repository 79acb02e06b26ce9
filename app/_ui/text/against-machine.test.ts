import { expect, test } from 'vitest'
import { againstMachine } from './against-machine.ts'

/** `One>Two`: the machine wrote One, now it reads Two; `-` for none. */
const segmentsOf = (notes: string) =>
  notes.split(' ').map((note) => {
    const [machine, target] = note.split('>').map((text) => (text === '-' ? null : text))
    return { machine: machine ?? null, target: target ?? null }
  })

test.each([
  ['One>One Two>Two', 2, 0, 0],
  ['One>Uno Two>Two', 2, 1, 0],
  ['One>- Two>Two', 2, 1, 0],
  ['->One ->Two', 0, 0, 2],
  ['One>Uno ->Two ->-', 1, 1, 1],
])('%s: %i translated, %i changed, %i by hand', (notes, translated, changed, byHand) => {
  expect(againstMachine(segmentsOf(notes))).toEqual({ translated, changed, byHand })
})
