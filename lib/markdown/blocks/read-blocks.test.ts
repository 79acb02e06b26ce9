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
  ['far in, a quotation has a paragraph', '>     Eins\n\n> Text', ['quote: Eins', 'quote: Text']],
  ['far in, a list item has a paragraph', '1. Text\n\n       Zwei', ['list1: Text', 'list1: Zwei']],
  ['a tab indents a paragraph', '\tEins.\n\n\tZwei.', ['paragraph: Eins.', 'paragraph: Zwei.']],
  [
    'four blanks indent a paragraph',
    'Eins.\n\n    Zwei.\nDrei.',
    ['paragraph: Eins.', 'paragraph: Zwei.\nDrei.'],
  ],
  [
    'a list may be indented as a whole',
    '    - Eins\n    - Zwei\n\n    Drei',
    ['list1: Eins', 'list1: Zwei', 'paragraph: Drei'],
  ],
  [
    'a footnote may indent its paragraphs',
    '[^a]: Eins\n\n        Zwei',
    ['paragraph: Eins', 'paragraph: Zwei'],
  ],
  ['a label of several words begins a paragraph', '[^Sagte er]: Nein', ['paragraph: [^Sagte er]: Nein']],
  [
    'a speaker begins a paragraph',
    '[Gast]: Nein.\n\n[Wirt]: Doch',
    ['paragraph: [Gast]: Nein.', 'paragraph: [Wirt]: Doch'],
  ],
  [
    'a fence that nothing closes is none',
    'Eins\n\n```\nZwei\n\nDrei',
    ['paragraph: Eins', 'paragraph: Zwei', 'paragraph: Drei'],
  ],
  ['its line may be text', '``` Eins zwei\ndrei', ['paragraph: Eins zwei\ndrei']],
  ['a fence ends with its list item', '- ```\n  Code\nText', ['paragraph: Text']],
  ['a fence right below closes it', '- ```\n  Code\n```\n\nText', ['paragraph: Text']],
  ['a fence right below a quotation closes it', '> ~~~\n> Code\n~~~\nText', ['paragraph: Text']],
  ['a comment that nothing ends is text', '<!-- Eins\n\nZwei', ['paragraph: <!-- Eins', 'paragraph: Zwei']],
  [
    'a script that nothing ends hides nothing',
    '<script>\nEins\n\nZwei',
    ['paragraph: <script>\nEins', 'paragraph: Zwei'],
  ],
  [
    'what stands behind a comment is text',
    '<!-- a\nb --> Eins\n\nZwei',
    ['paragraph: Eins', 'paragraph: Zwei'],
  ],
  [
    'a paragraph of HTML',
    '<p class="a">Eins.</p>\nZwei.\n\nDrei.',
    ['paragraph: Eins.', 'paragraph: Zwei.', 'paragraph: Drei.'],
  ],
  [
    'a picture with its caption in HTML',
    '<figure>\n<img src="a.jpg">\n<figcaption>Die <b>Brücke</b>.</figcaption>\n</figure>',
    ['paragraph: Die <b>Brücke</b>.'],
  ],
  [
    'a table in HTML',
    '<table><tr><td>Eins</td><td>\nZwei</td></tr>\n<tr><td></td><td>–</td></tr></table>',
    ['paragraph: Eins', 'paragraph: Zwei'],
  ],
  [
    'headings, lists and quotations in HTML',
    '<h2>Titel</h2>\n<ul><li>Eins<ul><li>Zwei</li></ul></li></ul>\n<blockquote>Drei</blockquote>Vier',
    ['heading2: Titel', 'list1: Eins', 'list2: Zwei', 'quote: Drei', 'paragraph: Vier'],
  ],
  ['HTML in a quotation', '> <div>Eins\n> zwei</div>\n\nDrei', ['quote: Eins\n> zwei', 'paragraph: Drei']],
  [
    'a summary and its details',
    '<details><summary>Mehr</summary>\n\nText\n\n</details>',
    ['paragraph: Mehr', 'paragraph: Text'],
  ],
  [
    'prose between rules',
    '---\nMeldung: Es regnet in Bonn.\n---\n\nText',
    ['paragraph: Meldung: Es regnet in Bonn.', 'paragraph: Text'],
  ],
  ['prose between plus signs', '+++\nDas war es.\n+++\nText', ['paragraph: Das war es.', 'paragraph: Text']],
  ['metadata is no text', '---\ntitle: Es regnet\ntags:\n  - Bonn\n---\n\nText', ['paragraph: Text']],
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

/** `kind: text` of what is in no block. */
function leftOut(text: string): string[] {
  return readMarkdown(text).leftOut.map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`)
}

test.each([
  ['Text.\n\n```js\nlet a\n```\n', ['code: ```js\nlet a\n```']],
  ['- ```\n  Code\n\nText', ['code: ```\n  Code']],
  ['```python\n\nText', ['code: ```python']],
  ['---\ntitle: Es regnet\n---\nText', ['front matter: title: Es regnet']],
  ['---\n---\nText', []],
  ['[1]: https://a.example "Titel"\nText', ['definition: [1]: https://a.example "Titel"']],
  ['<!-- Notiz -->\n\n<!-- -->', ['html: <!-- Notiz -->']],
  ['<style>\n\na {}\n</style>', ['html: <style>\n\na {}\n</style>']],
  ['<img src="a.jpg" alt="Die Brücke">', ['attribute: Die Brücke']],
  ['Text mit `Code` und <b title="Wort">Tag</b>.', []],
])('of %j there is left out %j', (text, expected) => {
  expect(leftOut(text)).toEqual(expected)
})

test('markers of quotations inside a paragraph are blanked out, and nothing moves', () => {
  const text = '> Ein\n> > Satz\n>zwei'
  expect(readMarkdown(text).masked).toBe('> Ein\n> > Satz\n zwei')
  expect(readMarkdown('> Ein\n> Satz').masked).toBe('> Ein\n  Satz')
})
