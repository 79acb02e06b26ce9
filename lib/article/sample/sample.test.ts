import { describe, expect, test } from 'vitest'
import { segment } from '#lib/segment'
import { recordedMemory, sample } from './index.ts'

const segments = () =>
  segment(sample.text, { format: sample.format }).segments.map(({ from, to }) => sample.text.slice(from, to))

const differences = {
  'a number read wrongly': ['1,2 Mrd.', '1.2 million'],
  'a German Billion': ['halben Billion', 'half a billion'],
  'a false friend': ['Wer aktuell', 'who actually'],
  'a pronoun of someone else': ['Ihre Vorsitzende', 'Your chairwoman'],
  'an idiom word by word': ['Nägel mit Köpfen', 'nails with heads'],
  'American spelling in a British article': ['Hafenmeister', 'Harbor master'],
} as const

describe('the sample article', () => {
  test('every segment has exactly one recorded translation, in the order of the text', () => {
    expect(recordedMemory.map((pair) => pair.source)).toEqual(segments())
  })

  test('no German sentence is recorded twice', () => {
    expect(new Set(recordedMemory.map((pair) => pair.source)).size).toBe(recordedMemory.length)
  })

  test('is as long as a short news piece and opens with its title', () => {
    expect(recordedMemory.length).toBeGreaterThanOrEqual(45)
    expect(sample.text.startsWith(`# ${sample.title}\n`)).toBe(true)
  })

  test.each(Object.entries(differences))('leaves an editor %s', (_, [german, english]) => {
    const pair = recordedMemory.find(({ source }) => source.includes(german))
    expect(pair?.target).toContain(english)
  })

  test('a link stays a link', () => {
    for (const { source, target } of recordedMemory) {
      expect(target.match(/\]\([^)]*\)/g)).toEqual(source.match(/\]\([^)]*\)/g))
    }
  })
})
