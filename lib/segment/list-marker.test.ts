import { expect, test } from 'vitest'
import { itemOf, listMarkers } from './list-marker.ts'
import { segment } from './segment.ts'

test.each([
  ['• Bread', '• Brot', '-', 'Bread'],
  ['– Bread', '• Brot', '-', 'Bread'],
  ['2. Open the lid.', '2) Deckel öffnen.', '2.', 'Open the lid.'],
  ['Open the lid.', '2) Deckel öffnen.', '2)', 'Open the lid.'],
  ['(a) bread', 'a) Brot', '(a)', 'bread'],
  ['Bread', 'Brot', '-', 'Bread'],
  ['3.5 per cent', '• 3,5 Prozent', '-', '3.5 per cent'],
])('%s over %s is an item marked %s', (text, source, marker, rest) => {
  expect(itemOf(text, source)).toEqual({ marker, text: rest })
})

/** The marker of each block, `·` for one without. */
function markersOf(source: string): string {
  const { blocks, segments } = segment(source, { format: 'markdown' })
  const kindOf = (block: number) => blocks[block]?.kind ?? 'paragraph'
  const markers = listMarkers(
    source,
    segments.map((sentence) => ({ ...sentence, kind: kindOf(sentence.block) })),
  )
  return blocks.map((_, block) => markers.get(block) ?? '·').join(' ')
}

test.each([
  ['# Titel\n\n- Brot\n- Milch. Und Käse.\n* Salz', '· - - -'],
  ['Text.\n\n1. Eins\n2. Zwei\n10) Zehn', '· 1. 2. 10)'],
  ['- [ ] Offen\n- [x] Fertig', '- -'],
  ['- Brot\n\n  Noch ein Absatz.\n\n  1. Tiefer', '- · 1.'],
  ['> Zitat\n\nText - mit Strich.', '· ·'],
])('the markers of %j are %s', (source, markers) => {
  expect(markersOf(source)).toBe(markers)
})
