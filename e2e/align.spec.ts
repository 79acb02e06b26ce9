import type { Page } from '@playwright/test'
import {
  createArticle,
  expect,
  expectAccessible,
  expectSaved,
  field,
  readSegments,
  test,
} from './fixtures.ts'
import type { Server } from './server.ts'

const GERMAN = `Die Fähre fährt wieder
Am Montag legte die Fähre mit 40 Gästen in Lindenau ab. Sie hatte seit 2019 in der Werft gelegen. Alle freuen sich.
Der Hafen bleibt sonntags geschlossen.`

/** Two German sentences in one, and a caption that has no German. */
const ENGLISH = `The ferry is running again

The ferry left Lindenau on Monday with 40 guests after lying in the yard since 2019. Everybody is happy.

The port stays closed on Sundays. Our picture shows the old town hall with its two copper towers seen from the west.`

const BOTH = 'The ferry left Lindenau on Monday with 40 guests after lying in the yard since 2019.'
const CAPTION = 'Our picture shows the old town hall with its two copper towers seen from the west.'

test('A pasted English text is laid beside, corrected by keys, and taken as a machine translation', async ({
  page,
  server,
}) => {
  const article = await createArticle(server, GERMAN)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('My own headline')
  await expectSaved(page)

  await paste(page, ENGLISH)
  await expect(row(page, 2)).toContainText('Says sentence 3 as well')
  await expect(row(page, 3)).toContainText('Said in sentence 2')
  await expect(row(page, 5)).toContainText('No German found for “Our picture shows')
  await expect(row(page, 1)).toContainText('Keeps what somebody wrote')
  await expectAccessible(page)

  // Nothing can be typed into it.
  await expect(english(page, 2)).toBeFocused()
  await page.keyboard.type('x')
  await page.keyboard.press('Backspace')
  await expect(english(page, 2)).toHaveValue(BOTH)

  await placeCaret(page, BOTH.indexOf('after'))
  await page.keyboard.press('Control+e')
  await expect(english(page, 3)).toBeFocused()
  await expect(english(page, 3)).toHaveValue('after lying in the yard since 2019.')
  await expect(row(page, 2)).toContainText('The ferry left Lindenau on Monday with 40 guests')
  await expect(row(page, 2)).not.toContainText('as well')

  await page.keyboard.press('F9')
  await expect(english(page, 5)).toBeFocused()
  await placeCaret(page, 'The port stays closed on Sundays. Our'.length)
  await page.keyboard.press('Delete')
  await expect(english(page, 5)).toHaveValue('The port stays closed on Sundays.')
  await expect(row(page, 5)).toContainText(`Left out: ${CAPTION}`)
  await expectAccessible(page)
  await page.keyboard.press('F9')
  await expect(page.getByText('Every sentence has its English.')).toBeVisible()

  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(english(page, 3)).toBeFocused()
  await page.keyboard.press('Control+j')
  await expect(english(page, 3)).toHaveValue('after lying in the yard since 2019. Everybody is happy.')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect(english(page, 3)).toHaveValue('after lying in the yard since 2019.')
  await expect(row(page, 4)).toContainText('Everybody is happy.')
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(english(page, 3)).toHaveValue('')
  await expect(row(page, 2)).toContainText(BOTH)
  await expect(row(page, 3)).toContainText('Nothing found')
  await page.keyboard.press('Control+z')
  await expect(row(page, 3)).toContainText('after lying in the yard since 2019.')
  await page.keyboard.press('Control+Shift+z')
  await expect(row(page, 3)).toContainText('Nothing found')
  await page.keyboard.press('Control+z')

  await expect(page.getByText('4 of 5 sentences would be filled')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByText('4 sentences filled from your text. Now read them.')).toBeVisible()
  await expect(row(page, 2)).toHaveCount(0)
  const segments = await readAll(server, article.id)
  expect(segments.map(({ target, status, engine }) => [target, status, engine])).toEqual([
    ['My own headline', 'edited', null],
    ['The ferry left Lindenau on Monday with 40 guests', 'machine', 'existing'],
    ['after lying in the yard since 2019.', 'machine', 'existing'],
    ['Everybody is happy.', 'machine', 'existing'],
    ['The port stays closed on Sundays.', 'machine', 'existing'],
  ])
  await expect(page.getByText('after lying in the yard since 2019.')).toBeVisible()
})

test('What was corrected stays when the dialog closes or the server does not answer', async ({
  page,
  server,
}) => {
  const article = await createArticle(server, GERMAN)
  await page.goto(`/articles/${article.id}`)
  await paste(page, ENGLISH)
  await placeCaret(page, BOTH.indexOf('after'))
  await page.keyboard.press('Control+e')
  await expect(english(page, 3)).toHaveValue('after lying in the yard since 2019.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Paste an English text' }).click()
  await expect(english(page, 3)).toHaveValue('after lying in the yard since 2019.')
  await page.reload()
  await page.getByRole('button', { name: 'Paste an English text' }).click()
  await expect(english(page, 3)).toHaveValue('after lying in the yard since 2019.')

  await page.route('**/translations', (route) => route.abort())
  await page.getByRole('button', { name: /^Take 5 sentences/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'The server does not answer.' })).toBeVisible()
  await expectAccessible(page)
  expect((await readSegments(server, article.id)).every(({ target }) => target === null)).toBe(true)

  await page.unroute('**/translations')
  await page.getByRole('button', { name: /^Take 5 sentences/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await readSegments(server, article.id)).every(({ status }) => status === 'machine')).toBe(true)
})

test('Machine translations nobody has edited are replaced only when asked', async ({ page, server }) => {
  const article = await createArticle(server, 'Die Fähre fährt wieder. Alle freuen sich.')
  const [first] = article.segments
  await fetch(`${server.url}/api/articles/${article.id}/translations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      engine: 'browser',
      translations: [{ segmentId: first?.id, text: 'The ferry drives again.' }],
    }),
  })
  await page.goto(`/articles/${article.id}`)
  await paste(page, 'The ferry is running again. Everybody is happy.')
  await expect(row(page, 1)).toContainText('Keeps its machine translation')
  await expect(page.getByRole('button', { name: /^Take 1 sentence/ })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Replace machine translations nobody has edited (1)' }).check()
  await page.getByRole('button', { name: /^Take 2 sentences/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await readSegments(server, article.id)).map(({ target }) => target)).toEqual([
    'The ferry is running again.',
    'Everybody is happy.',
  ])
})

test('An English text too long for one sentence is told before it is sent', async ({ page, server }) => {
  const article = await createArticle(server, 'Die Fähre fährt wieder. Alle freuen sich.')
  await page.goto(`/articles/${article.id}`)
  await paste(page, `The ferry ${'leaves and '.repeat(1000)}returns. Everybody is happy.`)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'holds at most 10,000' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(page.getByText('Moved up to sentence 1.')).toBeVisible()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(english(page, 1)).toBeFocused()
  await placeCaret(page, 'The ferry '.length + 450 * 'leaves and '.length)
  await page.keyboard.press('Control+e')
  await expect(page.getByText('The rest is at sentence 2.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  const targets = (await readSegments(server, article.id)).map(({ target }) => target ?? '')
  expect(targets.join(' ')).toMatch(/^The ferry (leaves and ){1000}returns. Everybody is happy.$/)
})

test('Two thousand sentences are laid beside while the page stays alive, and only those in sight are drawn', async ({
  page,
  server,
}) => {
  const numbers = Array.from({ length: 2000 }, (_, at) => at + 1)
  const german = numbers.map((at) => `Zug ${at} hält heute in Station ${at * 7}.${at % 5 ? '' : '\n'}`)
  const english = numbers.map((at) => `Train ${at} stops at station ${at * 7} today.${at % 5 ? '' : '\n\n'}`)
  const article = await createArticle(server, german.join(' '))
  await page.goto(`/articles/${article.id}`)
  await page.getByRole('button', { name: 'Paste an English text' }).click()
  const text = page.getByRole('textbox', { name: 'The English text' })
  await text.fill(english.join(' '))
  // So slow that one can stop it on any machine.
  const browser = await page.context().newCDPSession(page)
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 10 })
  await text.press('Control+Enter')
  await expect(page.getByText('Laying it beside 2,000 German sentences…')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Lay beside the German/ })).toBeEnabled()
  await browser.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await expectAccessible(page)
  await text.press('Control+Enter')
  await expect(page.getByText('2,000 of 2,000 sentences would be filled')).toBeVisible()
  expect(await page.locator('[data-row]').count()).toBeLessThan(100)
  await page.getByRole('button', { name: /^Take 2,000 sentences/ }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  const segments = await readSegments(server, article.id)
  expect(segments[1999]?.target).toBe('Train 2000 stops at station 14000 today.')
})

async function paste(page: Page, text: string) {
  await page.getByRole('button', { name: 'Paste an English text' }).click()
  await page.getByRole('textbox', { name: 'The English text' }).fill(text)
  await page.keyboard.press('Control+Enter')
  await expect(row(page, 1)).toBeVisible()
}

function row(page: Page, number: number) {
  return page.locator(`[data-row="${number}"]`)
}

function english(page: Page, number: number) {
  return page.getByRole('dialog').getByRole('textbox', { name: `English of sentence ${number}`, exact: true })
}

async function placeCaret(page: Page, offset: number) {
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .evaluate((place: HTMLTextAreaElement, at) => place.setSelectionRange(at, at), offset)
}

async function readAll(server: Server, articleId: string) {
  const response = await fetch(`${server.url}/api/articles/${articleId}`)
  const { segments } = (await response.json()) as {
    segments: { target: string | null; status: string; engine: string | null }[]
  }
  return segments
}
