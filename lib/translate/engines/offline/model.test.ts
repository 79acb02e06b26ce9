import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { EngineStatus } from '../../engine.ts'
import { FileServer, type Serving } from '../../testing/file-server.ts'
import { folders } from '../../testing/folders.ts'
import { manifestOf, randomModel, writeModel } from '../../testing/random-model/make-model.ts'
import { describeModel } from './describe-model.ts'
import { FETCH_PACING } from './fetch-model.ts'
import { MOZILLA } from './manifest.ts'
import { offline } from './offline.ts'
import { type OfflineTranslator, offlineTranslator } from './offline-translator.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const never = new AbortController().signal
const model = randomModel()
const newFolder = folders()
let server: FileServer
let folder: string
let engine: OfflineTranslator

beforeEach(async () => {
  server = await FileServer.start(new Map(model.files.map(({ name, bytes }) => [name, bytes])))
  folder = join(newFolder(), 'offline-model')
})
afterEach(async () => {
  await engine.close()
  await server.stop()
})

/** An engine that fetches the random model, the pauses between its attempts as given. */
function open({ serve, pausesMs = [1, 1] }: { serve?: Serving; pausesMs?: number[] } = {}): void {
  if (serve) server.serve = serve
  engine = offlineTranslator({
    source: { kind: 'fetched', folder, address: server.url },
    root: ROOT,
    manifest: { address: 'https://nowhere.invalid/', files: manifestOf(model).files },
    pacing: { pausesMs, silenceMs: 60_000 },
  })
  engine.start()
}

function until(when: (status: EngineStatus) => boolean): Promise<EngineStatus> {
  const refresh = async () => {
    const status = await engine.status()
    if (!when(status)) throw new Error(`the engine is still ${JSON.stringify(status)}`)
    return status
  }
  return vi.waitFor(refresh, { timeout: 30_000, interval: 5 })
}

const translate = () => engine.translate({ texts: ['Guten Morgen.'], targetLanguage: 'en-GB' }, never)

test('fetched, the model is ready, translates, and is there at the next start without a network', async () => {
  open()
  await until(({ ready }) => ready)
  expect(await engine.status()).toEqual({ ready: true })
  const english = await translate()
  expect(english).toHaveLength(1)
  await engine.close()
  await server.stop()
  server = await FileServer.start(new Map())
  open()
  await until(({ ready }) => ready)
  expect(await translate()).toEqual(english)
  expect(server.asked).toEqual([])
})

test('while it is fetched, the status says how far it is, and nothing is translated', async () => {
  const [first] = model.files
  open({
    serve: (response, asked) => {
      response.writeHead(200, { 'content-length': server.fileOf(asked).length })
      response.write(first?.bytes.slice(0, 100_000))
    },
  })
  const total = model.files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const { ready, reason, progress } = await until((status) => status.progress?.done === 100_000)
  expect([ready, progress]).toEqual([false, { done: 100_000, total }])
  expect(reason).toBe('The model is being fetched: 100 of 117 kB.')
  await expect(translate()).rejects.toMatchObject({
    title: 'The offline translator is not ready',
    scope: 'engine',
  })
})

test('between attempts the status says what was wrong and when it goes on', async () => {
  open({ serve: (response) => response.writeHead(503).end(), pausesMs: [60_000] })
  const { reason } = await until((status) => status.reason?.includes('yet') ?? false)
  const { host } = new URL(server.url)
  expect(reason).toBe(
    `The model could not be fetched yet: ${host} is out of order (status 503). It is tried again in 60 seconds; or put the three files into ${folder}.`,
  )
  // Files that are put there by hand meanwhile end the waiting.
  writeModel(folder, model)
  await until(({ ready }) => ready)
})

test('once it is given up, the status says so, and files put there by hand are taken', async () => {
  open({ serve: (response) => response.writeHead(404).end() })
  const { reason } = await until((status) => status.reason?.includes('next start') ?? false)
  const { host } = new URL(server.url)
  expect(reason).toBe(
    `The model could not be fetched: ${host} does not give it out (status 404). It will be tried again at the next start; or put the three files into ${folder}.`,
  )
  const before = server.asked.length
  await pause(20)
  await engine.status()
  expect(server.asked).toHaveLength(before)
  writeModel(folder, model)
  await until(({ ready }) => ready)
  expect(await translate()).toHaveLength(1)
})

test('files that vanish or spoil while the product runs are fetched again', async () => {
  open()
  await until(({ ready }) => ready)
  const [first] = model.files
  rmSync(join(folder, first?.name ?? ''))
  await expect(translate()).rejects.toMatchObject({ title: 'The offline translator is not ready' })
  await until(({ ready }) => ready)
  expect(await translate()).toHaveLength(1)
})

test('an end while it is fetched keeps what came', async () => {
  open({
    serve: (response, asked) => {
      response.writeHead(200, { 'content-length': server.fileOf(asked).length })
      response.write(server.fileOf(asked).subarray(0, 1000))
    },
  })
  await until((status) => status.progress?.done === 1000)
  await engine.close()
  expect(readdirSync(folder)).toEqual([`${model.files[0]?.name}.part`])
})

test('a manifest in the folder names another model to be fetched', async () => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifestOf(model)))
  engine = offlineTranslator({ source: { kind: 'fetched', folder, address: server.url }, root: ROOT })
  engine.start()
  await until(({ ready }) => ready)
  expect(server.asked).toHaveLength(3)
})

test.each(['nonsense', 'ftp://files.example/', 'file:///etc'])('%s is no address', async (address) => {
  engine = offlineTranslator({ source: { kind: 'fetched', folder, address }, root: ROOT })
  engine.start()
  const { reason } = await until((status) => status.reason?.includes('address') ?? false)
  expect(reason).toContain(`OFFLINE_TRANSLATOR_URL is “${address}”, which is no web address`)
})

test('turned off, it says so', async () => {
  const off = offline.create({ OFFLINE_TRANSLATOR: 'off' }, { root: ROOT, dataDir: folder })
  expect(await off?.status()).toEqual({ ready: false, reason: 'Turned off by OFFLINE_TRANSLATOR=off.' })
  expect(off?.setUp).toBe(false)
  const asking = off?.translate({ texts: ['Ja.'], targetLanguage: 'en-GB' }, never)
  await expect(asking).rejects.toMatchObject({ title: 'The offline translator is turned off' })
})

describe('what the product fetches', () => {
  test('is told in megabytes', () => {
    const total = MOZILLA.files.reduce((sum, { size }) => sum + size, 0)
    expect(describeModel({ kind: 'fetching', done: 12_345_678, total }, '/data/offline-model')).toEqual({
      ready: false,
      reason: 'The model is being fetched: 12 of 37 MB.',
      progress: { done: 12_345_678, total },
    })
  })

  test('is 37 MB over https from one host, each file with its hash', () => {
    expect(new URL(MOZILLA.address).protocol).toBe('https:')
    expect(Math.round(MOZILLA.files.reduce((sum, { size }) => sum + size, 0) / 1e6)).toBe(37)
    for (const { location, sha256 } of MOZILLA.files) {
      expect(new URL(location, MOZILLA.address).href).toBe(MOZILLA.address + location)
      expect(sha256).toMatch(/^[0-9a-f]{64}$/)
    }
  })

  test('is tried for about twenty minutes before it waits for the next start', () => {
    const minutes = FETCH_PACING.pausesMs.reduce((sum, ms) => sum + ms, 0) / 60_000
    expect(minutes).toBeGreaterThan(15)
    expect(minutes).toBeLessThan(30)
  })
})
