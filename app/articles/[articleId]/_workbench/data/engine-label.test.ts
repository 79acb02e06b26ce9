import { expect, test } from 'vitest'
import { engineLabels } from './engine-label.ts'

const { inSentence, madeBy, bills } = engineLabels([
  { id: 'paid', name: 'Paid', label: 'Paid', kind: 'server', cost: 'characters' },
  { id: 'model', name: 'Language model', label: 'the language model', kind: 'server', cost: 'provider' },
  {
    id: 'here',
    name: 'Offline translator',
    label: 'the offline translator',
    kind: 'server',
    cost: 'nothing',
  },
])

test.each([
  [{ id: 'here', name: 'Offline translator' }, 'the offline translator'],
  [{ id: 'model', name: 'gemma' }, 'gemma'],
  [{ id: 'model', name: 'Language model' }, 'the language model'],
  [{ id: 'new', name: 'Something new' }, 'Something new'],
])('%j in a sentence', (engine, label) => {
  expect(inSentence(engine)).toBe(label)
})

test.each([
  ['model', 'the language model'],
  ['gone', 'gone'],
  [null, 'the machine'],
])('what %s made came from %s', (engine, label) => {
  expect(madeBy(engine)).toBe(label)
})

test('only what bills characters bills', () => {
  expect(['paid', 'model', 'here', 'gone'].filter(bills)).toEqual(['paid'])
})
