import { createArticle, expect, expectSaved, field, readSegments, test } from './fixtures.ts'
import { Server } from './server.ts'

test.skip(process.platform === 'win32', 'Skipped: Windows has no ulimit')

const LONG = 'The ferry runs again today. '.repeat(350).trim()

test('On a full disk nothing acknowledged is lost, and what is typed waits for space', async ({
  browser,
}) => {
  const server = await Server.launch()
  const article = await createArticle(server, 'Die Fähre fährt heute wieder. Der Rat stimmt zu.')
  await server.stop()
  server.largestFile = 2_000_000
  await server.start()

  const kept: string[] = []
  const tooLarge = await untilRefused(async () => {
    // Two find space before one that cannot.
    const text = 'Ein Satz, der viel Platz braucht. '.repeat(kept.length < 2 ? 500 : 10_000)
    const answer = await send(server, 'POST', '/api/articles', { text })
    if (answer.body.article) kept.push(answer.body.article.id)
    return answer
  })
  // A limit on files says EFBIG where a disk says ENOSPC; both mean that nothing more can be written.
  expect([503, 507]).toContain(tooLarge.status)
  expect(tooLarge.body.detail).toMatch(/gegenlesen\.db .*space/)

  const second = article.segments[1]
  let version = second?.version
  await untilRefused(async () => {
    const path = `/api/articles/${article.id}/segments/${second?.id}`
    const answer = await send(server, 'PATCH', path, { version, target: `${version} ${LONG}` })
    if (answer.status === 200) version = answer.body.version
    return answer
  })

  const page = await browser.newPage({ baseURL: server.url })
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await field(page).fill(LONG)
  await expect(page.getByText('Not saved yet, kept on this computer')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: /space/ })).toBeVisible()

  await server.stop()
  server.largestFile = undefined
  await server.start()
  await expectSaved(page)
  const [first, next] = await readSegments(server, article.id)
  expect(first?.target).toBe(LONG)
  expect(next).toMatchObject({ version, target: expect.stringMatching(/^\d+ The ferry/) })
  expect(kept).toHaveLength(2)
  for (const id of kept) expect((await fetch(`${server.url}/api/articles/${id}`)).status).toBe(200)
  await page.close()
  await server.remove()
})

interface Answer {
  status: number
  body: { detail?: string; version?: number; article?: { id: string } }
}

async function send(server: Server, method: string, path: string, body: unknown): Promise<Answer> {
  const response = await fetch(server.url + path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

async function untilRefused(attempt: () => Promise<Answer>): Promise<Answer> {
  for (let count = 0; count < 1000; count++) {
    const answer = await attempt()
    if (answer.status >= 400) return answer
  }
  throw new Error('There was space for everything')
}
