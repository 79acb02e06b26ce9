import { expect, test } from 'vitest'
import { EngineProblem } from './engine.ts'

test('a problem of another copy of this file is one', async () => {
  const copy = './engine.ts?copy'
  const { EngineProblem: Other } = (await import(copy)) as { EngineProblem: typeof EngineProblem }
  expect(Other).not.toBe(EngineProblem)
  expect(new Other('Busy', 'Wait.', { scope: 'engine' })).toBeInstanceOf(EngineProblem)
  expect(new Error('Busy')).not.toBeInstanceOf(EngineProblem)
})
