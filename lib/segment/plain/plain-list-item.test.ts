import { expect, test } from 'vitest'
import { plainListItem } from './plain-list-item.ts'

test.each([
  ['• Bread', '• Brot', '-', 'Bread'],
  ['– Bread', '• Brot', '-', 'Bread'],
  ['2. Open the lid.', '2) Deckel öffnen.', '2.', 'Open the lid.'],
  ['Open the lid.', '2) Deckel öffnen.', '2)', 'Open the lid.'],
  ['(a) bread', 'a) Brot', '(a)', 'bread'],
  ['Bread', 'Brot', '-', 'Bread'],
  ['3.5 per cent', '• 3,5 Prozent', '-', '3.5 per cent'],
])('%s over %s is an item marked %s', (text, source, marker, rest) => {
  expect(plainListItem(text, source)).toEqual({ marker, text: rest })
})
