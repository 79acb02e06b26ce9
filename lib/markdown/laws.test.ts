import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlank } from '#lib/text'
import { HTML_TAG } from './html-tag.ts'
import { escapeInline, escapeStart, inlineText, opaqueSpans, readMarkdown } from './index.ts'
import { randomArticle } from './testing/random-article.ts'
import { markdown, oneLine } from './testing/random-markdown.ts'

test('blocks stand in order inside the text, apart, and neither begin nor end with a blank', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      let at = 0
      for (const { from, to, kind, level } of readMarkdown(text).blocks) {
        expect(from).toBeGreaterThanOrEqual(at)
        expect(to).toBeGreaterThan(from)
        expect(isBlank(text.charCodeAt(from)) || isBlank(text.charCodeAt(to - 1))).toBe(false)
        expect(level > 0).toBe(kind === 'heading' || kind === 'list')
        at = to
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 3000 },
  )
})

test('masking leaves every unit in its place and takes nothing but markers of quotations', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { masked } = readMarkdown(text)
      expect(masked).toHaveLength(text.length)
      for (let at = 0; at < text.length; at++)
        if (masked[at] !== text[at]) expect(text.charAt(at)).toMatch(/[>\s\u0085]/)
    }),
    { numRuns: 2000 },
  )
})

test('spans in which no sentence ends stand in order inside their block', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const { blocks, masked } = readMarkdown(text)
      for (const block of blocks) {
        let at = block.from
        for (const { from, to } of opaqueSpans(masked, block.from, block.to)) {
          expect(from).toBeGreaterThanOrEqual(at)
          expect(to).toBeGreaterThan(from)
          at = to
        }
        expect(at).toBeLessThanOrEqual(block.to)
      }
    }),
    { numRuns: 2000 },
  )
})

test('text that is escaped reads as it was', () => {
  fc.assert(
    fc.property(oneLine, (text) => {
      expect(inlineText(escapeInline(text))).toBe(text)
    }),
    { numRuns: 3000 },
  )
})

test('Markdown that is escaped at its beginning is one paragraph', () => {
  const lines = oneLine.map((text) => text.trim()).filter((text) => text !== '')
  fc.assert(
    fc.property(lines, (line) => {
      const escaped = escapeStart(line)
      expect([line, line.replace(/^\d*/, '$&\\')]).toContain(escaped)
      const blocks = readMarkdown(`Text\n\n${escaped}`).blocks.map(({ kind, to }) => [kind, to])
      expect(blocks).toEqual([
        ['paragraph', 4],
        ['paragraph', 6 + escaped.length],
      ])
    }),
    { numRuns: 10000 },
  )
})

test('text that is escaped at its beginning as well is one paragraph', () => {
  const texts = oneLine.map((text) => text.trim()).filter((text) => text !== '')
  fc.assert(
    fc.property(texts, (text) => {
      const escaped = escapeStart(escapeInline(text))
      const blocks = readMarkdown(escaped).blocks.map(({ kind, from, to }) => [kind, escaped.slice(from, to)])
      expect(blocks).toEqual([['paragraph', escaped]])
      expect(inlineText(escaped)).toBe(text)
    }),
    { numRuns: 3000 },
  )
})

/** Markers of lists, footnotes and tasks, and HTML tags: structure that holds letters or digits. */
const STRUCTURE = new RegExp(
  `${HTML_TAG.source}|^[\\s>\\u0085]*(?:(?:[-+*]|\\d{1,9}[.)]|\\[\\^[^\\]\\s]+\\]:|\\[x\\])[\\s>\\u0085]*)+`,
  'gim',
)

test('every letter and digit is in a block, left out with a name, or structure', () => {
  fc.assert(
    fc.property(fc.oneof(randomArticle, markdown), (text) => {
      const { blocks, leftOut, masked } = readMarkdown(text)
      // An attribute stands within a tag.
      const apart = leftOut.filter(({ kind }) => kind !== 'attribute')
      const covered = [...blocks, ...apart].sort((a, b) => a.from - b.from)
      let rest = ''
      let at = 0
      for (const { from, to } of covered) {
        expect(from).toBeGreaterThanOrEqual(at)
        rest += `${masked.slice(at, from)}\n`
        at = to
      }
      rest += masked.slice(at)
      expect(rest.replace(STRUCTURE, '')).not.toMatch(/[\p{L}\p{N}]/u)
      for (const { from, to } of blocks)
        expect(letters(masked.slice(from, to))).toBe(letters(text.slice(from, to)))
    }),
    { numRuns: 5000 },
  )
})

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
