import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { segment } from './index.ts'

interface Case {
  id: string
  class: string
  text: string
  sentences: string[]
}

const set: { cases: Case[] } = JSON.parse(
  readFileSync(new URL('./testset/german-news.json', import.meta.url), 'utf8'),
)

const classes = [...new Set(set.cases.map((example) => example.class))]

test('the open set holds well over 150 cases', () => {
  expect(set.cases.length).toBeGreaterThan(150)
})

describe.each(classes)('%s', (name) => {
  test.each(set.cases.filter((example) => example.class === name))('$id: $text', ({ text, sentences }) => {
    expect(segment(text).segments.map(({ from, to }) => text.slice(from, to))).toEqual(sentences)
  })
})
