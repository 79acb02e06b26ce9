import { expect, test } from 'vitest'
import { requestText } from './request-text.ts'

test.each([
  ['Die Fäh\u00adre fährt\nwieder.', 'Die Fähre fährt wieder.'],
  ['Die Landes-\nregierung schweigt.', 'Die Landesregierung schweigt.'],
  ['Die Landes\u00ad\nregierung schweigt.', 'Die Landesregierung schweigt.'],
])('%j is sent as it is read', (source, sent) => {
  expect(requestText(source)).toBe(sent)
})
