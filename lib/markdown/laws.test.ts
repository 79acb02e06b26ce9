import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBlank } from '#lib/text'
import { escapeInline, escapeStart, inlineText, opaqueSpans, readMarkdown } from './index.ts'
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
