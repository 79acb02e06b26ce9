import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { article, longArticle } from '../testing/article.ts'
import { BATCH_LIMITS, batches, encodedLength } from './batches.ts'

const show = (notation: string, wanted?: string[], limits = {}) => {
  const segments = article(notation)
  const ids = new Set(wanted ?? segments.map(({ id }) => id))
  return batches(segments, ids, { ...BATCH_LIMITS, ...limits }).map(({ segments, context }) => ({
    texts: segments.map(({ source }) => source).join(' | '),
    context,
  }))
}

describe('batches', () => {
  test('five paragraphs travel together, with the two before as context', () => {
    expect(show('A / B | b / C / D / E / F / G')).toEqual([
      { texts: 'A | B | b | C | D | E', context: 'A\n\nB b\n\nC\n\nD\n\nE' },
      { texts: 'F | G', context: 'D\n\nE\n\nF\n\nG' },
    ])
  })

  test('what has a translation is context only', () => {
    expect(show('A / B / C | c | k / D', ['s4'])).toEqual([{ texts: 'c', context: 'A\n\nB\n\nC c k\n\nD' }])
  })

  test('nothing wanted, nothing sent', () => {
    expect(show('A / B', [])).toEqual([])
  })

  test('a request holds no more texts than allowed', () => {
    expect(show('A | B | C | D | E', undefined, { texts: 2 }).map(({ texts }) => texts)).toEqual([
      'A | B',
      'C | D',
      'E',
    ])
  })

  test('context that does not fit stays at home, and a huge sentence travels alone', () => {
    const huge = 'ü'.repeat(100)
    const [first, second, third] = show(`A | ${huge} | C`, undefined, { bytes: 100 })
    expect([first?.texts, second?.texts, third?.texts]).toEqual(['A', huge, 'C'])
    expect(second?.context).toBe('')
  })

  test('an umlaut counts six bytes, a blank one', () => {
    expect(encodedLength('ü b')).toBe(8)
  })

  test('law: each wanted sentence is in exactly one request, in order, within the limits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 80 }),
        fc.func(fc.boolean()),
        (count, each, choose) => {
          const segments = longArticle(count, each)
          const wanted = new Set(segments.map(({ id }) => id).filter((id) => choose(id)))
          const result = batches(segments, wanted)
          expect(result.flatMap((batch) => batch.segments.map(({ id }) => id))).toEqual([...wanted])
          for (const batch of result) {
            expect(batch.segments.length).toBeLessThanOrEqual(BATCH_LIMITS.texts)
            const blocks = batch.segments.map(({ block }) => block)
            expect(Math.max(...blocks) - Math.min(...blocks)).toBeLessThan(BATCH_LIMITS.blocks)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
