import { createArticle, expect, expectAccessible, field, test } from './fixtures.ts'

test('A deleted article comes back from the bin, found by hand or by its address', async ({
  page,
  server,
}) => {
  const one = await createArticle(server, 'Erster Artikel.', { title: 'Erster Artikel' })
  const two = await createArticle(server, 'Zweiter Artikel.', { title: 'Zweiter Artikel' })
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Zweiter Artikel' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Bin', exact: true })).toHaveCount(0)

  for (const { title } of [one, two]) {
    await page.getByRole('button', { name: `Delete ${title}` }).click()
    await expect(page.getByText(`${title} is in the bin`)).toBeVisible()
  }
  await page.reload()
  await expect(page.getByRole('link', { name: 'Zweiter Artikel' })).toHaveCount(0)
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Bin', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Zweiter Artikel', 'Erster Artikel'])
  await expect(page.getByText(/Deleted just now · kept until \d+ \w+/)).toHaveCount(2)
  await expectAccessible(page)
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect(page.getByRole('button', { name: 'Bring it back: Erster Artikel' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Back on the desk, as it was.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Open it: Erster Artikel' })).toBeFocused()
  await expectAccessible(page)

  await page.goto(`/articles/${two.id}`)
  await expect(page.getByRole('heading', { name: 'Zweiter Artikel' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(field(page)).toBeVisible()
  await page.goto('/bin')
  await expect(page.getByText('The bin is empty.')).toBeVisible()
  await expectAccessible(page)
  await page.goto('/articles/nirgends')
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
})

test('An article is renamed, and its English switched, from the desk', async ({ page, server }) => {
  const { id } = await createArticle(server, 'Ein Text.', { title: 'Alter Titel' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Alter Titel' }).focus()
  await page.keyboard.press('r')
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect(title).toBeFocused()
  await expectAccessible(page)
  await title.fill('Neuer Titel')
  await page.getByRole('radio', { name: 'American' }).check()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Neuer Titel' })).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const { article } = await fetch(`${server.url}/api/articles/${id}`).then((answer) => answer.json())
  expect(article).toMatchObject({ title: 'Neuer Titel', targetLanguage: 'en-US' })
})
