import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inlineRuns, inlineText } from './runs.ts'

/** Runs in the notation `[text]{bold}`, styles in one order; runs without a style stay bare. */
function show(markdown: string): string {
  return inlineRuns(markdown)
    .map(({ text, bold, italic, strike, code, link }) => {
      const names = [bold && 'bold', italic && 'italic', strike && 'strike', code && 'code', link].filter(
        Boolean,
      )
      return names.length > 0 ? `[${text}]{${names.join(' ')}}` : text
    })
    .join('')
}

describe('inlineRuns', () => {
  test.each([
    ['plain', 'plain'],
    ['a *b* c', 'a [b]{italic} c'],
    ['a **b** c', 'a [b]{bold} c'],
    ['***a** b*', '[a]{bold italic}[ b]{italic}'],
    ['**a *b* c**', '[a ]{bold}[b]{bold italic}[ c]{bold}'],
    ['*a **b***', '[a ]{italic}[b]{bold italic}'],
    ['__a__ and _b_', '[a]{bold} and [b]{italic}'],
    ['snake_case_word', 'snake_case_word'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['a * b*', 'a * b*'],
    ['**open', '**open'],
    ['„*Möwe*“', '„[Möwe]{italic}“'],
    ['Bäcker*innen und Maler*innen', 'Bäcker*innen und Maler*innen'],
    ['Jede*r, der*die will', 'Jede*r, der*die will'],
    ['**Bäcker*innen und Maler*innen** hier', '[Bäcker*innen und Maler*innen]{bold} hier'],
    ['*alle Bäcker*innen* hier', '[alle Bäcker*innen]{italic} hier'],
    ['Maler_innen und Maler:innen, Bäcker_innen', 'Maler_innen und Maler:innen, Bäcker_innen'],
    ['~~old~~ new', '[old]{strike} new'],
    ['a `b*c*` d', 'a [b*c*]{code} d'],
    ['`` a`b ``', '[a`b]{code}'],
    ['a ` b', 'a ` b'],
    ['\\*not\\* \\[this\\](x)', '*not* [this](x)'],
    ['R&amp;D &lt;5 &#8211; &nope; &constructor; &#0;', 'R&D <5 – &nope; &constructor; \uFFFD'],
    ['[Plan](https://example.org/a)', '[Plan]{https://example.org/a}'],
    [
      '[**Plan** B](https://example.org/a_(b) "T")',
      '[Plan]{bold https://example.org/a_(b)}[ B]{https://example.org/a_(b)}',
    ],
    ['**[a](https://example.org/)**', '[a]{bold https://example.org/}'],
    ['[a](https://example.org/?a=1&amp;b=2)', '[a]{https://example.org/?a=1&b=2}'],
    ['Stra&szlig;e &bdquo;&Uuml;ber&ldquo;', 'Straße „Über“'],
    [
      'Caf&eacute; &ndash; 5&nbsp;&euro;, &Scaron;koda, &alpha;&Omega;, &rarr; &frac12; &sigmaf;',
      'Café – 5\u00a0€, Škoda, αΩ, → ½ ς',
    ],
    ['Erstens<br>zweitens<BR />drittens', 'Erstens\nzweitens\ndrittens'],
    ['[bad](javascript:alert(1))', 'bad'],
    ['[rel](/path)', 'rel'],
    ['[text][ref]', 'text'],
    ['[lone] (x)', '[lone] (x)'],
    ['![Bild](x.png) neu', 'Bild neu'],
    [
      '<https://example.org/> <a@b.de>',
      '[https://example.org/]{https://example.org/} [a@b.de]{mailto:a@b.de}',
    ],
    ['a <b>c</b> 5 < 6', 'a c 5 < 6'],
    ['one  \ntwo\nthree\\\nfour', 'one\ntwo three\nfour'],
  ])('%j reads %j', (markdown, runs) => {
    expect(show(markdown)).toBe(runs)
  })

  test('law: text without marks is itself', () => {
    const unmarked = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', '.', '“', '1', '-', '(') })
    fc.assert(
      fc.property(unmarked, (text) => {
        expect(inlineText(text)).toBe(text)
      }),
    )
  })

  test('any string is read, and soon', () => {
    const marks = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '![',
      '<',
      '>',
      '\\',
      '&',
      '~~',
      'a',
      ' ',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        const runs = inlineRuns(parts.join(''))
        expect(runs.every(({ text }) => text !== '')).toBe(true)
      }),
    )
    for (const part of [
      '[',
      '*a ',
      '`a``',
      '<a ',
      '[a](',
      '_a*',
      '![[',
      '![',
      '[![',
      '<!--',
      '<a b="',
      '&a',
      '**a_',
      '*a**',
    ]) {
      expect(inlineRuns(part.repeat(5000)).length).toBeGreaterThan(0)
    }
  })
})
