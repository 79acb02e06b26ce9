import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { StoreError } from '#lib/store'
import { makeFolder } from './make-folder.ts'

const place = mkdtempSync(join(tmpdir(), 'folder-'))
afterAll(() => rmSync(place, { recursive: true }))

test('a folder is made with those it lies in, also by two at once', async () => {
  const path = join(place, 'a', 'b', 'c')
  await Promise.all([makeFolder(path), makeFolder(path)])
  expect(statSync(path).isDirectory()).toBe(true)
  await makeFolder(path)
})

test('a file in the way is named', async () => {
  writeFileSync(join(place, 'file'), '')
  for (const path of [join(place, 'file'), join(place, 'file', 'data')]) {
    const fault = await makeFolder(path).catch((fault: unknown) => fault)
    expect(fault).toBeInstanceOf(StoreError)
    expect(String(fault)).toContain(`The folder ${path} for the data cannot be made`)
  }
})

test.runIf(existsSync('/proc/self'))('a folder that cannot exist does not take forever', async () => {
  await expect(makeFolder('/proc/nowhere/data')).rejects.toThrow('cannot be made')
})
