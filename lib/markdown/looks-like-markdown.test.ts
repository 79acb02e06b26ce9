import { expect, test } from 'vitest'
import { looksLikeMarkdown } from './looks-like-markdown.ts'

test.each([
  ['plain', 'Hafenbrücke gesperrt\n\nDie Brücke bleibt zu.'],
  ['plain', '– Erstens\n– Zweitens\nSpiel #3 endete 2:1.'],
  ['plain', '#Hashtag und noch * ein Stern * dazu'],
  ['plain', 'Ein einziges **Wort** macht noch kein Markdown.'],
  ['markdown', '# Hafenbrücke gesperrt\n\nDie Brücke bleibt zu.'],
  ['markdown', 'Text\n\n> Ein Zitat'],
  ['markdown', 'Mit **zwei** starken **Wörtern**.'],
  ['markdown', 'Ein [Verweis](https://example.org) und [noch einer](/hier).'],
] as const)('%s: %s', (format, text) => {
  expect(looksLikeMarkdown(text)).toBe(format === 'markdown')
})
