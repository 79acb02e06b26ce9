import { createArticle, expect, expectSaved, field, readSegments, test } from './fixtures.ts'

const TEXT = 'Die Fähre fährt wieder. Sie war lange in der Werft.'

test('Typed while the server is away, tab closed: every character is there and saved', async ({
  page,
  context,
  server,
}) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('The ferry is running')
  await expectSaved(page)

  await server.stop()
  await page.keyboard.type(' again, after months of waiting')
  await expect(page.locator('[data-saving]')).toHaveText('Offline, kept on this computer')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.type('It was in the yard for a long time.')
  await page.close({ runBeforeUnload: false })

  await server.start()
  const fresh = await context.newPage()
  await fresh.goto(`/articles/${article.id}`)
  await expect(field(fresh)).toHaveValue('The ferry is running again, after months of waiting')
  await expectSaved(fresh)
  const segments = await readSegments(server, article.id)
  expect(segments.map(({ target }) => target)).toEqual([
    'The ferry is running again, after months of waiting',
    'It was in the yard for a long time.',
  ])
})

test('A crashed tab loses nothing', async ({ page, context, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.route('**/segments/**', (route) => route.abort())
  await page.keyboard.type('Crash in the middle of a word')
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'offline')
  await page.goto('chrome://crash').catch(() => undefined)

  const fresh = await context.newPage()
  await fresh.goto(`/articles/${article.id}`)
  await expect(field(fresh)).toHaveValue('Crash in the middle of a word')
  await expectSaved(fresh)
  expect((await readSegments(server, article.id))[0]?.target).toBe('Crash in the middle of a word')
})

test('Reload in the middle of typing loses nothing', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('Not a moment after the last letter')
  await page.reload()
  await expect(field(page)).toHaveValue('Not a moment after the last letter')
  await expectSaved(page)
  expect((await readSegments(server, article.id))[0]?.target).toBe('Not a moment after the last letter')
})

test('The server comes back by itself and everything is sent', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await server.kill()
  await page.keyboard.type('Written while nobody listened')
  await expect(page.locator('[data-saving]')).toHaveAttribute('data-saving', 'offline')
  await server.start()
  await expectSaved(page)
  expect((await readSegments(server, article.id))[0]?.target).toBe('Written while nobody listened')
})
