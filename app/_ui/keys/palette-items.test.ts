import { describe, expect, test } from 'vitest'
import { always, type Command } from './command.ts'
import { findCommands } from './palette-items.ts'

interface Kitchen {
  dough: boolean
}

const command = (id: string, more: Partial<Command<Kitchen>> = {}): Command<Kitchen> => ({
  id,
  label: id,
  group: 'Edit',
  keys: [],
  scope: 'everywhere',
  when: always,
  run: () => {},
  ...more,
})

const COMMANDS = [
  command('Export', { group: 'Article' }),
  command('Bake the bread', { when: ({ dough }) => dough || 'There is no dough' }),
  command('Go to Köln', { group: 'Navigate', short: 'Travel' }),
  command('Undo', { rare: true }),
  command('Flag', { labelNow: ({ dough }) => (dough ? 'Flag the dough' : 'Flag nothing') }),
]

const found = (typed: string, state: Kitchen = { dough: true }) =>
  findCommands(COMMANDS, state, typed).map(({ label }) => label)

describe('the palette', () => {
  test('shows all but the rare, by group, while nothing is typed', () => {
    expect(found('')).toEqual(['Go to Köln', 'Bake the bread', 'Flag the dough', 'Export'])
  })

  test.each([
    ['undo', ['Undo']],
    ['UNDO', ['Undo']],
    ['bread bake', ['Bake the bread']],
    ['koln', ['Go to Köln']],
    ['travel', ['Go to Köln']],
    // By what it is called now, by its own label, and by its group.
    ['flag dough', ['Flag the dough']],
    ['article', ['Export']],
    ['bread butter', []],
  ])('finds by %s', (typed, labels) => {
    expect(found(typed)).toEqual(labels)
  })

  test('keeps what cannot be run, with its reason', () => {
    const [item] = findCommands(COMMANDS, { dough: false }, 'bake')
    expect(item).toMatchObject({ label: 'Bake the bread', reason: 'There is no dough' })
    expect(findCommands(COMMANDS, { dough: true }, 'bake')[0]?.reason).toBe('')
  })
})
