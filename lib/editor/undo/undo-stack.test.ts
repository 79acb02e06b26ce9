import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldState } from '../typing/text-change.ts'
import type { StructuralStep } from './structural-step.ts'
import { UndoStack } from './undo-stack.ts'

/** A field in one line: `|` is the caret, `[` and `]` a selection. */
function field(notation: string): FieldState {
  const text = notation.replace(/[[\]|]/g, '')
  const caret = notation.indexOf('|')
  if (caret >= 0) return { text, start: caret, end: caret }
  return { text, start: notation.indexOf('['), end: notation.indexOf(']') - 1 }
}

function shown(state: FieldState | StructuralStep | null): string {
  if (state === null) return 'nothing'
  if ('kind' in state) return state.kind
  const { text, start, end } = state
  return start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

/** Types the states one after another, `every` milliseconds apart, and gives all that undo brings back. */
function undone(states: string[], every = 100): string[] {
  const stack = new UndoStack(field(states[0] ?? '|'))
  states.slice(1).forEach((state, index) => {
    stack.type(field(state), index * every)
  })
  const back: string[] = []
  while (stack.canUndo) back.push(shown(stack.undo()))
  return back
}

const typed = (text: string, tail = '') =>
  Array.from({ length: text.length + 1 }, (_, end) => `${text.slice(0, end)}|${tail}`)

test('words are undone one by one', () => {
  expect(undone(typed('The old house'))).toEqual(['The old |', 'The |', '|'])
  expect(undone(typed('The old', ' end'))).toEqual(['The | end', '| end'])
})

test('a pause of more than 800 ms begins a new step', () => {
  expect(undone(['|', 'a|', 'ab|'], 800)).toEqual(['|'])
  expect(undone(['|', 'a|', 'ab|'], 801)).toEqual(['a|', '|'])
})

test('who looked elsewhere begins a new step, however soon', () => {
  const stack = new UndoStack(field('|'))
  stack.type(field('a|'), 0)
  stack.rest()
  stack.type(field('ab|'), 1)
  expect(shown(stack.undo())).toBe('a|')
  expect(shown(stack.undo())).toBe('|')
})

test('inserting and deleting are steps of their own', () => {
  expect(undone(['|', 'a|', 'ab|', 'a|', '|', 'c|'])).toEqual(['|', 'ab|', '|'])
})

test('backspace and delete join steps of their kind', () => {
  expect(undone(['house|', 'hous|', 'hou|'])).toEqual(['house|'])
  expect(undone(['|house', '|ouse', '|use'])).toEqual(['|house'])
})

test('a caret that moved begins a new step, and undo brings it back there', () => {
  expect(undone(['|', 'b|', 'ba|', 'x|ba'])).toEqual(['|ba', '|'])
  expect(undone(['aaa|', 'aa|', '|a'])).toEqual(['a|a', 'aaa|'])
})

test('a selection that is typed over is selected again', () => {
  expect(undone(['The [old] house', 'The n| house', 'The ne| house'])).toEqual(['The [old] house'])
  expect(undone(['The old house|', 'The n| house'])).toEqual(['The [old] house'])
})

test('what comes in one piece is one step', () => {
  expect(undone(['a|', 'ab|', 'abcde|', 'abcdef|'])).toEqual(['abcde|', 'ab|', 'a|'])
})

test('a dead key is part of the word', () => {
  expect(undone(['|', 'c|', 'ca|', 'caf|', 'caf´|', 'café|', 'cafés|'])).toEqual(['|'])
})

test('a character outside the basic plane is one character', () => {
  expect(undone(['|', 'a|', 'a😀|', 'a😀b|'])).toEqual(['|'])
})

test('a programmatic change is one step and ends the word', () => {
  const stack = new UndoStack(field('|'))
  stack.type(field('a|'), 0)
  stack.step(field('a whole suggestion|'))
  stack.type(field('a whole suggestions|'), 1)
  expect([stack.undo(), stack.undo(), stack.undo(), stack.undo()].map(shown)).toEqual([
    'a whole suggestion|',
    'a|',
    '|',
    'nothing',
  ])
})

test('the same text again is no step and keeps what can be redone', () => {
  const stack = new UndoStack(field('|'))
  stack.step(field('one|'))
  stack.undo()
  stack.step(field('|'))
  stack.type(field('|'), 0)
  expect(stack.canUndo).toBe(false)
  expect(shown(stack.redo())).toBe('one|')
})

const split: StructuralStep = {
  kind: 'split',
  segmentId: 'a',
  secondId: 'b',
  at: 4,
  targetAt: 4,
  to: 9,
  formerTarget: 'One. Two.',
  halves: ['One.', 'Two.'],
}

test('a split and a join stand among the steps with all that is needed to take them back', () => {
  const stack = new UndoStack(field('One. Two.|'))
  stack.pushStructural(split, field('One.|'))
  stack.type(field('One!|'), 0)
  expect(shown(stack.peekUndo())).toBe('One[.]')
  expect(shown(stack.undo())).toBe('One[.]')
  expect(stack.peekUndo()).toBe(split)
  expect(stack.undo()).toBe(split)
  expect(shown(stack.present)).toBe('One. Two.|')
  // The screen joins the two and shows what comes back: the same text, so redo stays.
  stack.step(field('One. Two.|'))
  expect(stack.redo()).toBe(split)
  expect(shown(stack.present)).toBe('One.|')
  expect(shown(stack.redo())).toBe('One!|')
})

test('a split that came out otherwise takes the place of the one before, below and above; a mark keeps what it was', () => {
  const again: StructuralStep = { ...split, secondId: 'c', halves: ['One.', 'Two!'] }
  const stack = new UndoStack(field('One. Two.|'))
  stack.pushStructural(split, field('One.|'))
  stack.step(field('One!|'))
  const mark = stack.mark()
  stack.replaceStructural(split, again)
  expect(shown(stack.undo())).toBe('One.|')
  expect(stack.undo()).toBe(again)
  stack.replaceStructural(again, split)
  expect(stack.redo()).toBe(split)
  expect(shown(stack.redo())).toBe('One!|')
  stack.replaceStructural(split, again)
  stack.rewind(mark)
  stack.undo()
  expect(stack.peekUndo()).toBe(split)
  stack.replaceStructural(again, again)
  expect(stack.peekUndo()).toBe(split)
})

test('the oldest steps are forgotten, never the newest', () => {
  const stack = new UndoStack(field('|'))
  for (let count = 1; count <= 1500; count++) stack.step(field(`${count}|`))
  let last = stack.present
  while (stack.canUndo) last = stack.undo() as FieldState
  expect(last.text).toBe('500')
})

const someState = fc
  .string({ maxLength: 6, unit: fc.constantFrom('a', 'b', ' ') })
  .chain((text) => fc.nat({ max: text.length }).map((caret) => ({ text, start: caret, end: caret })))
const someStep = fc.record({ next: someState, pause: fc.constantFrom(10, 900), typed: fc.boolean() })

test('undo leads through states that were, down to the first; redo leads back up the same way', () => {
  fc.assert(
    fc.property(someState, fc.array(someStep, { maxLength: 20 }), (initial, steps) => {
      const stack = new UndoStack(initial)
      const texts = [initial.text]
      let at = 0
      for (const { next, pause, typed } of steps) {
        at += pause
        if (typed) stack.type(next, at)
        else stack.step(next)
        texts.push(next.text)
        expect(stack.present.text).toBe(next.text)
      }
      const top = stack.present.text
      const down: string[] = []
      while (stack.canUndo) down.push((stack.undo() as FieldState).text)
      expect(stack.undo()).toBeNull()
      expect(stack.present.text).toBe(initial.text)
      // Each text it gives was there, in the order in which it was.
      let place = texts.length
      for (const text of down) {
        place = texts.lastIndexOf(text, place - 1)
        expect(place).toBeGreaterThanOrEqual(0)
      }
      const up: string[] = []
      while (stack.canRedo) up.push((stack.redo() as FieldState).text)
      expect(stack.redo()).toBeNull()
      expect(stack.present.text).toBe(top)
      expect(up).toEqual([...down.slice(0, -1).reverse(), ...(down.length > 0 ? [top] : [])])
    }),
  )
})

test('typing after undo forgets what could be redone', () => {
  const stack = new UndoStack(field('|'))
  stack.step(field('one|'))
  stack.undo()
  stack.type(field('t|'), 0)
  expect(stack.canRedo).toBe(false)
})

test('what was typed since a mark can be taken out, and what could be redone then can be again', () => {
  const stack = new UndoStack(field('|'))
  stack.type(field('o|'), 0)
  stack.step(field('one two|'))
  stack.undo()
  const mark = stack.mark()
  stack.type(field('on|'), 1)
  stack.type(field('ont|'), 2)
  expect(stack.canRedo).toBe(false)
  stack.rewind(mark)
  expect(shown(stack.present)).toBe('o|')
  expect(shown(stack.redo())).toBe('one two|')
  expect([stack.undo(), stack.undo()].map(shown)).toEqual(['o|', '|'])
})
