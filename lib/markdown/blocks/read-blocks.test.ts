import { expect, test } from 'vitest'
import { readMarkdown } from './read-blocks.ts'

/** `paragraph`, `heading1`, `list2`, … with the text of each block. */
function outline(text: string): string[] {
  return readMarkdown(text).blocks.map(
    ({ from, to, kind, level }) => `${kind}${level || ''}: ${text.slice(from, to)}`,
  )
}

test.each([
  ['a quotation ends its code', '> ```\n> Code\n\nText', ['paragraph: Text']],
  ['code in a quotation is no text', '>     Code\n\n> Text', ['quote: Text']],
  ['code in a list is no text', '1. Text\n\n       Code', ['list1: Text']],
  ['an indented line goes on with its paragraph', 'Text\n    # mehr', ['paragraph: Text\n    # mehr']],
  ['a line too far in for an item goes on', '> Text\n    - mehr', ['quote: Text\n    - mehr']],
  ['an item in a quotation holds what follows', '> - a\n>\n>   b', ['list1: a', 'list1: b']],
  ['a quotation after a list', '- a\n\n> b', ['list1: a', 'quote: b']],
  ['a list within a quotation ends with it', '> - a\n\nb', ['list1: a', 'paragraph: b']],
  ['an item with nothing in it ends at a blank line', '-\n\n  Text', ['paragraph: Text']],
  ['a definition over two lines is no text', '[a]:\n  https://a.de\n\nText', ['paragraph: Text']],
  ['what follows a definition is text', '[a]: /b\nText', ['paragraph: Text']],
  ['what looks like a definition is text', '[1]: Wie die dpa meldet', ['paragraph: [1]: Wie die dpa meldet']],
  ['footnotes stand apart', '[^1]: Eins\n[^2]: Zwei\nDrei', ['paragraph: Eins', 'paragraph: Zwei\nDrei']],
  ['a footnote may have two paragraphs', '[^1]: Eins\n\n    Zwei', ['paragraph: Eins', 'paragraph: Zwei']],
  ['a tag over two lines is no text', '<style\n  type="x">\n\na {}\n</style>\nText', ['paragraph: Text']],
  ['a bracket that closes no tag is text', '<a href="b"c> Text', ['paragraph: <a href="b"c> Text']],
  [
    'no-break blanks and a byte order mark indent',
    '\ufeff# Titel\n\n\u00a0- a',
    ['heading1: Titel', 'list1: a'],
  ],
])('%s', (_, text, expected) => {
  expect(outline(text)).toEqual(expected)
})

test('markers of quotations inside a paragraph are blanked out, and nothing moves', () => {
  const text = '> Ein\n> > Satz\n>zwei'
  expect(readMarkdown(text).masked).toBe('> Ein\n> > Satz\n zwei')
  expect(readMarkdown('> Ein\n> Satz').masked).toBe('> Ein\n  Satz')
})
