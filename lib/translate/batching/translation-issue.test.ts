import { expect, test } from 'vitest'
import { areMixedUp, issueOf } from './translation-issue.ts'

const LONG = 'Die Stadt hat die alte Schleuse am Hafen nach langem Streit wieder geöffnet.'

test.each([
  ['Ja.', 'Yes.'],
  ['Angela Merkel, Berlin', 'Angela Merkel, Berlin'],
  ['Die Hard', 'Die Hard'],
  ['3:2 (1:0)', '3:2 (1:0)'],
  ['„Es tut mir leid, ich kann Ihnen nicht helfen.“', 'I’m sorry, I can’t help you.'],
  ['Ich kann diese Anfrage nicht erfüllen, sagte die KI.', 'I cannot fulfil this request, the AI said.'],
  ['Fett ist <b>das</b> hier.', 'This is <b>bold</b>.'],
  ['Es gilt: 3 < 5 und 7 > 2.', 'It holds: 3 < 5 and 7 > 2.'],
  ['Schifffahrtsgesellschaftskapitän', 'Captain of a shipping company that runs several boats'],
  [LONG, 'proton beam'],
])('%s → %s may be right', (german, english) => {
  expect(issueOf(german, english)).toBeNull()
})

test.each([
  [LONG, LONG, 'echo'],
  ['Das ist nicht wahr.', 'Das  ist nicht wahr. ', 'echo'],
  [LONG, '<!DOCTYPE html><p>Sign in', 'page'],
  [LONG, 'The <span lang="en">city</span>', 'markup'],
  [LONG, 'As an AI language model, I cannot translate this.', 'refusal'],
  [LONG, 'The city.\n\nLet me know!', 'remarks'],
  [LONG, 'City.', 'short'],
  ['Ja.', 'Yes, indeed. '.repeat(10), 'long'],
])('%s → %s cannot: %s', (german, english, issue) => {
  expect(issueOf(german, english)).toBe(issue)
})

test.each([
  ['12 Tote | 40 Verletzte | Ende', '40 injured | 12 dead | End', true],
  ['12 Tote | 40 Verletzte | 3 Helfer', 'End | 12 dead | 40 injured', true],
  ['12 Tote | 40 Verletzte | Ende', '12 dead | 40 injured | End', false],
  ['Um 20.15 Uhr | Um 8 Uhr', 'At 8:15 p.m. | At 8 a.m.', false],
  ['Die 12 | Die 40', 'Twelve | Forty', false],
  ['2026 kam er | 2026 ging er', 'He left in 2026 | He came in 2026', false],
  ['Im Jahr 1990 | Und 1 Jahr später | Ende', 'In 1990 | And 1 year later, in 1991 | End', false],
  ['', '', false],
])('%s → %s: mixed up is %s', (german, english, expected) => {
  expect(areMixedUp(german.split(' | '), english.split(' | '))).toBe(expected)
})
