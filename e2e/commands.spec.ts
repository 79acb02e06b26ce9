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

const TEXT = [
  'Stadtrat beschließt neue Fähre',
  'Der Rat hat am Montag für die neue Fähre gestimmt. Sie kostet rund 3,5 Mio. Euro. Im Herbst soll sie fahren.',
].join('\n')

function palette(page: Page) {
  return page.getByRole('dialog', { name: 'Commands' })
}

function option(page: Page, name: string | RegExp) {
  return palette(page).getByRole('option', { name })
}

test('The palette finds a command, runs it, and says why another cannot be run', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}?segment=${article.segments[3]?.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('It is to sail')

  await page.keyboard.press('Control+Shift+p')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
  await expect(option(page, 'Next unconfirmed sentence F9')).toBeVisible()
  await expect(option(page, /^Join the sentence with the next one/)).toContainText('4 ends its paragraph')
  await expect(option(page, /^Join the sentence with the next one/)).toBeDisabled()
  await expectAccessible(page)

  // What cannot be run stays, and Enter does nothing.
  await page.keyboard.type('join')
  await expect(option(page, /./)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeVisible()
  expect((await readSegments(server, article.id)).length).toBe(4)

  // Words in any order; the caret is where it was when the command is run.
  await palette(page).getByRole('combobox').fill('needing flag')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeHidden()
  await expect(page.getByText('Sentence 4 needs work.')).toBeVisible()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(' in autumn')
  await expect(field(page)).toHaveValue('It is to sail in autumn')

  // A rare one is found by typing only, also without a key.
  await page.keyboard.press('Control+Shift+p')
  await expect(option(page, /^Read the English/)).toHaveCount(0)
  await page.keyboard.type('read the english')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/view=read/)
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('copy the german')
  await expect(option(page, /^Copy the German/)).toContainText('Only in the Edit view')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
})

test('The palette goes to a sentence by its number and by a word of it', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'English of sentence 3' })).toBeFocused()
  await page.keyboard.press('Control+Shift+p')
  await page.keyboard.type('herbst')
  await expect(option(page, /Im Herbst soll sie fahren/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'English of sentence 4' })).toBeFocused()

  // With the pointer, and by the arrows round the ends.
  await page.getByRole('button', { name: 'all commands' }).click()
  await palette(page).getByRole('combobox').fill('sentence')
  const first = option(page, /./).first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(option(page, /./).last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await option(page, /^Previous sentence/).click()
  await expect(page.getByRole('textbox', { name: 'English of sentence 3' })).toBeFocused()
})

test('Each thing beside the sentence has a key, and Esc leads back to the caret', async ({
  page,
  server,
}) => {
  const article = await createArticle(server, TEXT)
  await fetch(`${server.url}/api/articles/${article.id}/translations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      engine: 'browser',
      translations: [{ segmentId: article.segments[0]?.id, text: 'City council decides ferry' }],
    }),
  })
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toHaveValue('City council decides ferry')
  await expect(field(page)).toBeFocused()
  for (let step = 0; step < ' ferry'.length; step++) await page.keyboard.press('ArrowLeft')

  const tabs = [
    ['s', 'Suggestions', page.getByRole('button', { name: /^Take/ })],
    ['t', 'Terms', page.getByLabel('German term')],
    ['h', 'History', page.getByRole('tabpanel', { name: 'History' })],
    ['c', 'Comments', page.getByLabel('Say something about this sentence')],
  ] as const
  for (const [letter, name, place] of tabs) {
    await page.keyboard.press('Control+m')
    await page.keyboard.press(letter)
    await expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true')
    const panel = page.getByRole('tabpanel', { name })
    await expect(panel.and(place).or(panel.locator(place)).first()).toBeFocused()
    await expect(page.getByRole('complementary')).toContainText('Sentence 1')
    await page.keyboard.press('Escape')
    await expect(field(page)).toBeFocused()
  }
  await page.keyboard.type(' new')
  await expect(field(page)).toHaveValue('City council decides new ferry')
  await page.keyboard.press('Control+m')
  await page.keyboard.press('b')
  await expect(field(page)).toHaveValue('City council decides ferry')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('City council decides new ferry')
  for (const words of ['Sentence 1 needs work.', 'Sentence 1 no longer needs work.']) {
    await page.keyboard.press('Control+m')
    await page.keyboard.press('w')
    await expect(page.getByText(words)).toBeVisible()
  }
  // A letter after anything but the beginning of a chord is a letter.
  await page.keyboard.press('End')
  await page.keyboard.type('s')
  await expect(field(page)).toHaveValue('City council decides new ferrys')
  await expectSaved(page)
})

test('The inactive sentences are one stop of the Tab key, with arrows from one to the next', async ({
  page,
  server,
}) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await expect(page.locator('[data-row-button][tabindex="0"]')).toHaveCount(1)
  await page.getByRole('button', { name: 'Edit sentence 2' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: 'Edit sentence 4' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'English of sentence 4' })).toBeFocused()
})

test('The sheet of keys lists them by where they count, the alignment has its own', async ({
  page,
  server,
}) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('F1')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByRole('heading', { level: 3 })).toHaveText([
    'In the workbench',
    'At the sentence',
    'In the field of the sentence',
    'Beside the sentence',
    'In a comment or a new term',
    'On every page',
  ])
  await expect(sheet).toContainText('Confirm and go to the next unconfirmed sentence')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Paste an English text' }).click()
  await page.getByRole('textbox', { name: 'The English text' }).fill('A new ferry. It is to sail in autumn.')
  await page.keyboard.press('Control+Enter')
  const split = page
    .getByRole('dialog', { name: 'Paste an English text' })
    .getByRole('button', { name: 'Split' })
  await expect(split).toBeVisible()
  await page.keyboard.press('F1')
  await expect(sheet).toContainText('In the alignment')
  await expect(sheet).toContainText('Join: the English of the next sentence comes to this one')
  await expect(sheet).not.toContainText('Confirm and go to the next unconfirmed sentence')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(split).toBeVisible()
  await page.keyboard.press('Control+Shift+p')
  await expect(option(page, /^Split: what follows the caret/)).toBeVisible()
  await page.keyboard.type('back to the text')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'The English text' })).toBeVisible()
})

test('Every page with keys has the palette and the sheet', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  const pages: [string, RegExp][] = [
    ['/', /New article/],
    ['/bin', /All articles/],
    ['/articles/new', /Create the article/],
    [`/articles/${article.id}/revisions`, /Name a revision/],
    [`/articles/${article.id}/compare`, /Next change/],
  ]
  for (const [path, command] of pages) {
    await page.goto(path)
    await expect(async () => {
      await page.keyboard.press('Control+Shift+p')
      await expect(option(page, command)).toBeVisible({ timeout: 1000 })
    }).toPass()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('All commands')
    await page.keyboard.press('Escape')
  }
})
