import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTerms } from './check-terms.ts'
import { terms } from './testing/terms.ts'

/** What became of the terms of a sentence: where their English stands, and what should not stand there. */
function check(list: string[], source: string, target: string) {
  return checkTerms(source, target, terms(...list)).map(({ hit, target: range, avoided, hint }) => ({
    german: source.slice(hit.from, hit.to),
    english: range && target.slice(range.from, range.to),
    avoided: avoided.map(({ from, to }) => target.slice(from, to)),
    hint,
  }))
}

describe('the English of a term is found', () => {
  const GERMAN = 'Der Begriff steht hier.'

  test.each([
    ['budget', 'The [budget] stands.'],
    ['budget', 'The [budgets] stand.'],
    ['budget', 'The [budget]’s end.'],
    ["workers' council", 'The [workers’ councils] met.'],
    ['city', 'All [cities] agreed.'],
    ['tax', '[Taxes] rise.'],
    ['half', 'Both [halves] count.'],
    ['chairman', 'The [chairmen] met.'],
    ['crisis', 'Several [crises] at once.'],
    ['criterion', 'The [criteria] are clear.'],
    ['elections', 'The [election] is near.'],
    ['to raise', 'They [raised] it.'],
    ['to raise', '[Raising] it is hard.'],
    ['to cut', 'They are [cutting] it.'],
    ['to agree', 'They [agreed].'],
    ['to apply', 'He [applied] and [applies].'],
    ['to plan', 'It was [planned].'],
    ['to pay', 'It was [paid].'],
    ['policy-maker', 'The [policy makers] met.'],
    ['policy maker', 'The [policy-maker] met.'],
    ['long-term care', 'The [long-term care] of many.'],
    ['attorney general', 'The [attorneys general] met.'],
    ['the Greens', '[Greens] and others.'],
    ['the Greens', 'A [Green] politician.'],
    ['federal government', '[Federal\u00a0government] sources.'],
    ['Federal Government', 'The [federal government] said so.'],
    ['EU', 'The [EU]’s budget.'],
    ['US', 'The [U.S.] budget.'],
    ['organisation', 'The [organization] met.'],
    ['organize', 'It was [organised].'],
    ['labour market', 'The [labor market] grows.'],
    ['defense ministry', 'The [defence ministry] said.'],
    ['center', 'The [centres] are full.'],
    ['traveller', 'The [travelers] waited.'],
    ['programme', 'The [programs] ended.'],
    ['§ 218', 'It is in [§ 218] that it stands.'],
    ['Federal Council (upper house)', 'The [Federal Council] met.'],
    ['café', 'The [cafe\u0301s] are full.'],
  ])('%s: %s', (english, marked) => {
    const target = marked.replace(/[[\]]/g, '')
    const first = /\[(.*?)\]/.exec(marked)?.[1]
    expect(check([`Begriff = ${english}`], GERMAN, target)).toMatchObject([{ english: first }])
  })

  test.each([
    ['budget', 'The household stands.'],
    ['rat', 'The rate stands.'],
    ['US', 'It is with us.'],
    ['EU', 'The European Union.'],
    ['federal government', 'The government is federal.'],
    ['federal government', 'It is federal. Government is hard.'],
    ['news', 'The new stands.'],
    ['bus', 'It is busy.'],
    ['council', 'The counsel stands.'],
  ])('and nothing else: %s, in: %s', (english, target) => {
    expect(check([`Begriff = ${english}`], GERMAN, target)).toMatchObject([{ english: null }])
  })
})

describe('words to avoid', () => {
  const list = ['Bundeskanzler = federal chancellor ! chancellor, premier', 'Haushalt = budget ! household']

  test('are found in any form, with their ranges', () => {
    expect(check(list, 'Der Haushalt steht.', 'Household plans and households.')).toEqual([
      { german: 'Haushalt', english: null, avoided: ['Household', 'households'], hint: false },
    ])
  })

  test('are no fault inside the right English', () => {
    expect(check(list, 'Der Bundeskanzler kam.', 'The federal chancellor came.')).toMatchObject([
      { english: 'federal chancellor', avoided: [] },
    ])
    expect(check(list, 'Der Bundeskanzler kam.', 'The federal chancellor, a chancellor.')).toMatchObject([
      { avoided: ['chancellor'] },
    ])
  })

  test('count only where the German has the term', () => {
    expect(check(list, 'Es kam anders.', 'The household premier.')).toEqual([])
  })

  test('are not looked for where the term is only part of a word', () => {
    expect(check(list, 'Der Privathaushalt steht.', 'The private household stands.')).toEqual([
      { german: 'haushalt', english: null, avoided: [], hint: true },
    ])
  })

  test('of one term may be the English of another', () => {
    const two = ['Haushalt = budget ! household', 'Haushalt = household']
    expect(check(two, 'Der Haushalt steht.', 'The household stands.')).toMatchObject([
      { english: 'household', avoided: [] },
    ])
  })
})

test('each place of the German is asked about', () => {
  const list = ['Rat = council', 'Räte = councils']
  expect(check(list, 'Der Rat und die Räte.', 'The council.')).toMatchObject([
    { german: 'Rat', english: 'council' },
    { german: 'Räte', english: 'council' },
  ])
})

test('the ranges lie in the English, whatever it is', () => {
  const list = terms('Haushalt = budget ! household')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const target = `${before} household ${after}`
      for (const { avoided } of checkTerms('Der Haushalt.', target, list)) {
        expect(avoided.length).toBeGreaterThan(0)
        for (const { from, to } of avoided) expect(target.slice(from, to).toLowerCase()).toMatch(/^househol/)
      }
    }),
  )
})
