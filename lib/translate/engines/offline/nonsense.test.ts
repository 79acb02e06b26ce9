import { expect, test } from 'vitest'
import { hasWords, type Nonsense, nonsenseOf } from './nonsense.ts'

const LONG = 'The council decided on Tuesday to repair the old lock on the canal. '

test.each<[string, string, Nonsense | null]>([
  ['Guten Morgen.', 'Good morning.', null],
  ['Berlin', 'Berlin', null],
  ['Ja, ja, ja!', 'Yes, yes, yes!', null],
  ['Das kostet 1.000.000.000.000 Euro.', 'It costs 1,000,000,000,000 euros.', null],
  [
    'Kapitel 1 ..................................... 7',
    'Chapter 1 ..................................... 7',
    null,
  ],
  ['Ha'.repeat(20), 'Ha'.repeat(20), null],
  ['Ja.', ' ', 'empty'],
  ['Ja.', '.....', 'empty'],
  ['Es ist kühl.', 'It is c\ufffd\ufffdl.', 'unreadable'],
  ['Das Zeichen \ufffd heißt: unbekannt.', 'The character \ufffd means: unknown.', null],
  ['Die Schleuse ist alt.', LONG.repeat(5).trimEnd(), 'long'],
  ['Die Schleuse ist alt.', 'The lock lock lock lock lock lock lock lock lock lock lock lock', 'stuck'],
  ['Die Schleuse ist alt.', `The${' is'.repeat(30)}`, 'stuck'],
  ['Die Schleuse ist alt.', `......... and ${'o'.repeat(40)}`, 'stuck'],
])('%s → %s: %s', (german, english, nonsense) => {
  expect(nonsenseOf(german, english)).toBe(nonsense)
})

test.each([
  ['* * *', false],
  ['—', false],
  ['…', false],
  ['Ö', true],
  ['7', true],
  ['日本', true],
])('%s has words: %s', (text, expected) => {
  expect(hasWords(text)).toBe(expected)
})
