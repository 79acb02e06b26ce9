import type { Page } from '@playwright/test'
import { DeeplStandIn } from './deepl-stand-in.ts'
import {
  createArticle,
  expect,
  expectAccessible,
  expectSaved,
  field,
  readSegments,
  testAlone,
} from './fixtures.ts'
import { LibreTranslateStandIn } from './libretranslate-stand-in.ts'

const TEXT = 'Die Fähre fährt wieder. Sie war lange in der Werft.\nAlle freuen sich. Morgen auch.'

/** A product with two translators: DeepL, and LibreTranslate, which answers in small letters. */
const test = testAlone.extend<{ deepl: DeeplStandIn; libre: LibreTranslateStandIn }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  deepl: async ({}, use) => {
    const deepl = await DeeplStandIn.launch()
    await use(deepl)
    deepl.close()
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  libre: async ({}, use) => {
    const libre = await LibreTranslateStandIn.launch()
    await use(libre)
    libre.close()
  },
  settings: async ({ deepl, libre }, use) =>
    use({ DEEPL_API_KEY: 'stand-in:fx', DEEPL_SERVER_URL: deepl.url, LIBRETRANSLATE_URL: libre.url }),
})

const targets = async (server: Parameters<typeof readSegments>[0], id: string) =>
  (await readSegments(server, id)).map(({ target, status }) => `${target} ${status}`)

test('Two translators side by side: each is named, and one is taken with a key', async ({
  page,
  server,
  deepl,
  libre,
}) => {
  const { id } = await createArticle(server, TEXT)
  await page.goto(`/articles/${id}`)
  await page.getByRole('button', { name: 'Translate with DeepL' }).click()
  await expect(field(page)).toHaveValue('[DIE FÄHRE FÄHRT WIEDER.]')
  const panel = page.getByRole('tabpanel', { name: 'Suggestions' })
  await expect(panel.getByRole('button', { name: 'Ask LibreTranslate' })).toBeVisible()
  await field(page).focus()
  await page.keyboard.press('Control+m')
  await expect(page.getByText('or 0 to ask other translators')).toBeVisible()
  await page.keyboard.press('0')
  const words = panel.getByRole('listitem').filter({ hasText: 'LibreTranslate' })
  await expect(words).toContainText('(die fähre fährt wieder.)')
  await expectAccessible(page)
  await expect(field(page)).toHaveValue('[DIE FÄHRE FÄHRT WIEDER.]')
  expect(libre.asked).toEqual(['Die Fähre fährt wieder.'])

  await page.keyboard.press('Control+m')
  await page.keyboard.press('2')
  await expect(field(page)).toHaveValue('(die fähre fährt wieder.)')
  await expectSaved(page)
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('[DIE FÄHRE FÄHRT WIEDER.]')
  await expectSaved(page)
  expect((await targets(server, id))[0]).toBe('[DIE FÄHRE FÄHRT WIEDER.] machine')

  // What was answered once is there again, and nobody is asked.
  await page.reload()
  await expect(words).toContainText('(die fähre fährt wieder.)')
  expect(libre.asked).toHaveLength(1)

  // Without an answer it says why; one that keeps silent can be left alone. Nobody else was asked.
  await page.keyboard.press('Alt+ArrowDown')
  const asked = deepl.requests
  libre.answer = (response) => response.writeHead(403).end('{"error":"Invalid API key"}')
  await page.getByRole('button', { name: 'Ask LibreTranslate' }).click()
  await expect(panel).toContainText('LIBRETRANSLATE_API_KEY')
  libre.answer = () => {}
  await page.getByRole('button', { name: 'Ask LibreTranslate' }).click()
  await expect(panel.getByText('Asking LibreTranslate…')).toBeVisible()
  await panel.getByRole('button', { name: 'Stop asking' }).click()
  await expect(panel.getByRole('button', { name: 'Ask LibreTranslate' })).toBeVisible()
  expect(deepl.requests).toBe(asked)
})

test('Another translator does the article anew, and what a person wrote is touched only when told so', async ({
  page,
  server,
}) => {
  const { id } = await createArticle(server, TEXT)
  await page.goto(`/articles/${id}`)
  await page.getByRole('button', { name: 'Translate with DeepL' }).click()
  await expect(field(page)).toHaveValue('[DIE FÄHRE FÄHRT WIEDER.]')
  await field(page).fill('The ferry is running again.')
  await page.keyboard.press('F7')
  const dialog = page.getByRole('dialog', { name: 'Translate the article' })
  await expect(dialog.getByRole('radio', { name: '3 machine translations nobody has edited' })).toBeChecked()
  // DeepL would say the same once more.
  await expect(dialog.getByRole('radio', { name: 'LibreTranslate' })).toBeChecked()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Translate 3 sentences with LibreTranslate' }).click()
  await expect
    .poll(() => targets(server, id))
    .toEqual([
      'The ferry is running again. edited',
      '(sie war lange in der werft.) machine',
      '(alle freuen sich.) machine',
      '(morgen auch.) machine',
    ])
  await expect(field(page)).toHaveValue('The ferry is running again.')

  await page.keyboard.press('F7')
  await dialog.getByRole('radio', { name: 'DeepL' }).check()
  await dialog.getByRole('radio', { name: 'All 4, also 1 in the words of people' }).check()
  await expect(dialog).toContainText('Each text stays in the history of its sentence.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Translate 4 sentences with DeepL' }).click()
  await expect(field(page)).toHaveValue('[DIE FÄHRE FÄHRT WIEDER.]')
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText(
    'deleted: The ferry is running again',
  )
})

test('A quota used up in the middle keeps what was done, and the next day goes on from there', async ({
  page,
  server,
  deepl,
}) => {
  const paragraphs = Array.from({ length: 30 }, (_, number) => `Absatz ${number + 1} beginnt. Er endet.`)
  const { id } = await createArticle(server, paragraphs.join('\n'))
  deepl.allowance = 2
  await page.goto(`/articles/${id}`)
  await page.getByRole('button', { name: 'Translate with DeepL' }).click()
  const bar = page.getByRole('region', { name: 'Translation' })
  await expect(bar.getByRole('alert')).toContainText('The DeepL quota is used up')
  await expect(bar.getByRole('alert')).toContainText('What was translated is kept')
  await expect(bar).toContainText('40 sentences have no English yet.')
  await expectAccessible(page)
  const today = await targets(server, id)
  expect(today.filter((target) => target.endsWith(' machine'))).toHaveLength(20)
  const asked = deepl.requests

  await page.reload()
  await expect(page.getByRole('button', { name: 'Translate with LibreTranslate' })).toBeVisible()
  await expect(bar).toContainText('DeepL: The DeepL quota of this billing period is used up.')

  // The next day everything was switched off in between, and the quota allows it again.
  await server.stop()
  deepl.allowance = Number.POSITIVE_INFINITY
  await server.start()
  await page.reload()
  await page.getByRole('button', { name: 'Translate with DeepL' }).click()
  await expect(bar).toBeHidden()
  const tomorrow = await targets(server, id)
  expect(tomorrow.every((target) => target.endsWith(' machine'))).toBe(true)
  expect(tomorrow[59]).toBe('[ER ENDET.] machine')
  // Six requests in all: none was sent again.
  expect([asked, deepl.requests]).toEqual([2, 6])
})

/** A translator like that of Chrome, in a browser that has none; it turns a text round, so nobody takes it for one. */
async function giveTranslator(page: Page, hangsAt?: string) {
  await page.addInitScript((hangs) => {
    const translate = async (text: string) =>
      text.includes(hangs) ? new Promise<string>(() => {}) : [...text].reverse().join('')
    Object.assign(globalThis, {
      Translator: {
        availability: async () => 'available',
        create: async () => ({ translate, destroy() {} }),
      },
    })
  }, hangsAt ?? 'nowhere')
}

testAlone(
  'The browser’s own translator helps where there is no other, and does not hang the work',
  async ({ page, server }) => {
    await giveTranslator(page, 'Morgen')
    const { id } = await createArticle(server, TEXT)
    await page.goto(`/articles/${id}`)
    await page.getByRole('button', { name: 'Translate with the browser’s translator' }).click()
    const alert = page.getByRole('region', { name: 'Translation' }).getByRole('alert')
    await expect(alert).toContainText('1 sentence was not translated')
    await expect(alert).toContainText('This browser’s translator did not answer.')
    await expectAccessible(page)
    expect(await targets(server, id)).toEqual([
      '.redeiw trhäf erhäF eiD machine',
      '.tfreW red ni egnal raw eiS machine',
      '.hcis neuerf ellA machine',
      'null untranslated',
    ])
    await expect(page.getByText('As it came from the browser’s translator')).toBeVisible()
  },
)
