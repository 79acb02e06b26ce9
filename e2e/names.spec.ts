import {
  createArticle,
  expect,
  expectAccessible,
  expectSaved,
  field,
  readSegments,
  test,
} from './fixtures.ts'

test('The name one gives oneself signs comments, texts and revisions', async ({ page, server }) => {
  const { id } = await createArticle(server, 'Die Fähre fährt. Sie kommt an.', { title: 'Die Fähre' })

  // While no name is known, the box for comments asks for one, and does without.
  await page.goto(`/articles/${id}`)
  await page.getByRole('tab', { name: 'Comments' }).click()
  const comment = page.getByLabel('Say something about this sentence')
  const name = page.getByLabel('Your name (optional)')
  await expect(name).toBeVisible()
  await expectAccessible(page)
  await comment.fill('Which ferry?')
  await page.getByRole('button', { name: /^Comment( |$)/ }).click()
  const thread = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Settle' }) })
  await expect(thread).toHaveCount(1)
  await expect(thread.getByRole('heading')).toHaveText(/^comment · /)

  await comment.fill('The one to the island.')
  await name.fill('  Anna  Berg ')
  await name.press('Enter')
  await expect(thread).toHaveCount(2)
  await expect(thread.nth(1).getByRole('heading')).toHaveText(/^Anna Berg · /)
  await expect(name).toHaveCount(0)
  await expect(comment).toBeFocused()

  // What is written from now on is signed.
  await field(page).fill('The ferry runs.')
  await expectSaved(page)
  await page.getByRole('tab', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: /edited · Anna Berg · / })).toBeVisible()
  await expectAccessible(page)
  expect(await readSegments(server, id)).toMatchObject([{ updatedBy: 'Anna Berg' }, { updatedBy: null }])

  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Save a revision' })
  await expect(dialog.getByLabel('What is this state?')).toBeFocused()
  await expect(name).toHaveCount(0)
  await page.keyboard.type('First')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await page.goto(`/articles/${id}/revisions`)
  await expect(page.getByText('· Anna Berg')).toBeVisible()
})

test('The desk says the name, changes it and empties it', async ({ page, server }) => {
  const { id } = await createArticle(server, 'Der Hafen schläft.', { title: 'Der Hafen' })
  await page.goto('/')
  await page.getByRole('button', { name: 'Your name', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Your name' })
  await expect(dialog.getByLabel('Name (optional)')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('Ben')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const ben = page.getByRole('button', { name: 'Your name: Ben', exact: true })
  await expect(ben).toBeFocused()
  await expectAccessible(page)
  await page.reload()
  await ben.click()
  await dialog.getByLabel('Name (optional)').fill('Clara Ü.')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('button', { name: 'Your name: Clara Ü.' })).toBeVisible()

  const revise = async (label: string) => {
    await page.goto(`/articles/${id}/revisions`)
    await page.getByLabel('What is this state?').fill(label)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: label })).toBeVisible()
  }
  await revise('By Clara')
  await page.goto('/')
  await page.getByRole('button', { name: 'Your name: Clara Ü.' }).click()
  await dialog.getByLabel('Name (optional)').fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Your name', exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Your name', exact: true })).toBeVisible()
  await revise('By nobody')

  const row = (label: string) => page.getByRole('listitem').filter({ hasText: label })
  await expect(row('By Clara')).toContainText('Clara Ü.')
  await expect(row('By nobody')).not.toContainText('Clara')
})

test('A revision can be signed where it is saved', async ({ page, server }) => {
  const { id } = await createArticle(server, 'Das Amt schweigt.', { title: 'Das Amt' })
  await page.goto(`/articles/${id}`)
  await expect(field(page)).toBeVisible()
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('dialog', { name: 'Save a revision' })
  await dialog.getByLabel('Your name (optional)').fill('Dora')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await page.goto(`/articles/${id}/revisions`)
  await expect(page.getByText('· Dora')).toBeVisible()
})
