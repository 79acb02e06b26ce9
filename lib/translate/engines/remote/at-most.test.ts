import { expect, test } from 'vitest'
import { atMost } from './at-most.ts'

test('so many run at once, the others in order, and a failure makes room as well', async () => {
  const limited = atMost(2)
  const begun: number[] = []
  const ends: ((failed: boolean) => void)[] = []
  const run = (number: number) =>
    limited(
      () =>
        new Promise<number>((resolve, reject) => {
          begun.push(number)
          ends[number] = (failed) => (failed ? reject(new Error(`${number} failed`)) : resolve(number))
        }),
    )
  const results = [0, 1, 2, 3].map(run)
  const outcomes = Promise.allSettled(results)
  expect(begun).toEqual([0, 1])
  ends[1]?.(true)
  await expect(results[1]).rejects.toThrow('1 failed')
  await expect.poll(() => begun).toEqual([0, 1, 2])
  ends[0]?.(false)
  await expect.poll(() => begun).toEqual([0, 1, 2, 3])
  ends[3]?.(false)
  ends[2]?.(false)
  expect((await outcomes).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
  const [after, more] = [run(4), run(5)]
  expect(begun.slice(4)).toEqual([4, 5])
  ends[4]?.(false)
  ends[5]?.(false)
  expect(await Promise.all([after, more])).toEqual([4, 5])
})
