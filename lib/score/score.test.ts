import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chrf,
  chrfSignature,
  chrfStatistics,
  levenshtein,
  sumChrf,
  sumTer,
  type TerSettings,
  ter,
  terSignature,
  terStatistics,
} from './index.ts'

describe('ter', () => {
  it.each<[string, string, string, edits: number, refLength: number, settings?: TerSettings]>([
    ['equal texts', 'a b c', 'a b c', 0, 3],
    ['a replaced word', 'a x c', 'a b c', 1, 3],
    ['a missing word', 'a c', 'a b c', 1, 3],
    ['a superfluous word', 'a b b c', 'a b c', 1, 3],
    ['a phrase moved, one edit', 'x y a b c d', 'a b c d x y', 1, 6],
    ['upper case', 'The End', 'the end', 0, 2],
    ['upper case that counts', 'The End', 'the end', 2, 2, { cased: true }],
    ['a mark that belongs to its word', 'the end.', 'the end', 1, 2],
    ['a mark of its own', 'the end.', 'the end', 1, 2, { normalized: true }],
    ['a mark of its own in the reference', 'the end', 'the end.', 1, 3, { normalized: true }],
    ['marks that do not count', '(the) end.', 'the end', 0, 2, { punctuation: false }],
    ['decimals stay whole', '1,500.5 km', '1,500.6 km.', 2, 3, { normalized: true }],
    ['nothing against something', '', 'a b', 2, 2],
    ['something against nothing', 'a b', '', 2, 0],
    ['nothing against nothing', '', '', 0, 0],
    // Snover et al. 2006, the example of figure 1: a shift, a deletion and two replacements.
    [
      'the example of the paper',
      'THIS WEEK THE SAUDIS denied information published in the new york times',
      'SAUDI ARABIA denied THIS WEEK information published in the AMERICAN new york times',
      4,
      13,
    ],
  ])('counts %s', (_name, hypothesis, reference, edits, refLength, settings) => {
    expect(terStatistics(hypothesis, reference, settings)).toEqual({ edits, refLength })
  })

  it('is a rate per 100 words of the reference, not capped', () => {
    expect(ter('a x c d', 'a b c d').score).toBe(25)
    expect(ter('a b c', 'x').score).toBe(300)
    expect(ter('a', '').score).toBe(100)
    expect(ter('', '').score).toBe(0)
  })

  it('sums segments before it divides', () => {
    const segments = [terStatistics('a', 'b'), terStatistics('a b c', 'a b c')]
    expect(sumTer(segments)).toEqual({ edits: 1, refLength: 4, score: 25 })
    expect(sumTer([]).score).toBe(0)
  })

  it('records its settings', () => {
    expect(terSignature()).toBe('nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no')
    expect(terSignature({ cased: true, normalized: true, punctuation: false })).toBe(
      'nrefs:1|case:mixed|tok:tercom|norm:yes|punct:no|asian:no',
    )
  })

  const sentence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 20 })

  it('is never above the edit distance, and 0 for equal words alone', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        const { edits } = terStatistics(a.join(' '), b.join(' '))
        expect(edits).toBeLessThanOrEqual(levenshtein(a, b))
        expect(edits === 0).toBe(a.join(' ') === b.join(' '))
      }),
    )
  })

  it('takes thousands of words in another order', () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i % 700}`)
    const turned = words.map((_, i) => words[i - (i % 8) + (((i % 8) + 3) % 8)] ?? '')
    const { edits, refLength } = terStatistics(turned.join(' '), words.join(' '))
    expect(refLength).toBe(3000)
    expect(edits).toBeLessThanOrEqual(levenshtein(turned, words))
  })
})

describe('chrf', () => {
  it('is 100 for equal texts, 0 for nothing shared or nothing there', () => {
    expect(chrf('The end.', 'The  end.')).toBe(100)
    expect(chrf('abc', 'xyz')).toBe(0)
    expect(chrf('', 'a')).toBe(0)
    expect(chrf('', '')).toBe(0)
  })

  it('counts code points and skips lengths that a text is too short for', () => {
    expect(chrfStatistics('🎉a', '🎉b', { charOrder: 3 })).toEqual([
      { hypothesis: 2, reference: 2, matches: 1 },
      { hypothesis: 1, reference: 1, matches: 0 },
      { hypothesis: 0, reference: 0, matches: 0 },
    ])
    expect(chrf('🎉a', '🎉b')).toBe(25)
    const counts = (n: number) => ({ hypothesis: n, reference: n, matches: n })
    expect(chrfStatistics('🎉 ab', '🎉 ab', { charOrder: 4, wordOrder: 2 })).toEqual(
      [3, 2, 1, 0, 2, 1].map(counts),
    )
  })

  it('takes one mark off a word for chrF++', () => {
    expect(chrfStatistics('“a (hi).', 'a ( hi) .', { charOrder: 0, wordOrder: 1 })).toEqual([
      { hypothesis: 3, reference: 5, matches: 1 },
    ])
  })

  it('sums segments before it divides', () => {
    const segments = [
      chrfStatistics('ab', 'ab', { charOrder: 1 }),
      chrfStatistics('ab', 'xy', { charOrder: 1 }),
    ]
    expect(sumChrf(segments)).toBe(50)
    expect(sumChrf([])).toBe(0)
  })

  it('records its settings', () => {
    expect(chrfSignature()).toBe('chrF2|nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no')
    expect(chrfSignature({ wordOrder: 2, lowercase: true })).toBe(
      'chrF2++|nrefs:1|case:lc|eff:yes|nc:6|nw:2|space:no',
    )
  })

  it('lies between 0 and 100', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const score = chrf(a, b, { wordOrder: 2 })
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100.000001)
      }),
    )
  })
})

describe('levenshtein', () => {
  it.each([
    ['', '', 0],
    ['kitten', 'sitting', 3],
    ['🎉', '🎊', 1],
    ['abc', '', 3],
  ])('%s → %s: %i', (a, b, distance) => {
    expect(levenshtein(a, b)).toBe(distance)
  })

  it('is a metric', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(levenshtein(a, b)).toBe(levenshtein(b, a))
        expect(levenshtein(a, b) === 0).toBe(a === b)
        expect(levenshtein(a, c)).toBeLessThanOrEqual(levenshtein(a, b) + levenshtein(b, c))
      }),
    )
  })
})

interface Vector {
  id: number
  category: string
  hyp: string
  ref: string
  chrf2: number
  chrfpp: number
  chrf2_lc: number
  word_levenshtein: number
  char_levenshtein: number
  ter: { score: number; edits: number; ref_len: number }
  ter_cased: Vector['ter']
  ter_norm: Vector['ter']
  ter_norm_cased: Vector['ter']
  ter_nopunct: Vector['ter']
}

interface PostEdit {
  id: string
  mt: string
  pe: string
  hter_published: number
  edits: number
  ref_len: number
}

describe('published values', () => {
  const { vectors, rows } = readValues(new URL('./testset/', import.meta.url), 'post-edits.json')

  it('are two dozen pairs and thirty post-edits', () => {
    expect([vectors.length, rows.length]).toEqual([25, 32])
  })

  it.each(vectors)('sacrebleu: $id $category', expectVector)
  it.each(rows)('HTER of WMT: $id', expectPostEdit)
})

/** More of them, beside the checkout of a developer. */
const shared = new URL('../../../shared/effort/', import.meta.url)
const skipped = existsSync(shared) ? '' : ' (skipped: ../shared/effort is not there)'

describe.skipIf(skipped !== '')(`further published values${skipped}`, () => {
  const { vectors, rows } = skipped === '' ? readValues(shared, 'mlqe-pe.json') : { vectors: [], rows: [] }

  it.each(vectors)('sacrebleu: $id $category', expectVector)
  it.each(rows)('HTER of WMT: $id', expectPostEdit)
})

function readValues(folder: URL, postEdits: string): { vectors: Vector[]; rows: PostEdit[] } {
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  return { vectors: read('vectors.json').vectors, rows: read(postEdits).rows }
}

function expectVector(vector: Vector) {
  const settings: [key: 'ter' | 'ter_cased' | 'ter_norm' | 'ter_norm_cased' | 'ter_nopunct', TerSettings][] =
    [
      ['ter', {}],
      ['ter_cased', { cased: true }],
      ['ter_norm', { normalized: true }],
      ['ter_norm_cased', { normalized: true, cased: true }],
      ['ter_nopunct', { punctuation: false }],
    ]
  for (const [key, setting] of settings) {
    const { edits, refLength, score } = ter(vector.hyp, vector.ref, setting)
    expect({ key, edits, ref_len: refLength }).toEqual({
      key,
      edits: vector[key].edits,
      ref_len: vector[key].ref_len,
    })
    expect(score).toBeCloseTo(vector[key].score, 3)
  }
  expect(chrf(vector.hyp, vector.ref)).toBeCloseTo(vector.chrf2, 3)
  expect(chrf(vector.hyp, vector.ref, { wordOrder: 2 })).toBeCloseTo(vector.chrfpp, 3)
  expect(chrf(vector.hyp, vector.ref, { lowercase: true })).toBeCloseTo(vector.chrf2_lc, 3)
  expect(levenshtein(vector.hyp, vector.ref)).toBe(vector.char_levenshtein)
  const words = (text: string) => text.split(/\s+/).filter(Boolean)
  expect(levenshtein(words(vector.hyp), words(vector.ref))).toBe(vector.word_levenshtein)
}

function expectPostEdit({ mt, pe, edits, ref_len, hter_published }: PostEdit) {
  const score = ter(mt, pe)
  expect(score).toMatchObject({ edits, refLength: ref_len })
  expect(Math.min(1, score.score / 100)).toBeCloseTo(hter_published, 4)
}
