import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { currentStore } from '#lib/server'
import { GET as list } from '../units/route.ts'
import { DELETE, PATCH } from './route.ts'

test('a unit is listed, changed and removed; what is unknown, empty or known already is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'memory-unit-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  Object.assign(process.env, { DATA_DIR: folder, DATABASE_URL: '' })
  const pair = { source: 'Der Deich hält.', targetLanguage: 'en-GB' as const }
  await (await currentStore()).memory.import([
    { ...pair, target: 'The dike is holding.' },
    { ...pair, target: 'The dyke holds.' },
  ])

  const read = async (query: string) =>
    (
      await list(new Request(`http://localhost/api/memory/units?${query}`), { params: Promise.resolve({}) })
    ).json()
  const { units } = await read('q=%22dike is holding%22')
  expect(units).toMatchObject([{ ...pair, target: 'The dike is holding.', articleTitle: null }])
  const [{ id }] = units
  expect((await read('limit=1')).next).toMatch(/./)

  const context = (unitId: string) => ({ params: Promise.resolve({ unitId }) })
  const change = (body: unknown, unitId = id) =>
    PATCH(
      new Request('http://localhost/', {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', Cookie: 'gegenlesen-name=Ute' },
        body: JSON.stringify(body),
      }),
      context(unitId),
    )
  expect(await (await change({ target: 'The dyke is holding.' })).json()).toMatchObject({
    id,
    target: 'The dyke is holding.',
    updatedBy: 'Ute',
  })
  const known = await change({ target: 'The dyke holds.' })
  expect([known.status, (await known.json()).known.target]).toEqual([409, 'The dyke holds.'])
  expect((await change({ target: ' ' })).status).toBe(422)
  expect((await change({ target: 'x' }, 'unknown')).status).toBe(404)

  const remove = () => DELETE(new Request('http://localhost/', { method: 'DELETE' }), context(id))
  expect((await remove()).status).toBe(204)
  expect((await remove()).status).toBe(404)
  expect((await read('q=%22dyke is holding%22')).units).toEqual([])
})
