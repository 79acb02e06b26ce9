import { expect, test } from 'vitest'
import { requestText } from './request-text.ts'

test.each([
  ['Die Fäh\u00adre fährt\nwieder.', 'Die Fähre fährt wieder.'],
  ['Die Landes-\nregierung schweigt.', 'Die Landesregierung schweigt.'],
  ['Die Landes\u00ad\nregierung schweigt.', 'Die Landesregierung schweigt.'],
])('%j is sent as it is read', (source, sent) => {
  expect(requestText(source)).toBe(sent)
})

test.each([
  ['Caf&eacute; &ndash; &bdquo;5&nbsp;&euro;&ldquo;', 'Café – „5\u00a0€“'],
  ['Wirt&shy;schaft', 'Wirtschaft'],
  ['5 &lt; 6 &amp; 7 &#42;so&#x2a;', '5 < 6 & 7 &#42;so&#x2a;'],
  ['R&amp;D', 'R&D'],
  ['&lt;b&gt; und &amp;lt;', '&lt;b&gt; und &amp;lt;'],
  ['Das Zeichen `&ndash;`', 'Das Zeichen `&ndash;`'],
  ['Der Mond\\\nist **rund**.', 'Der Mond<br>ist **rund**.'],
  ['Der Mond  \nist rund.', 'Der Mond<br>ist rund.'],
])('the Markdown %j is sent as %j', (source, sent) => {
  expect(requestText(source, 'markdown')).toBe(sent)
})

test('a plain text keeps what only Markdown would read', () => {
  expect(requestText('Der Mond  \nist &ndash; rund.')).toBe('Der Mond ist &ndash; rund.')
})
