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
  '„Wir haben lange gewartet“, sagte die Bürgermeisterin.',
].join('\n')

test('An editor writes, moves and confirms with the keys alone', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.type('Town council approves new ferry')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: 'English of sentence 2' })).toBeFocused()
  await page.keyboard.type('The council voted for the new ferry on Monday.')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('textbox', { name: 'English of sentence 3' })).toBeFocused()
  await page.keyboard.press('Control+.')
  await expect(field(page)).toHaveValue('Sie kostet rund 3,5 Mio. Euro.')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('textbox', { name: 'English of sentence 2' })).toBeFocused()
  await page.keyboard.press('F9')
  await expect(page.getByRole('textbox', { name: 'English of sentence 3' })).toBeFocused()
  await page.keyboard.press('Control+g')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'English of sentence 5' })).toBeFocused()

  await expectSaved(page)
  const segments = await readSegments(server, article.id)
  expect(segments.map(({ target, status }) => [target, status])).toEqual([
    ['Town council approves new ferry', 'confirmed'],
    ['The council voted for the new ferry on Monday.', 'edited'],
    ['Sie kostet rund 3,5 Mio. Euro.', 'edited'],
    [null, 'untranslated'],
    [null, 'untranslated'],
  ])
})

test('Undo belongs to the sentence and takes back words, not letters', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('New ferry ')
  await page.keyboard.type('approved')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.type('Second sentence')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(field(page)).toHaveValue('New ferry approved')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('New ferry ')
  await page.keyboard.press('Control+Shift+z')
  await expect(field(page)).toHaveValue('New ferry approved')
  await page.keyboard.press('Control+.')
  await expect(field(page)).toHaveValue('Stadtrat beschließt neue Fähre')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('New ferry approved')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(field(page)).toHaveValue('Second sentence')
})

test('A sentence is split and joined, each taken back in one step', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}?segment=${article.segments[1]?.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('The council voted, for the new ferry, on Monday.')
  for (let step = 0; step < ', on Monday.'.length; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('textbox', { name: 'English of sentence 2' })).toHaveValue(
    'The council voted, for the new ferry',
  )
  await expect.poll(async () => (await readSegments(server, article.id)).length).toBe(6)
  await expect(page.getByRole('list').getByText(', on Monday.', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('The council voted, for the new ferry, on Monday.')
  await expect.poll(async () => (await readSegments(server, article.id)).length).toBe(5)

  await page.keyboard.press('Control+j')
  await expect.poll(async () => (await readSegments(server, article.id)).length).toBe(4)
  await expect(page.locator('[data-source]')).toHaveText(
    'Der Rat hat am Montag für die neue Fähre gestimmt. Sie kostet rund 3,5 Mio. Euro.',
  )
  await page.keyboard.press('Control+z')
  const wanted = [null, 'The council voted, for the new ferry, on Monday.', null, null, null]
  await expect
    .poll(async () => (await readSegments(server, article.id)).map(({ target }) => target))
    .toEqual(wanted)
})

test('What was written in the second half stays when a split is taken back', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}?segment=${article.segments[1]?.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('The council voted, for the new ferry.')
  for (let step = 0; step < ', for the new ferry.'.length; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+e')
  await expect(field(page)).toHaveValue('The council voted')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('textbox', { name: 'English of sentence 3' })).toBeFocused()
  await field(page).fill('for a much larger ferry.')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('The council voted for a much larger ferry.')
  await expectSaved(page)
  expect((await readSegments(server, article.id))[1]?.target).toBe(
    'The council voted for a much larger ferry.',
  )
})

test('Comments and history go along when sentences are joined', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}?segment=${article.segments[2]?.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('It costs 3.5 million euros.')
  await page.getByRole('tab', { name: 'Comments' }).click()
  const comment = page.getByLabel('Say something about this sentence')
  await comment.fill('Is that')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(comment).toHaveValue('')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(comment).toHaveValue('Is that')
  await comment.fill('Is that with or without the pier?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Is that with or without the pier?')).toBeVisible()
  await expect(page.getByRole('tab', { name: 'Comments (1)' })).toBeVisible()
  await expectAccessible(page)
  await expectSaved(page)

  await field(page).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('Nobody has said anything about this sentence.')).toBeVisible()
  await page.keyboard.press('Control+j')
  await expect(page.getByText('Is that with or without the pier?')).toBeVisible()
  await page.getByRole('button', { name: 'Settle' }).click()
  await expect(page.getByText('settled')).toBeVisible()
  await page.getByRole('tab', { name: 'Comments', exact: true }).press('ArrowLeft')
  await expect(page.getByRole('tabpanel', { name: 'History' })).toContainText('It costs 3.5 million euros.')
})

test('The sheet of keys opens with F1 and ?', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toContainText('Confirm and go to the next unconfirmed sentence')
  await expectAccessible(page)
  // In one breath: the sheet closes, the field is left, the sheet opens again.
  await Promise.all(['Escape', 'Escape', '?'].map((key) => page.keyboard.press(key)))
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field(page)).not.toBeFocused()
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('')
})

test('Whatever a dialog was opened for, the next letter goes where the caret was', async ({
  page,
  server,
}) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('Town approves ferry')
  for (let step = 0; step < ' ferry'.length; step++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+s')
  await page.keyboard.type('First words')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Revision 1 saved: First words')).toBeVisible()
  await page.keyboard.type(' new')
  await expect(field(page)).toHaveValue('Town approves new ferry')
  await page.keyboard.press('Control+g')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.type(' green')
  await expect(field(page)).toHaveValue('Town approves new green ferry')
  await page.keyboard.press('F4')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toMatch(/\.docx$/)
  await expect(page.getByText(/^Saved as .*\.docx$/)).toBeVisible()
  await page.keyboard.type('!')
  await expect(field(page)).toHaveValue('Town approves new green! ferry')
})

test('The title and the kind of English are changed where they stand', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await page.getByRole('button', { name: 'Stadtrat beschließt neue Fähre' }).click()
  await page.getByRole('textbox', { name: 'Title' }).fill('Neue Fähre')
  await page.getByLabel('American').check()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Neue Fähre' })).toBeVisible()
  await expect(page.getByText('American English')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Neue Fähre' })).toBeVisible()
})

test('A text too long to be saved stays whole, and says so', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  const text = `${'word '.repeat(2000)}the end of it`
  await field(page).fill(text)
  await expect(page.getByRole('alert').filter({ hasText: /10,?000/ })).toBeVisible()
  await expect(field(page)).toHaveValue(text)
  await page.reload()
  await expect(field(page)).toHaveValue(text)
  await field(page).fill('The end of it')
  await expectSaved(page)
})

test('A letter typed by mistake and taken back leaves the sentence confirmed', async ({ page, server }) => {
  const article = await createArticle(server, TEXT)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('New ferry approved')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.type('q')
  await expectSaved(page)
  expect((await readSegments(server, article.id))[0]?.status).toBe('edited')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('New ferry approved')
  await expectSaved(page)
  await expect.poll(async () => (await readSegments(server, article.id))[0]?.status).toBe('confirmed')
})

test('Two editors on one sentence: both texts are seen, and the editor chooses', async ({
  page,
  server,
  context,
}) => {
  const article = await createArticle(server, TEXT)
  const other = await context.newPage()
  // It does not look for what others did before one types.
  await other.route(`**/api/articles/${article.id}`, (route) => route.abort())
  await page.goto(`/articles/${article.id}`)
  await other.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await expect(field(other)).toBeVisible()
  await page.bringToFront()
  await page.keyboard.type('Council approves ferry')
  await expectSaved(page)
  await field(other).fill('New ferry gets go-ahead')
  await expect(other.getByText('Someone else changed this sentence.', { exact: true })).toBeVisible()
  await expect(field(other)).toHaveValue('New ferry gets go-ahead')
  await expectAccessible(other)
  await other.getByRole('button', { name: 'Keep mine' }).click()
  await expectSaved(other)
  const segments = await readSegments(server, article.id)
  expect(segments[0]?.target).toBe('New ferry gets go-ahead')
  const history = await fetch(
    `${server.url}/api/articles/${article.id}/segments/${article.segments[0]?.id}/history`,
  ).then((answer) => answer.json())
  expect(history.map((entry: { target: string }) => entry.target)).toContain('Council approves ferry')
})

test('Who takes the text of the other finds their own in the history', async ({ page, server, context }) => {
  const article = await createArticle(server, TEXT)
  const other = await context.newPage()
  // It does not look for what others did before one types.
  await other.route(`**/api/articles/${article.id}`, (route) => route.abort())
  await page.goto(`/articles/${article.id}`)
  await other.goto(`/articles/${article.id}`)
  await expect(field(other)).toBeVisible()
  await page.bringToFront()
  await page.keyboard.type('Council approves ferry')
  await expectSaved(page)
  await field(other).fill('New ferry gets go-ahead')
  await expect(other.getByText('Someone else changed this sentence.', { exact: true })).toBeVisible()
  await field(other).fill('New ferry gets go-ahead at last')
  await other.getByRole('button', { name: 'Take theirs' }).click()
  await expect(field(other)).toHaveValue('Council approves ferry')
  await expectSaved(other)
  const path = `${server.url}/api/articles/${article.id}/segments/${article.segments[0]?.id}/history`
  await expect
    .poll(async () => {
      const history: { target: string }[] = await fetch(path).then((answer) => answer.json())
      return history.map(({ target }) => target)
    })
    .toContain('New ferry gets go-ahead at last')
})
