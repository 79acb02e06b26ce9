import { expect, test } from 'vitest'
import { listMarkers, markerBefore, readMarkdown } from './index.ts'

/** The marker of each block, `·` for one without. Each block comes as two segments, as if of two sentences. */
function markersOf(source: string): string {
  const { blocks } = readMarkdown(source)
  const segments = blocks.flatMap(({ from, to, kind }, block) => [
    { block, kind, from, to: from + 1 },
    { block, kind, from: from + 1, to },
  ])
  const markers = listMarkers(source, segments)
  return blocks.map((_, block) => markers.get(block) ?? '·').join(' ')
}

test('the beginning of emphasis may stand behind a marker', () => {
  expect(['- **', '2. <em class="a">', '- [x] _**', 'Text **'].map(markerBefore)).toEqual([
    '-',
    '2.',
    '-',
    null,
  ])
})

test.each([
  ['# Titel\n\n- Brot\n- Milch. Und Käse.\n* Salz', '· - - -'],
  ['Text.\n\n1. Eins\n2. Zwei\n10) Zehn', '· 1. 2. 10)'],
  ['- [ ] Offen\n- [x] Fertig', '- -'],
  ['- Brot\n\n  Noch ein Absatz.\n\n  1. Tiefer', '- · 1.'],
  ['- **Brot**\n* *Milch*', '- -'],
  ['> Zitat\n\nText - mit Strich.', '· ·'],
])('the markers of %j are %s', (source, markers) => {
  expect(markersOf(source)).toBe(markers)
})
