import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DeeplStandIn } from './deepl-stand-in.ts'
import { createArticle, expect, test } from './fixtures.ts'
import { Server } from './server.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TEXT = Array.from(
  { length: 400 },
  (_, number) => `Dies ist der Satz mit der Nummer ${number + 1}.`,
).join(' ')

const dataDir = mkdtempSync(join(tmpdir(), 'gegenlesen-start-'))
test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

interface Started {
  child: ChildProcess
  output: () => string
  ended: Promise<number | null>
}

function start(command: string, args: string[], settings: Record<string, string>): Started {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      PORT: '0',
      DATABASE_URL: '',
      OFFLINE_TRANSLATOR: 'off',
      ...settings,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk
    })
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code))
  })
  return { child, output: () => output, ended }
}

const startServer = (settings: Record<string, string> = {}) =>
  start(process.execPath, ['scripts/start.mjs'], settings)

async function addressOf({ output }: Started): Promise<string> {
  await expect.poll(output, { timeout: 60_000 }).toMatch(/Gegenlesen is ready: http:\S+\n/)
  return output().match(/ready: (http:\S+)/)?.[1] ?? ''
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )
}

test.describe('What is wrong at the start is one sentence, and the end', () => {
  const file = join(dataDir, 'file')
  const cases: [string, Record<string, string>, RegExp][] = [
    ['a port that is none', { PORT: 'http' }, /^PORT is “http”, which is no port\. .*3000.*\n$/],
    [
      'a host that others can reach',
      { HOST: '0.0.0.0' },
      /^HOST is “0\.0\.0\.0”, which other computers can reach\. .*\n$/,
    ],
    [
      'a data folder that cannot be made',
      { DATA_DIR: join(file, 'data') },
      /^The folder .* cannot be made\. .*DATA_DIR.*\n$/,
    ],
    [
      'a PostgreSQL that does not answer',
      { DATABASE_URL: 'postgres://desk:secret@127.0.0.1:1/desk' },
      /^(?!.*secret).*PostgreSQL.*DATABASE_URL.*\n$/,
    ],
  ]
  for (const [what, settings, sentence] of cases)
    test(what, async () => {
      writeFileSync(file, '')
      const { ended, output } = startServer(settings)
      expect(await ended).toBe(1)
      expect(output()).toMatch(sentence)
    })

  test('a port that is taken', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const { ended, output } = startServer({ PORT: String(port) })
    expect(await ended).toBe(1)
    expect(output()).toMatch(new RegExp(`^Port ${port} is taken .*PORT=${port + 1} npm start\\n$`))
    other.close()
  })
})

test('The server ends on SIGTERM at once, and says what that leaves of a translation', async () => {
  const deepl = await DeeplStandIn.launch()
  deepl.pauseMs = 30_000
  const server = await Server.launch({ DEEPL_API_KEY: 'key:fx', DEEPL_SERVER_URL: deepl.url })
  const { id, segments } = await createArticle(server, TEXT)
  const stream = await fetch(`${server.url}/api/articles/${id}/translate`, { method: 'POST' })
  // The whole stream: it has to end, and not to break off.
  const events = stream.text()
  expect(await server.stop()).toBe(0)
  const [, data = '{}'] = /event: problem\ndata: (.*)\n\n$/.exec(await events) ?? []
  const left = segments.map((segment) => segment.id)
  expect(JSON.parse(data)).toMatchObject({ title: 'The server is ending', segmentIds: left })
  await server.remove()
  deepl.close()
})

test('A save under way is finished before the server ends', async () => {
  const server = await Server.launch()
  const article = await createArticle(server, TEXT)
  const [segment] = article.segments
  const saving = fetch(`${server.url}/api/articles/${article.id}/segments/${segment?.id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    // The body arrives in two parts, the server is asked to end in between.
    body: new ReadableStream({
      async start(controller) {
        const [head, tail] = ['{"version":', `${segment?.version},"target":"In time."}`]
        controller.enqueue(new TextEncoder().encode(head))
        await new Promise((resolve) => setTimeout(resolve, 300))
        ended = server.stop()
        await new Promise((resolve) => setTimeout(resolve, 300))
        controller.enqueue(new TextEncoder().encode(tail))
        controller.close()
      },
    }),
    duplex: 'half',
  } as RequestInit)
  let ended: Promise<number | null> = Promise.resolve(null)
  expect(await (await saving).json()).toMatchObject({ target: 'In time.' })
  expect(await ended).toBe(0)
  await server.remove()
})

test.describe('npm start', () => {
  test.skip(process.platform === 'win32', 'Skipped: Windows knows no signals')

  test('ends with its server on SIGTERM, and no second one follows', async () => {
    const npm = start('npm', ['start'], {})
    const address = await addressOf(npm)
    npm.child.kill('SIGTERM')
    expect(await npm.ended).toBe(0)
    expect(await answers(address)).toBe(false)
    expect(npm.output().match(/is ready/g)).toHaveLength(1)
  })

  test('leaves no server behind when it is killed', async () => {
    const npm = start('npm', ['start'], {})
    const address = await addressOf(npm)
    npm.child.kill('SIGKILL')
    await expect.poll(() => answers(address)).toBe(false)
  })
})
