import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import { Server } from './server.ts'

export { expect } from '@playwright/test'

/** `server`: one for all journeys of a worker; pages open on it by relative paths. */
export const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
    async ({}, use) => {
      const server = await Server.launch()
      await use(server)
      await server.remove()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
})

/** For journeys that change what every server brings along, or need other `settings`: a server of their own. */
export const testAlone = base.extend<{ settings: Record<string, string>; server: Server }>({
  settings: {},
  server: async ({ settings }, use) => {
    const server = await Server.launch(settings)
    await use(server)
    await server.remove()
  },
  baseURL: async ({ server }, use) => use(server.url),
})

/** WCAG 2.2 AA, as far as a machine can tell. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
  )
  expect(found).toEqual([])
}

/** Creates an article through the HTTP interface; gives its id and its segments. */
export async function createArticle(server: Server, text: string, fields: Record<string, unknown> = {}) {
  const response = await fetch(`${server.url}/api/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, ...fields }),
  })
  expect(response.status).toBe(201)
  const { article, segments } = (await response.json()) as {
    article: { id: string; title: string }
    segments: { id: string; source: string; version: number }[]
  }
  return { id: article.id, title: article.title, segments }
}

export async function readSegments(server: Server, articleId: string) {
  const response = await fetch(`${server.url}/api/articles/${articleId}`)
  const { segments } = (await response.json()) as {
    segments: {
      id: string
      target: string | null
      status: string
      version: number
      updatedBy: string | null
    }[]
  }
  return segments
}

/** The field of the active sentence. */
export function field(page: Page) {
  return page.locator('[data-target-field]')
}

/** Waits until everything typed is acknowledged. */
export async function expectSaved(page: Page) {
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'saved')
}
