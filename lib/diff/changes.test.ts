import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  after,
  apply,
  before,
  type Change,
  type ChangedRegion,
  changes,
  countWords,
  regions,
} from './index.ts'

/** `[old/new]` for a replacement, `[old/]` for a deletion, `[/new]` for an insertion, as an editor would mark it. */
function marked(changes: Change[]): string {
  let text = ''
  let at = 0
  for (const region of regions(changes)) {
    text += `${before(changes).slice(at, region.aStart)}[${region.del}/${region.ins}]`
    at = region.aEnd
  }
  return text + before(changes).slice(at)
}

/** The two texts that a marked one holds. */
function read(text: string): [string, string] {
  return [text.replace(/\[(.*?)\/(.*?)\]/gs, '$1'), text.replace(/\[(.*?)\/(.*?)\]/gs, '$2')]
}

describe('changes', () => {
  const cases: [why: string, marked: string][] = [
    ['nothing', 'The cabinet met on Monday.'],
    ['a word', 'The cabinet [met/gathered] on Monday.'],
    ['a letter of a word', 'She [recieved/received] it.'],
    ['upper case', 'The [german/German] cabinet met.'],
    ['two neighbouring words', 'The [weapons supplies/arms deliveries] stopped.'],
    ['two words apart', 'The [large/big] harbour near the old town [shut/closed] early.'],
    ['a word deleted, with one blank', 'The cabinet [finally /]met on Monday.'],
    ['a word inserted, with one blank', 'The cabinet [/finally ]met on Monday.'],
    ['the first word deleted', '[Yesterday /]Berlin voted.'],
    ['the first word inserted', '[/Yesterday ]Berlin voted.'],
    ['the last word deleted, before the full stop', 'Berlin voted[ yesterday/].'],
    ['a phrase inserted before the full stop', 'Berlin voted[/ on the budget].'],
    ['a sentence inserted', 'Berlin voted. [/Bonn did not. ]Paris waited.'],
    ['a sentence at the end', 'Berlin voted.[/ Bonn did not.]'],
    ['a parenthesis between commas', 'The mayor[/, however,] refused.'],
    ['a parenthesis in brackets', 'The mayor [/(52) ]refused.'],
    ['an item of a list', 'Berlin, [/Bonn, ]and Paris voted.'],
    ['a comma', 'In Berlin[/,] nobody voted.'],
    ['a full stop', 'Nobody voted[/.]'],
    ['quotation marks alone', '[„/“]Nobody[“/”], he said.'],
    ['quotation marks added around', 'He called it [/“]a mistake[/”].'],
    ['dashes alone', 'The vote [-/–] late, as ever [-/–] failed.'],
    ['a range of numbers', 'from 10[-/–]15 May'],
    ['a number with separators', 'Some [1,500/1,600] came.'],
    ['a decimal number', 'It rose by [3,5/3.5] points.'],
    ['a currency', 'It cost [€/£]3.5m.'],
    ['an amount', 'It cost €[3.5m/3.6m].'],
    ['a time', 'At [20:15/20:30] it began.'],
    ['a contraction', 'It [is not/isn’t] true.'],
    ['a possessive', 'The [city/city’s] harbour.'],
    ['an apostrophe', "The [city's/city’s] harbour."],
    ['a hyphenated compound', 'A [well known/well-known] plan.'],
    ['an abbreviation', 'The [U.S./American] navy.'],
    ['the second of two equal words', 'He saw the [the /]harbour.'],
    ['a phrase, not from its middle', 'He saw [the mayor and /]the senator.'],
    ['the conjunction goes with its noun', 'Berlin [and Bonn /]and Paris voted.'],
    ['two words exchanged', 'The [black and white/white and black] flag.'],
    ['a phrase moved', '[In May the/The] harbour on the old coast was bought[/ in May].'],
    ['a no-break space', 'It cost 10[\u00a0/ ]000 euros.'],
    ['a doubled blank', 'Two [ /]blanks.'],
    ['a line end', 'One line[\n/ ]and another.'],
    ['a line end of Windows', 'One line[\r\n/\n]and another.'],
    ['composed and decomposed letters', 'The [cafe\u0301/caf\u00e9] shut.'],
    ['emoji with the same first half', 'News [🎉/🎊] today.'],
    ['emoji of several people', 'News [👩‍👩‍👧/👩‍👩‍👦] today.'],
    ['a skin tone', 'News [👍🏽/👍🏿] today.'],
    ['flags that share a letter', 'News [🇩🇪/🇩🇰] today.'],
    ['Chinese words', '他住在[北京/上海]。'],
    ['Hebrew words', 'שלום [עולם/לכולם] היום'],
    ['Arabic words', 'مرحبا [بالعالم/بكم] اليوم'],
    [
      'a sentence written anew, but for its full stop',
      '[With that the dealer was not at all in agreement/The dealer strongly objected to this].',
    ],
    ['two clauses joined', 'The mayor spoke[. The/, and the] council of the old town listened.'],
  ]
  it.each(cases)('marks %s: %s', (_why, text) => {
    expect(marked(changes(...read(text)))).toBe(text)
  })

  it('replaces all of an empty text', () => {
    expect(changes('', '')).toEqual([])
    expect(changes('', 'New.')).toEqual([{ kind: 'insert', text: 'New.' }])
    expect(changes('Old.', '')).toEqual([{ kind: 'delete', text: 'Old.' }])
    expect(changes('Same.', 'Same.')).toEqual([{ kind: 'keep', text: 'Same.' }])
  })

  it('counts words, not marks and blanks', () => {
    expect(countWords(changes('The U.S. navy, he said.', 'The navy – he told us.'))).toEqual({
      deleted: 2,
      inserted: 2,
    })
  })

  it('refuses to apply changes to another text', () => {
    expect(() => apply(changes('one', 'two'), 'three')).toThrow('three')
  })
})

describe('the laws of changes', () => {
  const vocabulary = [
    'the',
    'a',
    'harbour',
    'The',
    'and',
    'of',
    ',',
    '.',
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\n',
    '“',
    '1,500',
    'isn’t',
    '🇩🇪',
    '👩‍👧',
  ]
  const soup = fc.array(fc.constantFrom(...vocabulary), { maxLength: 40 }).map((words) => words.join(''))
  const anyUnits = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units))
  const text = fc.oneof(
    soup,
    anyUnits,
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const seams = (value: string) =>
    new Set([...Array.from(graphemes.segment(value), ({ index }) => index), value.length])
  const law = (check: (a: string, b: string, made: Change[]) => void) =>
    fc.assert(
      fc.property(fc.oneof(fc.tuple(soup, soup), fc.tuple(text, text)), ([a, b]) =>
        check(a, b, changes(a, b)),
      ),
      { numRuns: 1000 },
    )

  it('loses neither side', () =>
    law((a, b, made) => {
      expect(before(made)).toBe(a)
      expect(after(made)).toBe(b)
      expect(apply(made, a)).toBe(b)
    }))

  it('orders keep, delete, insert, none empty, no two alike', () =>
    law((_a, _b, made) => {
      for (const [index, change] of made.entries()) {
        expect(change.text).not.toBe('')
        expect(made[index + 1]?.kind).not.toBe(change.kind)
        if (change.kind === 'insert') expect(made[index + 1]?.kind).not.toBe('delete')
      }
    }))

  it('keeps a text that did not change', () => {
    fc.assert(
      fc.property(text, (a) => {
        expect(regions(changes(a, a))).toEqual([])
      }),
    )
  })

  it('looks back as it looks forth', () => {
    const flip = ({ aStart, aEnd, bStart, bEnd, del, ins }: ChangedRegion): ChangedRegion => ({
      aStart: bStart,
      aEnd: bEnd,
      bStart: aStart,
      bEnd: aEnd,
      del: ins,
      ins: del,
    })
    law((a, b, made) => {
      expect(regions(changes(b, a)).map(flip)).toEqual(regions(made))
    })
  })

  it('splits no grapheme cluster', () =>
    law((a, b, made) => {
      const [inA, inB] = [seams(a), seams(b)]
      for (const region of regions(made)) {
        for (const at of [region.aStart, region.aEnd]) expect(inA.has(at)).toBe(true)
        for (const at of [region.bStart, region.bEnd]) expect(inB.has(at)).toBe(true)
      }
    }))

  it('says where each region stands', () =>
    law((a, b, made) => {
      for (const region of regions(made)) {
        expect(a.slice(region.aStart, region.aEnd)).toBe(region.del)
        expect(b.slice(region.bStart, region.bEnd)).toBe(region.ins)
      }
    }))
})

describe('large texts', () => {
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ')

  it('replaces what is rewritten beyond the bound, and keeps both ends', () => {
    const made = changes(`First ${numbered('a', 1200)} last.`, `First ${numbered('b', 1200)} last.`)
    expect(made.map(({ kind }) => kind)).toEqual(['keep', 'delete', 'insert', 'keep'])
    expect(made.at(-1)?.text).toBe(' last.')
  })

  it('finds single words in a long text', () => {
    const a = numbered('word', 1500)
    expect(regions(changes(a, a.replace('word20 ', '').replace('word1400', 'other')))).toMatchObject([
      { del: 'word20 ', ins: '' },
      { del: 'word1400', ins: 'other' },
    ])
  })

  it('takes endless repetition', () => {
    expect(regions(changes('the '.repeat(2500), 'the '.repeat(2400)))).toHaveLength(1)
    expect(regions(changes(' '.repeat(10_000), ' '.repeat(9_000)))).toHaveLength(1)
  })
})

interface Example {
  id: number
  name: string
  a: string
  b: string
  regions: ChangedRegion[]
  /** Other answers that are as good. */
  accept: ChangedRegion[][]
}

const readExamples = (file: URL): Example[] => JSON.parse(readFileSync(file, 'utf8')).examples

describe('examples of what a reader would mark', () => {
  const examples = readExamples(new URL('./testset/examples.json', import.meta.url))

  it('has a dozen of them', () => {
    expect(examples.length).toBeGreaterThanOrEqual(12)
  })

  it.each(examples)('$id $name', ({ a, b, regions: wanted, accept }) => {
    expect([wanted, ...accept]).toContainEqual(regions(changes(a, b)))
  })
})

/** More of them, beside the checkout of a developer. */
const shared = new URL('../../../shared/changes/examples.json', import.meta.url)
const skipped = existsSync(shared) ? '' : ' (skipped: ../shared/changes is not there)'

describe.skipIf(skipped !== '')(`further examples${skipped}`, () => {
  it.each(skipped === '' ? readExamples(shared) : [])('$id $name', ({ a, b, regions: wanted, accept }) => {
    expect([wanted, ...accept]).toContainEqual(regions(changes(a, b)))
  })
})
