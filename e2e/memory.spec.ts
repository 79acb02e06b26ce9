import {
  createArticle,
  expect,
  expectAccessible,
  expectSaved,
  field,
  readSegments,
  test,
} from './fixtures.ts'

test('What was confirmed once is offered for a sentence like it, and found again by its words', async ({
  page,
  server,
}) => {
  const first = await createArticle(server, 'Der Stadtrat stimmt am Montag über die neue Brücke ab.')
  await page.goto(`/articles/${first.id}`)
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('The city council will vote on the new bridge on Monday.')
  await page.keyboard.press('Control+Enter')
  await expectSaved(page)

  const second = await createArticle(
    server,
    'Der Stadtrat stimmt am Dienstag über die neue Brücke ab.\nDer Stadtrat stimmt am Montag über die neue Brücke ab.',
  )
  await page.goto(`/articles/${second.id}`)
  const panel = page.getByRole('tabpanel', { name: 'Suggestions' })
  await expect(panel).toContainText('The city council will vote on the new bridge on Monday.')
  await expect(panel.getByRole('heading', { name: /the memory · [89]\d %/i })).toBeVisible()
  await expect(panel.locator('ins.change')).toContainText('Dienstag')
  await expect(panel.locator('del.change')).toContainText('Montag')
  await expectAccessible(page)
  await page.keyboard.press('Control+m')
  await page.keyboard.press('1')
  await expect(field(page)).toHaveValue('The city council will vote on the new bridge on Monday.')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(panel.getByRole('heading', { name: /the memory · 100 %/i })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('neue Brücke')
  const dialog = page.getByRole('dialog')
  await expect(dialog.locator('mark').first()).toHaveText('neue')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Take the English' }).first().click()
  await expect(field(page)).toHaveValue('The city council will vote on the new bridge on Monday.')
  await page.keyboard.press('Control+Enter')
  await expectSaved(page)
  expect((await readSegments(server, second.id))[1]).toMatchObject({
    target: 'The city council will vote on the new bridge on Monday.',
    status: 'confirmed',
  })

  const third = await createArticle(
    server,
    'Der Stadtrat stimmt am Montag über die neue Brücke ab.\nDavon weiß niemand etwas.',
  )
  await page.goto(`/articles/${third.id}`)
  await page.getByRole('button', { name: 'Fill from memory' }).click()
  await expect(page.getByText('1 sentence was filled from the memory.')).toBeVisible()
  expect((await readSegments(server, third.id)).map(({ status }) => status)).toEqual([
    'machine',
    'untranslated',
  ])
})
