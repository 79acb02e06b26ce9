import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readInline } from '#lib/markdown'
import { tag } from './tags.ts'

describe('tags', () => {
  test.each([
    ['Das ist *wichtig*.', 'Das ist <m id="1">wichtig</m>.'],
    ['**Sehr *wichtig*** & neu', '<m id="1">Sehr <m id="2">wichtig</m></m> &amp; neu'],
    ['Der [Plan](/p?a=1&b "T") <br> steht.', 'Der <m id="1">Plan</m> <x id="2"/> steht.'],
    ['Mit `code` und \\*.', 'Mit <x id="1"/> und <x id="2"/>.'],
  ])('%s is sent as %s', (markdown, xml) => {
    expect(tag(markdown).xml).toBe(xml)
  })

  test.each(['Nur Text.', '5 < 6 & 7 > 2', '2 * 3 * 4', ''])('%j has none', (text) => {
    expect(tag(text).bare).toBe(true)
    expect(tag(text).restore(tag(text).xml)).toBe(text)
  })

  const PLAN = 'Der **neue** [Plan](https://example.org/?a=1&b=2) <br> steht.'
  test.each([
    [
      'The <m id="1">new</m> <m id="2">plan</m> <x id="3"/> stands.',
      'The **new** [plan](https://example.org/?a=1&b=2) <br> stands.',
    ],
    [
      'The <m id="2">plan <m id="1">anew</m></m><x id="3"></x>',
      'The [plan **anew**](https://example.org/?a=1&b=2)<br>',
    ],
    [
      'R&amp;D <m id="1"> new </m><m id="2">plan</m> <x id="3" />',
      'R&D  **new** [plan](https://example.org/?a=1&b=2) <br>',
    ],
  ])('%s came back whole', (translation, markdown) => {
    expect(tag(PLAN).restore(translation)).toBe(markdown)
  })

  test.each([
    ['one is missing', 'The new <m id="2">plan</m> <x id="3"/> stands.'],
    ['one came twice', '<m id="1">new</m> <m id="1">plan</m> <m id="2">p</m><x id="3"/>'],
    ['one is not closed', 'The <m id="1">new <m id="2">plan</m> <x id="3"/> stands.'],
    ['one is closed twice', 'The <m id="1">new</m></m> <m id="2">plan</m> <x id="3"/>'],
    ['one is not ours', 'The <m id="1">new</m> <m id="2">plan</m> <x id="3"/> <b>stands</b>'],
    ['a number is not ours', 'The <m id="1">new</m> <m id="2">plan</m> <x id="4"/>'],
    ['one changed its kind', 'The <m id="3">new</m> <m id="2">plan</m> <x id="1"/>'],
    ['one is empty', 'The <m id="1"> </m> <m id="2">plan</m> <x id="3"/> stands.'],
    ['a mark would be none in Markdown', 'The<m id="1">“new”</m>er <m id="2">plan</m> <x id="3"/>'],
    ['a star too much', '*The* <m id="1">new</m> <m id="2">plan</m> <x id="3"/>'],
    ['nothing', ''],
  ])('%s: not used', (_, translation) => {
    expect(tag(PLAN).restore(translation)).toBeNull()
  })

  test.each([
    ['The <m id="1">new plan</m> stands <x id="3"/>.', 'The new plan stands <br>.'],
    ['The <b>new</b> &amp; old </m>plan.', 'The new & old plan.'],
    ['The *new* [plan](x) &lt;b&gt;', 'The \\*new\\* \\[plan](x) \\<b>'],
  ])('%s without marks', (translation, markdown) => {
    expect(tag(PLAN).unmarked(translation)).toBe(markdown)
  })

  test('law: a translation without marks has none, whatever came back', () => {
    const parts = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      '](x)',
      '<m id="1">',
      '</m>',
      '&lt;b&gt;',
      '\\',
      '~~',
      'a',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (some) => {
        const pieces = readInline(tag('Ein *gutes* Wort').unmarked(some.join('')))
        expect(pieces.filter(({ kind }) => !['text', 'escape', 'entity', 'break'].includes(kind))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('law: what comes back as it was sent is the very Markdown, blanks next to marks aside', () => {
    const parts = fc.constantFrom(
      '*',
      '**',
      '_',
      '`',
      '[',
      '](x)',
      '![',
      '<b>',
      '\\',
      '&amp;',
      '~~',
      'a',
      'Ü.',
      ' ',
      '<',
      '&',
    )
    let count = 0
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (some) => {
        const markdown = some.join('')
        const tagged = tag(markdown)
        const restored = tagged.restore(tagged.xml)
        const solid = (text: string) => text.replace(/\s+/g, '')
        if (restored === null) return
        count++
        expect(solid(restored)).toBe(solid(markdown))
      }),
      { numRuns: 1000 },
    )
    expect(count).toBeGreaterThan(500)
  })
})
