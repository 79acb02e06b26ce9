import { expect, test } from 'vitest'
import { doubtOf } from './plausible.ts'

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
  expect(doubtOf(german, english)).toBeNull()
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
])('%s → %s cannot: %s', (german, english, doubt) => {
  expect(doubtOf(german, english)).toBe(doubt)
})
