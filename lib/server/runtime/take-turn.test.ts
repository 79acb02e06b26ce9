import { expect, test } from 'vitest'
import { takeTurn } from './take-turn.ts'

const never = new AbortController().signal

test('those who ask for the same key take turns; others do not wait', async () => {
  const turns = new Map<string, Promise<void>>()
  const log: string[] = []
  const end = await takeTurn(turns, 'a', never)
  const second = takeTurn(turns, 'a', never).then((end) => {
    log.push('second')
    end?.()
  })
  await takeTurn(turns, 'b', never).then((end) => end?.())
  log.push('first ends')
  end?.()
  await second
  expect(log).toEqual(['first ends', 'second'])
  await Promise.resolve()
  expect(turns.size).toBe(0)
})

test('who gives up while waiting does not hold up the next', async () => {
  const turns = new Map<string, Promise<void>>()
  const end = await takeTurn(turns, 'a', never)
  const impatient = new AbortController()
  const second = takeTurn(turns, 'a', impatient.signal)
  const third = takeTurn(turns, 'a', never)
  impatient.abort()
  expect(await second).toBeNull()
  end?.()
  expect(await third).toBeTypeOf('function')
})
