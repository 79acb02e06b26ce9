import { expect, test } from 'vitest'
import { type Filling, portions, storeFillings } from './store-translations.ts'

function fillings(count: number, characters: number): Filling[] {
  return Array.from({ length: count }, (_, at) => ({ segmentId: `${at}`, at, text: 'x'.repeat(characters) }))
}

test.each([
  [0, 10, []],
  [3, 10, [3]],
  [4_500, 10, [2_000, 2_000, 500]],
  [250, 10_000, [100, 100, 50]],
])('%i texts of %i characters go in portions of %j', (count, characters, sizes) => {
  const some = fillings(count, characters)
  expect(portions(some).map(({ length }) => length)).toEqual(sizes)
  expect(portions(some).flat()).toEqual(some)
})

test('what was stored before a failure is there', async () => {
  const received: string[] = []
  let calls = 0
  const stored = storeFillings(
    fillings(2_001, 1),
    async (translations) => {
      if (++calls === 2) throw new Error('away')
      return { segments: translations.map(({ segmentId }) => segmentId) }
    },
    (segments) => received.push(...segments),
  )
  await expect(stored).rejects.toThrow('away')
  expect(received).toHaveLength(2_000)
})
