import { readFileSync } from 'node:fs'
import { createArticle, expect, expectAccessible, testAlone as test } from './fixtures.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

test('A wrong pair is found in the memory, mended, and another one taken out', async ({ page, server }) => {
  const { id, title, segments } = await createArticle(server, 'Der Kai ist voll. Die Fähre ist weg.', {
    title: 'Am Kai',
  })
  for (const [at, target] of ['The key is full.', 'The ferry is gone.'].entries())
    await fetch(`${server.url}/api/articles/${id}/segments/${segments[at]?.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', cookie: 'gegenlesen-name=Ute' },
      body: JSON.stringify({ version: segments[at]?.version, target, status: 'confirmed' }),
    })

  await page.goto('/')
  await page.getByRole('link', { name: 'Memory', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Translation memory', level: 1 })).toBeVisible()
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows.first()).toContainText('Die Fähre ist weg.')
  await expect(rows.first()).toContainText('Ute')
  await expect(rows.first().getByRole('link', { name: title })).toHaveAttribute('href', `/articles/${id}`)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expectAccessible(page)
  }

  await page.getByRole('searchbox').fill('"key is"')
  await expect(rows).toHaveCount(1)
  await expect(rows.locator('mark')).toHaveText('key is')
  await page.getByRole('button', { name: 'Change Der Kai ist voll.' }).click()
  const english = page.getByRole('textbox', { name: 'English', exact: true })
  await expect(english).toBeFocused()
  await expectAccessible(page)
  await english.fill('The quay is full.')
  await page.keyboard.press('Control+Enter')
  await expect(rows).toContainText('The quay is full.')
  const query = new URLSearchParams({ q: 'Der Kai ist voll.' })
  const found = await fetch(`${server.url}/api/memory?${query}`).then((answer) => answer.json())
  expect(found[0]).toMatchObject({ match: 100, target: 'The quay is full.' })

  await page.getByRole('searchbox').fill('fähre ist weg')
  await expect(rows).toContainText('The ferry is gone.')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Change Die Fähre ist weg.' }).focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: 'Delete it' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The memory holds no sentence with “fähre ist weg”.')).toBeVisible()
  await expectAccessible(page)
})

test('A memory from elsewhere shows what it brings before it comes in', async ({ page }) => {
  await page.goto('/memory')
  const unit = (german: string, english: string) =>
    `<tu><tuv xml:lang="de"><seg>${german}</seg></tuv><tuv xml:lang="en-US"><seg>${english}</seg></tuv></tu>`
  const body = [unit('Ebbe um acht.', 'Low tide at eight.'), unit('Ebbe um acht.', 'Low tide at eight.')]
  const tmx = `<tmx version="1.4"><header/><body>${body.join('')}</body></tmx>`
  const file = page.getByLabel(/at most 20 MB/)
  // The key counts once the page is alive.
  await expect(async () => {
    await page.keyboard.press('i')
    await expect(file).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expectAccessible(page)
  const choose = (text: string) =>
    file.setInputFiles({ name: 'memory.tmx', mimeType: 'text/xml', buffer: Buffer.from(text) })
  await choose('<html></html>')
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('begins with <html>')
  await choose(tmx)
  await expect(page.getByText('memory.tmx adds 1 pair; 1 known already.')).toBeVisible()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Add 1 pair' }).click()
  await expect(page.getByText('1 pair added')).toBeVisible()
  await page.getByRole('button', { name: 'Done' }).click()
  const first = page.getByRole('main').getByRole('listitem').first()
  await expect(first).toContainText('Low tide at eight.')
  await expect(first).toContainText('Imported · just now · American')

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export TMX' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('Low tide at eight.')
})
