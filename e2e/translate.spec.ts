import { DeeplStandIn } from './deepl-stand-in.ts'
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

const PARAGRAPHS = Array.from(
  { length: 60 },
  (_, index) => `Absatz ${index + 1} beginnt hier. Er hat einen zweiten Satz. Danach folgt der dritte.`,
)

test('DeepL translates with progress, can be stopped, and goes on where it stopped', async ({ page }) => {
  const deepl = await DeeplStandIn.launch()
  const server = await Server.launch({ DEEPL_API_KEY: 'stand-in:fx', DEEPL_SERVER_URL: deepl.url })
  try {
    deepl.pauseMs = 4000
    const article = await createArticle(server, PARAGRAPHS.join('\n'))
    await page.goto(`${server.url}/articles/${article.id}`)
    await page.getByRole('button', { name: 'Translate with DeepL' }).click()
    await expect(page.getByText(/Translating… [1-9]\d* of 180/)).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText(/^Stopped\./)).toBeVisible()
    await expectAccessible(page)
    const stopped = (await readSegments(server, article.id)).filter(({ target }) => target !== null).length
    expect(stopped).toBeGreaterThan(0)
    expect(stopped).toBeLessThan(180)

    deepl.pauseMs = 0
    await page.getByRole('button', { name: 'Go on translating' }).click()
    await expect(page.getByRole('region', { name: 'Translation' })).toBeHidden()
    const segments = await readSegments(server, article.id)
    expect(segments.every(({ status }) => status === 'machine')).toBe(true)
    expect(segments[0]?.target).toBe('[ABSATZ 1 BEGINNT HIER.]')
    expect(segments[179]?.target).toBe('[DANACH FOLGT DER DRITTE.]')
    await expect(page.getByRole('textbox')).toHaveValue('[ABSATZ 1 BEGINNT HIER.]')
  } finally {
    await server.remove()
    deepl.close()
  }
})

test('What the server stored without being able to tell is seen once the work ends', async ({ page }) => {
  const deepl = await DeeplStandIn.launch()
  const server = await Server.launch({ DEEPL_API_KEY: 'stand-in:fx', DEEPL_SERVER_URL: deepl.url })
  try {
    deepl.pauseMs = 4000
    const article = await createArticle(server, PARAGRAPHS.join('\n'))
    await page.goto(`${server.url}/articles/${article.id}`)
    await page.getByRole('button', { name: 'Translate with DeepL' }).click()
    await expect(page.getByText(/Translating… [1-9]\d* of 180/)).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText(/^Stopped\./)).toBeVisible()

    deepl.pauseMs = 0
    const rest = await fetch(`${server.url}/api/articles/${article.id}/translate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(await rest.text()).toContain('event: end')
    await page.getByRole('button', { name: 'Go on translating' }).click()
    await expect(page.getByRole('region', { name: 'Translation' })).toBeHidden()
    await expect(page.getByRole('textbox')).toHaveValue('[ABSATZ 1 BEGINNT HIER.]')
  } finally {
    await server.remove()
    deepl.close()
  }
})

test('A refused key is one clear sentence, and what a person wrote stays', async ({ page }) => {
  const deepl = await DeeplStandIn.launch()
  const server = await Server.launch({ DEEPL_API_KEY: 'stand-in:fx', DEEPL_SERVER_URL: deepl.url })
  try {
    const article = await createArticle(server, PARAGRAPHS.slice(0, 2).join('\n'))
    await page.goto(`${server.url}/articles/${article.id}`)
    await expect(field(page)).toBeFocused()
    await page.keyboard.type('My own first sentence.')
    await expectSaved(page)
    deepl.refusing = 403
    await page.getByRole('button', { name: 'Translate with DeepL' }).click()
    await expect(page.getByRole('region', { name: 'Translation' }).getByRole('alert')).toContainText('key')
    deepl.refusing = undefined
    await page.getByRole('button', { name: 'Go on translating' }).click()
    await expect(page.getByRole('region', { name: 'Translation' })).toBeHidden()
    expect((await readSegments(server, article.id))[0]?.target).toBe('My own first sentence.')
  } finally {
    await server.remove()
    deepl.close()
  }
})

test('Without an engine the screen says what can be done', async ({ page, server }) => {
  const article = await createArticle(server, 'Die Fähre fährt wieder.')
  await page.goto(`/articles/${article.id}`)
  await expect(page.getByText(/No translator is ready\./)).toBeVisible()
  await expect(page.getByText('DEEPL_API_KEY')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Paste an English text' })).toBeVisible()
  await expectAccessible(page)
})
