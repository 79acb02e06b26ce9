import type { Page } from '@playwright/test'
import { createArticle, expect, expectSaved, field, readSegments, test } from './fixtures.ts'
import type { Server } from './server.ts'

const TEXT = 'Die Fähre fährt wieder, und der Rat ist froh. Sie war lange in der Werft.'
const ENGLISH = 'The ferry is running again, and the council is glad.'
const FIRST = 'The ferry is running again'

/** An article whose first sentence reads `target`. */
async function translated(server: Server, target = ENGLISH) {
  const article = await createArticle(server, TEXT)
  await saveElsewhere(server, article.id, target)
  return article
}

/** Someone else saves the first sentence. */
async function saveElsewhere(server: Server, articleId: string, target: string) {
  const [first] = await readSegments(server, articleId)
  const response = await fetch(`${server.url}/api/articles/${articleId}/segments/${first?.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: first?.version, target }),
  })
  expect(response.status).toBe(200)
}

const targets = async (server: Server, articleId: string) =>
  (await readSegments(server, articleId)).map(({ target }) => target)

/** The window gets the focus, and with it what others saved. */
async function refresh(page: Page, articleId: string) {
  const answer = page.waitForResponse((response) => response.url().endsWith(`/api/articles/${articleId}`))
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await (await answer).finished()
}

/** Opens the article with the caret in front of `, and the council`. */
async function openAtPlace(page: Page, articleId: string) {
  await page.goto(`/articles/${articleId}`)
  await expect(field(page)).toBeFocused()
  await field(page).evaluate(
    (place: HTMLTextAreaElement, at) => place.setSelectionRange(at, at),
    FIRST.length,
  )
}

/** Splits and joins take 2.5 s. */
async function slowStructure(page: Page) {
  await page.route(/\/(split|join)$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500))
    await route.continue().catch(() => undefined)
  })
}

async function paste(page: Page, text: string) {
  await field(page).evaluate((place: HTMLTextAreaElement, text) => {
    place.focus()
    document.execCommand('insertText', false, text)
  }, text)
}

test('What is typed right after opening is nobody else’s text', async ({ page, context, server }) => {
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  for (let round = 0; round < 3; round++) {
    const article = await createArticle(server, TEXT)
    await page.goto(`/articles/${article.id}`, { waitUntil: 'commit' })
    await field(page).focus()
    await page.keyboard.type('The ferry is running again after months', { delay: 20 })
    await expect(field(page)).toBeEditable()
    await page.keyboard.type('!')
    await expectSaved(page)
    await expect(page.getByText('could not go to its sentence')).toHaveCount(0)
    expect((await targets(server, article.id))[0]).toBe(await field(page).inputValue())
  }
})

test('A page whose scripts do not load takes no typing and promises nothing', async ({ page, server }) => {
  const article = await translated(server)
  await page.route('**/_next/static/**/*.js', (route) => route.abort())
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toHaveValue(ENGLISH)
  await expect(field(page)).toHaveJSProperty('readOnly', true)
  await expect(page.getByText('The text cannot be edited yet')).toBeVisible()
  await expect(page.getByText(/\bSaved\b/)).toHaveCount(0)
  await field(page).focus()
  await page.keyboard.type('lost')
  await expect(field(page)).toHaveValue(ENGLISH)
})

test('Words selected before the page is alive are typed over', async ({ page, server }) => {
  const article = await translated(server)
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`/articles/${article.id}`, { waitUntil: 'commit' })
  await field(page).selectText()
  letGo()
  await expect(field(page)).toBeEditable()
  await expect(page.locator('[data-saving]')).toHaveText('Saved')
  await page.keyboard.type('It runs.')
  await expect(field(page)).toHaveValue('It runs.')
  await expectSaved(page)
})

test('While a sentence is split, typing, pasting and deleting work as ever', async ({ page, server }) => {
  const article = await translated(server)
  await slowStructure(page)
  await openAtPlace(page, article.id)
  await page.keyboard.press('Control+e')
  await page.keyboard.type('abc')
  await paste(page, ' PASTED TEXT')
  await page.keyboard.type('def')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('ghi')
  await expect(field(page)).toHaveValue(`${FIRST}abc PASTED TEXTdeghi, and the council is glad.`)
  await expect(page.getByText('Split. Ctrl+Z takes it back.')).toBeVisible()
  await expect(field(page)).toHaveValue(`${FIRST}abc PASTED TEXTdeghi`)
  await page.keyboard.type('!')
  await expectSaved(page)
  const wanted = [`${FIRST}abc PASTED TEXTdeghi!`, ', and the council is glad.', null]
  expect(await targets(server, article.id)).toEqual(wanted)
})

test('While a sentence is split, a dead key makes its letter', async ({ page, context, server }) => {
  const article = await translated(server)
  await slowStructure(page)
  await openAtPlace(page, article.id)
  const cdp = await context.newCDPSession(page)
  await page.keyboard.press('Control+e')
  await page.keyboard.type(' caf')
  await cdp.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 })
  await cdp.send('Input.insertText', { text: 'é' })
  await page.keyboard.type(' au lait')
  await expect(field(page)).toHaveValue(`${FIRST} café au lait, and the council is glad.`)
  await expect(page.getByText('Split. Ctrl+Z takes it back.')).toBeVisible()
  await expect(field(page)).toHaveValue(`${FIRST} café au lait`)
  await expectSaved(page)
  const wanted = [`${FIRST} café au lait`, ', and the council is glad.', null]
  expect(await targets(server, article.id)).toEqual(wanted)
})

test('The answer to a split waits for the end of a composition', async ({ page, context, server }) => {
  const article = await translated(server)
  await slowStructure(page)
  await openAtPlace(page, article.id)
  const cdp = await context.newCDPSession(page)
  await page.keyboard.press('Control+e')
  await page.keyboard.type(' caf')
  await cdp.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 })
  await expect.poll(async () => (await targets(server, article.id)).length).toBe(3)
  await expect(field(page)).toHaveValue(`${FIRST} caf´, and the council is glad.`)
  await cdp.send('Input.insertText', { text: 'é' })
  await expect(field(page)).toHaveValue(`${FIRST} café`)
  await page.keyboard.type(' au lait')
  await expectSaved(page)
  expect((await targets(server, article.id))[0]).toBe(`${FIRST} café au lait`)
})

test('What is typed while a sentence is split survives a reload', async ({ page, server }) => {
  const article = await translated(server)
  await slowStructure(page)
  await openAtPlace(page, article.id)
  await page.keyboard.press('Control+e')
  await page.keyboard.type(' at last')
  await page.reload()
  await expect(field(page)).toHaveValue(`${FIRST} at last, and the council is glad.`)
  await expectSaved(page)
  expect(await targets(server, article.id)).toEqual([`${FIRST} at last, and the council is glad.`, null])
})

test('What is typed while the answer to a split is on its way survives a reload', async ({
  page,
  server,
}) => {
  const article = await translated(server)
  await page.route(/\/split$/, async (route) => {
    await route.fetch()
    // The answer never comes.
  })
  await openAtPlace(page, article.id)
  await page.keyboard.press('Control+e')
  await page.keyboard.type(' at last')
  await expect.poll(async () => (await targets(server, article.id)).length).toBe(3)
  await page.reload()
  await expect(field(page)).toHaveValue(`${FIRST} at last`)
  await expectSaved(page)
  expect(await targets(server, article.id)).toEqual([`${FIRST} at last`, ', and the council is glad.', null])
})

test('While two sentences are joined, what is typed comes along', async ({ page, server }) => {
  const article = await translated(server, FIRST)
  await slowStructure(page)
  await openAtPlace(page, article.id)
  await page.keyboard.press('Control+j')
  await page.keyboard.type(' at lasts')
  await page.keyboard.press('Backspace')
  await expect(page.getByText('Joined. Ctrl+Z takes it back.')).toBeVisible()
  await page.keyboard.type('!')
  await expect(field(page)).toHaveValue(`${FIRST} at last!`)
  await expectSaved(page)
  expect(await targets(server, article.id)).toEqual([`${FIRST} at last!`])
})

test('What someone else saves does not come into a word that is being composed', async ({
  page,
  context,
  server,
}) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  const cdp = await context.newCDPSession(page)
  await page.keyboard.type('New ')
  await cdp.send('Input.imeSetComposition', { text: 'fer', selectionStart: 3, selectionEnd: 3 })
  await expect.poll(async () => (await targets(server, article.id))[0]).toBe('New fer')
  await expectSaved(page)
  await saveElsewhere(server, article.id, 'A text of someone else')
  await refresh(page, article.id)
  await expect(field(page)).toHaveValue('New fer')
  await cdp.send('Input.insertText', { text: 'ferry' })
  await expect(field(page)).toHaveValue('New ferry')
  await expect(page.getByText('Someone else changed this sentence.', { exact: true })).toBeVisible()
  expect((await targets(server, article.id))[0]).toBe('A text of someone else')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await expectSaved(page)
  expect((await targets(server, article.id))[0]).toBe('New ferry')
})

test('A sentence that nobody is typing into shows what someone else saved', async ({ page, server }) => {
  const article = await translated(server)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await expectSaved(page)
  await saveElsewhere(server, article.id, 'A text of someone else')
  await refresh(page, article.id)
  await expect(field(page)).toHaveValue('A text of someone else')
  await page.keyboard.type('!')
  await expectSaved(page)
  expect((await targets(server, article.id))[0]).toBe('A text of someone else!')
})
