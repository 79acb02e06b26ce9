import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FileServer, type Serving } from '../../testing/file-server.ts'
import { folders } from '../../testing/folders.ts'
import { type FetchEvent, type FetchOutcome, fetchModel } from './fetch-model.ts'
import type { Manifest, Role } from './manifest.ts'

const contents = new Map<Role, Buffer>([
  ['model', randomBytes(300_000)],
  ['lex', randomBytes(40_000)],
  ['vocab', randomBytes(2_000)],
])
const TOTAL = 342_000
const PACING = { pausesMs: [1, 2, 3], silenceMs: 500 }

const newFolder = folders()
const never = new AbortController().signal
let server: FileServer
let folder: string
let events: FetchEvent[]

beforeEach(async () => {
  server = await FileServer.start(new Map([...contents].map(([role, bytes]) => [`at/${role}`, bytes])))
  folder = newFolder()
  events = []
})
afterEach(() => server.stop())

const manifest = (): Manifest => ({
  address: server.url,
  files: [...contents].map(([role, bytes]) => ({
    role,
    name: `${role}.bin`,
    location: `at/${role}`,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })),
})

function fetchIt(serve?: Serving, { signal = never, pacing = PACING } = {}): Promise<FetchOutcome> {
  if (serve) server.serve = serve
  const onEvent = (event: FetchEvent) => {
    events.push(event)
    if (event.kind === 'progress') server.arrived(event.done)
  }
  return fetchModel(manifest(), folder, { signal, pacing, onEvent })
}

function expectAllThere() {
  for (const [role, bytes] of contents)
    expect(readFileSync(join(folder, `${role}.bin`)).equals(bytes)).toBe(true)
  expect(readdirSync(folder).toSorted()).toEqual(['lex.bin', 'model.bin', 'vocab.bin'])
}

const host = () => new URL(server.url).host
const requests = () => server.asked.map(({ path, range }) => `${path.slice(4)} ${range ?? 'whole'}`)
const setbacks = () => events.flatMap((event) => (event.kind === 'setback' ? [event.reason] : []))

describe('a server that behaves', () => {
  test('gives one file after the other, with progress over all of them', async () => {
    expect(await fetchIt()).toEqual({ kind: 'fetched' })
    expectAllThere()
    expect(requests()).toEqual(['model whole', 'lex whole', 'vocab whole'])
    const done = events.flatMap((event) => (event.kind === 'progress' ? [event.done] : []))
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(TOTAL)
    expect(new Set(done).size).toBeGreaterThan(4)
  })

  test('is not asked for what is there', async () => {
    await fetchIt()
    expect(await fetchIt()).toEqual({ kind: 'fetched' })
    expect(server.asked).toHaveLength(3)
  })

  test('gives a damaged file once more', async () => {
    await fetchIt()
    writeFileSync(join(folder, 'lex.bin'), randomBytes(40_000))
    await fetchIt()
    expectAllThere()
    expect(requests().slice(3)).toEqual(['lex whole'])
  })

  test('may send us on within itself', async () => {
    const outcome = await fetchIt((response, asked) => {
      if (asked.path.includes('moved')) server.giveAll(response, { ...asked, path: asked.path.slice(6) })
      else response.writeHead(302, { location: `/moved${asked.path}` }).end()
    })
    expect(outcome).toEqual({ kind: 'fetched' })
    expectAllThere()
  })
})

describe('a connection that breaks', () => {
  test('goes on where it broke, as often as it brings something', async () => {
    const outcome = await fetchIt((response, asked) => {
      if (asked.path === '/at/model') server.breakAfter(50_000, response, asked)
      else server.giveAll(response, asked)
    })
    expect(outcome).toEqual({ kind: 'fetched' })
    expectAllThere()
    expect(requests()).toContain('model bytes=50000-')
    expect(setbacks().length).toBeGreaterThanOrEqual(5)
    expect(new Set(setbacks())).toEqual(new Set([`the connection to ${host()} broke off`]))
  })

  test('begins anew with a server that knows no ranges', async () => {
    const outcome = await fetchIt((response, asked, number) => {
      if (number === 1) server.breakAfter(50_000, response, asked)
      else server.giveAll(response, { ...asked, range: undefined })
    })
    expect(outcome).toEqual({ kind: 'fetched' })
    expectAllThere()
  })

  test('goes on at the next start', async () => {
    await fetchIt((response, asked) => {
      if (asked.range) response.destroy()
      else server.breakAfter(50_000, response, asked)
    })
    expect(existsSync(join(folder, 'model.bin.part'))).toBe(true)
    server.asked.length = 0
    expect(await fetchIt((response, asked) => server.giveAll(response, asked))).toEqual({ kind: 'fetched' })
    expect(requests()[0]).toBe('model bytes=50000-')
    expectAllThere()
  })

  test('gives up after a few attempts that bring nothing, and says what was wrong', async () => {
    const outcome = await fetchIt((response) => response.destroy())
    expect(outcome).toEqual({ kind: 'failed', reason: `the connection to ${host()} broke off` })
    expect(server.asked).toHaveLength(1 + PACING.pausesMs.length)
    expect(events.flatMap((event) => (event.kind === 'setback' ? [event.pauseMs] : []))).toEqual([1, 2, 3])
  })
})

describe('a part that is of no use', () => {
  const part = () => join(folder, 'model.bin.part')

  test.each<[string, number]>([
    ['as long as the file but of other bytes', 300_000],
    ['longer than the file', 300_001],
    ['the beginning of another file', 1000],
  ])('%s is fetched anew', async (_what, size) => {
    writeFileSync(part(), randomBytes(size))
    expect(await fetchIt()).toEqual({ kind: 'fetched' })
    expectAllThere()
  })

  test('a range that is not satisfied, or another than was asked for, starts anew', async () => {
    for (const answer of [416, 206]) {
      folder = newFolder()
      writeFileSync(part(), contents.get('model')?.subarray(0, 1000) ?? '')
      const outcome = await fetchIt((response, asked) => {
        if (!asked.range) server.giveAll(response, asked)
        else if (answer === 416) response.writeHead(416).end()
        else server.head(response, asked, 999)
        if (!response.writableEnded) response.end(contents.get('model')?.subarray(999))
      })
      expect(outcome).toEqual({ kind: 'fetched' })
      expectAllThere()
    }
  })
})

describe('a server that sends something else', () => {
  const wrong = () => ({ kind: 'failed', reason: `what ${host()} sends is not the model` })

  test.each<[string, Serving]>([
    ['other bytes', (response) => response.end(randomBytes(300_000))],
    ['a page of a network that wants a sign-in', (response) => response.end('<html>Welcome</html>')],
    ['more than the file', (response) => response.end(randomBytes(400_000))],
    ['another length', (response) => response.writeHead(200, { 'content-length': 20 }).end(randomBytes(20))],
    ['it compressed', (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x')],
  ])('%s: asked once more, then given up', async (_what, serve) => {
    expect(await fetchIt(serve)).toEqual(wrong())
    expect(requests()).toEqual(['model whole', 'model whole'])
    expect(readdirSync(folder)).toEqual([])
  })

  test('and then the file: taken', async () => {
    const outcome = await fetchIt((response, asked, number) => {
      if (number === 1) response.end(randomBytes(300_000))
      else server.giveAll(response, asked)
    })
    expect(outcome).toEqual({ kind: 'fetched' })
    expectAllThere()
  })
})

describe('a server that says no', () => {
  test.each([404, 403, 410])('%i: given up at once', async (status) => {
    const outcome = await fetchIt((response) => response.writeHead(status).end())
    expect(outcome).toEqual({ kind: 'failed', reason: `${host()} does not give it out (status ${status})` })
    expect(server.asked).toHaveLength(1)
  })

  test.each([500, 503, 429, 408])('%i, then well: waited for', async (status) => {
    const outcome = await fetchIt((response, asked, number) => {
      if (number < 3) response.writeHead(status, { 'retry-after': '0' }).end()
      else server.giveAll(response, asked)
    })
    expect(outcome).toEqual({ kind: 'fetched' })
    expectAllThere()
    expect(setbacks()).toHaveLength(2)
  })

  test('Retry-After is obeyed, unless it asks for hours', async () => {
    const waits: Serving = (response, asked, number) => {
      if (number === 1) response.writeHead(503, { 'retry-after': '1' }).end()
      else server.giveAll(response, asked)
    }
    expect(await fetchIt(waits)).toEqual({ kind: 'fetched' })
    expect(events).toContainEqual(expect.objectContaining({ kind: 'setback', pauseMs: 1000 }))
    folder = newFolder()
    const outcome = await fetchIt((response) => response.writeHead(503, { 'retry-after': '86400' }).end())
    expect(outcome).toMatchObject({ kind: 'failed' })
  })

  test('sent on to another host, or in circles: not followed', async () => {
    const other = await FileServer.start(server.files)
    const away = await fetchIt((response, { path }) =>
      response.writeHead(302, { location: new URL(path, other.url).href }).end(),
    )
    expect(away).toEqual({
      kind: 'failed',
      reason: `${host()} sent us on to ${other.url.slice(0, -1)}, which was not followed`,
    })
    expect(other.asked).toEqual([])
    await other.stop()
    const round = await fetchIt((response, { path }) => response.writeHead(302, { location: path }).end())
    expect(round).toMatchObject({ kind: 'failed' })
  })
})

describe('a server that is slow', () => {
  test('silence, before the answer or amid it, is given up', async () => {
    const pacing = { pausesMs: [1], silenceMs: 50 }
    const mute = await fetchIt(() => {}, { pacing })
    expect(mute).toEqual({ kind: 'failed', reason: `${host()} does not answer` })
    const amid = await fetchIt(
      (response) => {
        response.writeHead(200, { 'content-length': 300_000 })
        response.write('x')
      },
      { pacing },
    )
    expect(amid).toEqual({ kind: 'failed', reason: `${host()} does not answer` })
  })

  test('drop by drop is fine, and shown', async () => {
    const outcome = await fetchIt((response, asked) => {
      if (asked.path !== '/at/vocab') return server.giveAll(response, asked)
      const file = server.fileOf(asked)
      response.writeHead(200, { 'content-length': file.length })
      let at = 0
      const drip = setInterval(() => {
        response.write(file.subarray(at, at + 100))
        at += 100
        if (at >= file.length) {
          clearInterval(drip)
          response.end()
        }
      }, 5)
    })
    expect(outcome).toEqual({ kind: 'fetched' })
    const last = events.flatMap((event) =>
      event.kind === 'progress' && event.done > 340_000 ? [event.done] : [],
    )
    expect(last.length).toBeGreaterThan(4)
  })

  test('a stop ends it, and what came is kept for the next time', async () => {
    const stop = new AbortController()
    server.serve = (response) => {
      response.writeHead(200, { 'content-length': 300_000 })
      response.write(contents.get('model')?.subarray(0, 1000))
    }
    const work = fetchModel(manifest(), folder, {
      signal: stop.signal,
      onEvent: (event) => event.kind === 'progress' && event.done > 0 && stop.abort(new Error('enough')),
    })
    await expect(work).rejects.toThrow('enough')
    expect(readdirSync(folder)).toEqual(['model.bin.part'])
    await fetchIt((response, asked) => server.giveAll(response, asked))
    expect(requests()[1]).toBe('model bytes=1000-')
    expectAllThere()
  })
})

describe('no server', () => {
  test('nobody listens, or no such host', async () => {
    await server.stop()
    expect(await fetchIt()).toEqual({ kind: 'failed', reason: `${host()} takes no connections` })
    server = await FileServer.start(server.files)
    const nowhere = { ...manifest(), address: 'http://gegenlesen.invalid/' }
    const outcome = await fetchModel(nowhere, newFolder(), {
      signal: never,
      pacing: PACING,
      onEvent: () => {},
    })
    expect(outcome).toEqual({ kind: 'failed', reason: 'no network' })
  })
})

describe('the folder', () => {
  test('that cannot be made or written to is named', async () => {
    writeFileSync(join(folder, 'file'), '')
    folder = join(folder, 'file', 'below')
    expect(await fetchIt()).toEqual({ kind: 'failed', reason: `${folder} cannot be written to` })
  })

  test('in which a part cannot be written is named', async () => {
    mkdirSync(join(folder, 'model.bin.part'))
    expect(await fetchIt()).toEqual({ kind: 'failed', reason: `${folder} cannot be written to` })
  })

  test.skipIf(process.getuid?.() === 0)(
    'that is read-only is named (not tried as root, who may all)',
    async () => {
      chmodSync(folder, 0o500)
      expect(await fetchIt()).toEqual({ kind: 'failed', reason: `${folder} cannot be written to` })
    },
  )

  test.runIf(existsSync('/dev/full'))('whose disk is full is named', async () => {
    symlinkSync('/dev/full', join(folder, 'model.bin.part'))
    expect(await fetchIt()).toEqual({ kind: 'failed', reason: `there is no room left in ${folder}` })
  })

  test('two at once fetch each file once', async () => {
    const outcomes = await Promise.all([fetchIt(), fetchIt()])
    expect(outcomes).toEqual([{ kind: 'fetched' }, { kind: 'fetched' }])
    expectAllThere()
    expect(server.asked).toHaveLength(3)
  })

  test('that someone locked and left is taken over', async () => {
    const lock = join(folder, 'fetching.lock')
    writeFileSync(lock, '')
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(lock, longAgo, longAgo)
    expect(await fetchIt()).toEqual({ kind: 'fetched' })
    expectAllThere()
  })
})
