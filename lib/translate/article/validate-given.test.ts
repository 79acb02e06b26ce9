import { expect, test } from 'vitest'
import { article } from '../testing/article.ts'
import { validateGiven } from './validate-given.ts'

test('what can hardly be a translation is not taken, and told', () => {
  const segments = article('Der Rat der Stadt tagt am Abend. | Die Brücke ist gesperrt. | Ja.')
  const { fit, problems } = validateGiven({ name: 'The browser' }, segments, [
    { segmentId: 's1', text: 'Der Rat der Stadt tagt am Abend.' },
    { segmentId: 's2', text: ' The bridge is closed. ' },
    { segmentId: 's3', text: '' },
    { segmentId: 'unknown', text: 'Nobody’s.' },
  ])
  expect(fit).toEqual([{ segmentId: 's2', text: 'The bridge is closed.' }])
  expect(problems.map(({ segmentIds, detail }) => `${segmentIds}: ${detail}`)).toEqual([
    's1: The browser returned the German itself for one sentence. Translate again, or write it yourself.',
    's3: The browser returned nothing for one sentence. Translate again, or write it yourself.',
  ])
})
