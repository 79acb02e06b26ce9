import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createServer, type Server as HttpServer } from 'node:http'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createArticle,
  expect,
  expectAccessible,
  expectSaved,
  field,
  readSegments,
  test,
} from './fixtures.ts'
import { Server } from './server.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MAKE_MODEL = 'lib/translate/testing/random-model/make-model.ts'
const TEXT = 'Die Fähre fährt heute wieder. Sie war lange in der Werft.\nAlle freuen sich.'

let folder: string

// A model of random weights: the real engine loads and runs it, and what it says is noise.
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gegenlesen-model-'))
  execFileSync(process.execPath, ['--import', 'tsx', MAKE_MODEL, folder], { cwd: ROOT })
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('Without a key the offline translator fills the article, and what a person wrote stays', async ({
  browser,
}) => {
  const server = await Server.launch({ OFFLINE_TRANSLATOR: folder })
  const article = await createArticle(server, TEXT)
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('The ferry is running again.')
  await expectSaved(page)
  await page.getByRole('button', { name: 'Translate with the offline translator' }).click()
  await expect
    .poll(async () => (await readSegments(server, article.id)).map(({ status }) => status))
    .toEqual(['edited', 'machine', 'machine'])
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText('the offline translator').first()).toBeVisible()
  expect((await readSegments(server, article.id))[0]?.target).toBe('The ferry is running again.')
  await expectAccessible(page)
  await context.close()
  await server.remove()
})

test('The model is fetched with progress, goes on after a stop, and is then the translator', async ({
  browser,
}) => {
  const mirror = await Mirror.open(folder)
  const server = await Server.launch({ OFFLINE_TRANSLATOR: 'on', OFFLINE_TRANSLATOR_URL: mirror.url })
  await server.stop()
  // A model of one's own is named by a manifest beside it.
  mkdirSync(join(server.dataDir, 'offline-model'), { recursive: true })
  copyFileSync(join(folder, 'manifest.json'), join(server.dataDir, 'offline-model', 'manifest.json'))
  mirror.slow = true
  await server.start()
  const article = await createArticle(server, TEXT)
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto(`/articles/${article.id}`)
  await expect(page.getByText(/The model is being fetched: \d+ of \d+/)).toBeVisible()
  await expect(page.getByRole('progressbar', { name: /Offline translator/ })).toBeVisible()
  await expectAccessible(page)
  await server.stop()
  await server.start()
  mirror.slow = false
  await page.reload()
  await expect(page.getByRole('button', { name: 'Translate with the offline translator' })).toBeVisible()
  expect(mirror.ranges.some((range) => /^bytes=[1-9]\d*-$/.test(range))).toBe(true)
  await context.close()
  await server.remove()
  mirror.close()
})

/** Publishes the files of a folder, slowly when told to. */
class Mirror {
  slow = false
  /** What was asked for of the files, where it was not the whole. */
  ranges: string[] = []

  private constructor(
    private readonly server: HttpServer,
    readonly url: string,
  ) {}

  static open(folder: string): Promise<Mirror> {
    const server = createServer(async (request, response) => {
      const name = basename(request.url ?? '')
      if (!readdirSync(folder).includes(name)) return response.writeHead(404).end()
      const { size } = statSync(join(folder, name))
      const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
      if (request.headers.range) mirror.ranges.push(request.headers.range)
      response.writeHead(from > 0 ? 206 : 200, {
        'Content-Length': size - from,
        ...(from > 0 && { 'Content-Range': `bytes ${from}-${size - 1}/${size}` }),
      })
      // So slow that a file lasts for minutes: whatever the screen does meanwhile, it is not yet whole.
      const highWaterMark = mirror.slow ? 64 : 65_536
      for await (const chunk of createReadStream(join(folder, name), { start: from, highWaterMark })) {
        if (response.destroyed) return
        response.write(chunk)
        if (mirror.slow) await new Promise((resolve) => setTimeout(resolve, 100))
      }
      response.end()
    })
    let mirror: Mirror
    return new Promise((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address()
        if (!address || typeof address !== 'object') throw new Error('no port')
        mirror = new Mirror(server, `http://127.0.0.1:${address.port}/`)
        resolve(mirror)
      })
    })
  }

  close() {
    this.server.closeAllConnections()
    this.server.close()
  }
}
