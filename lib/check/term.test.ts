import { expect, test } from 'vitest'
import { terms } from '#lib/term/testing'
import { term } from './term.ts'
import { found } from './testing/found.ts'

const list = terms('Haushalt = budget ! household', 'Bundesrat = Federal Council', 'Bundesrat = Bundesrat')

test.each([
  ['Der Haushalt steht. → The budget stands.', []],
  ['Der Haushalt steht. → The money stands.', ['“budget” does not stand in the English. [Haushalt]']],
  [
    'Der Haushalt steht. → The household stands.',
    ['“budget” does not stand in the English. [Haushalt]', '“household” is to be avoided. [household]'],
  ],
  ['Die Haushaltswoche beginnt. → The week of debates begins.', []],
  ['Der Bundesrat tagt. → The Bundesrat meets.', []],
  [
    'Der Bundesrat tagt. → It meets.',
    ['“Federal Council” or “Bundesrat” does not stand in the English. [Bundesrat]'],
  ],
  ['Es regnet. → The household stands.', []],
])('%s', (pair, findings) => {
  expect(found(term, pair, { terms: list })).toEqual(findings)
})
