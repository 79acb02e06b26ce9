import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { withLock } from './lock.mjs'

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'deep', 'setup.lock')
}

function deadProcess(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

test('two that start at once take turns, and the lock is gone afterwards', async () => {
  const file = lockFile()
  const log: string[] = []
  const work = (name: string) => async () => {
    log.push(`${name} begins`)
    await new Promise((resolve) => setTimeout(resolve, 20))
    log.push(`${name} ends`)
  }
  const waiting = vi.fn()
  await Promise.all([withLock(file, work('one')), withLock(file, work('two'), waiting)])
  expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends'])
  expect(waiting).toHaveBeenCalledTimes(1)
  expect(existsSync(file)).toBe(false)
})

test('the lock is released when the work fails', async () => {
  const file = lockFile()
  await expect(withLock(file, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
  expect(existsSync(file)).toBe(false)
})

test('the lock of a dead process is taken over', async () => {
  const file = lockFile()
  await withLock(file, async () => {})
  writeFileSync(file, String(deadProcess()))
  expect(await withLock(file, async () => 'done')).toBe('done')
})

test('so is one whose number belongs to another program by now', async () => {
  const file = lockFile()
  await withLock(file, async () => {})
  writeFileSync(file, String(process.ppid))
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(file, longAgo, longAgo)
  expect(await withLock(file, async () => 'done')).toBe('done')
})
