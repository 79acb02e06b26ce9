import fc from 'fast-check'

/**
 * Random articles in Markdown: blocks of every sort inside each other, with words to be found again, most of them
 * well made and some broken (fences, comments and brackets that nothing closes, HTML over several lines).
 */

const WORDS = 'Haus Möwe Straße Leser*innen u2 2027 Ja-Wort z.B. dpa Über x'.split(' ')
const word = fc.constantFrom(...WORDS)
const AROUND: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `**${text}**`,
  (text) => `*${text}*`,
  (text) => `~~${text}~~`,
  (text) => `[${text}](https://a.example/b "c")`,
  (text) => `![${text}](a.png)`,
  (text) => `\`${text}\``,
  (text) => `<b title="t">${text}</b>`,
  (text) => `${text}<br>`,
  (text) => `${text}\\`,
  (text) => `${text}[^1]`,
  (text) => `„${text}“`,
  (text) => `&bdquo;${text}&ldquo;`,
  (text) => `<!-- ${text} -->`,
  (text) => `<${text}`,
  (text) => `[${text}`,
  (text) => `**${text}`,
]
const words = fc
  .array(fc.tuple(word, fc.constantFrom(...AROUND)), { minLength: 1, maxLength: 5 })
  .map((list) => list.map(([text, around]) => around(text)).join(' '))
const sentence = fc.tuple(words, fc.constantFrom('.', '!', '?', '', ':', ' …')).map((parts) => parts.join(''))
const line = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '))
const lines = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('\n', '  \n', '\\\n', '\n    ', '\n\t'),
  )
  .map(([list, end]) => list.join(end))

const indent = (text: string, by: string) => text.replaceAll('\n', `\n${by}`)
const inside = (open: string, by: string) => (text: string) => open + indent(text, by)
const between = (open: string, close: string) => (text: string) => `${open}\n${text}\n${close}`

const HOLDERS: readonly ((text: string) => string)[] = [
  inside('- ', '  '),
  inside('* [x] ', '  '),
  inside('12. ', '    '),
  inside('> ', '> '),
  inside('>', ''),
  inside('[^1]: ', '    '),
  inside('    ', '    '),
  inside('\t', '\t'),
  inside('- ', ''),
  between('<div class="a">', '</div>'),
  between('<blockquote>', '</blockquote>'),
]
const LEAVES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `# ${text}`,
  (text) => `### ${text} ###`,
  (text) => `${text}\n===`,
  (text) => `${text}\n---`,
  (text) => `[Gast]: ${text}`,
  (text) => `[1]: ${text}`,
  (text) => `[1]: https://a.example "${text}"`,
  (text) => `[^note]: ${text}`,
  (text) => `[^zwei Worte]: ${text}`,
  between('```', '```'),
  between('```js', '```'),
  between('~~~~', '~~~'),
  between('---', '---'),
  between('+++', '+++'),
  between('<script>', '</script>'),
  between('<!--', '-->'),
  between('<pre>', '</pre>'),
  (text) => `\`\`\`\n${text}`,
  (text) => `~~~ ${text}`,
  (text) => `<!-- ${text}`,
  (text) => `<p>${text}</p>`,
  (text) => `<p>${text}</p>\n${text}`,
  (text) => `<figcaption>${text}`,
  (text) => `<ul><li>${text}</li><li>${text}</li></ul>`,
  (text) => `<table><tr><td>${text}</td>\n<td>${text}</td></tr></table>`,
  (text) => `<h2>${text}</h2>`,
  (text) => `<details><summary>${text}</summary>\n\n${text}\n</details>`,
  (text) => `<img src="a.jpg"\n alt="Bild">\n${text}`,
  (text) => `| ${text} | b |\n|---|--:|\n| c | ${text} |`,
  (text) => `title: ${text}`,
]

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(lines, fc.constantFrom(...LEAVES)).map(([text, leaf]) => leaf(text)),
    fc.tuple(tie('blocks'), fc.constantFrom(...HOLDERS)).map(([text, holder]) => holder(text)),
  ),
  blocks: fc
    .tuple(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), fc.constantFrom('\n\n', '\n'))
    .map(([list, gap]) => list.join(gap)),
}))

/** A whole text; lines end as on any system. */
export const randomArticle = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 5 }),
    fc.constantFrom('\n\n', '\n', '\n\n\n'),
    fc.constantFrom('\n', '\n', '\r\n'),
  )
  .map(([list, gap, end]) => list.join(gap).replaceAll('\n', end))
