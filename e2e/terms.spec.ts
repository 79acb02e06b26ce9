import { createArticle, expect, expectAccessible, field, test } from './fixtures.ts'

test('A term is added from the sentence, and found again however it is inflected', async ({
  page,
  server,
}) => {
  const article = await createArticle(
    server,
    'Der Haushalt ist beschlossen. Im Entwurf des Haushalts fehlt noch viel. Der Haushaltsausschuss tagt.',
  )
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  await page.getByRole('tab', { name: 'Terms' }).click()
  await expect(page.getByText('No term of the glossary stands in this sentence.')).toBeVisible()
  const source = page.locator('[data-source]')
  await source.evaluate((place) => {
    const words = place.firstChild as Text
    window.getSelection()?.setBaseAndExtent(words, 'Der '.length, words, 'Der Haushalt'.length)
  })
  await expect(page.getByLabel('German term')).toHaveValue('Haushalt')
  await page.getByLabel('Its English').fill('budget')
  await page.keyboard.press('Enter')
  await expect(source.locator('span')).toHaveText('Haushalt')
  await expectAccessible(page)

  await field(page).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(source.locator('span')).toHaveText('Haushalts')
  await page.keyboard.type('The draft of the household still lacks a lot.')
  await expect(page.getByText('It does not stand in the English.')).toBeVisible()
  await field(page).fill('The draft budgets still lack a lot.')
  await expect(page.getByText('It does not stand in the English.')).toBeHidden()

  // A caret behind a marked word is where it is seen.
  await source.evaluate((place) => {
    const rest = place.lastChild as Text
    window.getSelection()?.collapse(rest, rest.data.indexOf('noch'))
    ;(document.activeElement as HTMLElement).blur()
  })
  await page.keyboard.press('Control+e')
  await expect(source).toHaveText('Im Entwurf des Haushalts fehlt')
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(source.locator('span')).toHaveText('Haushalts')
})

test('A term is begun from the selected words, its English found in the translation', async ({
  page,
  server,
}) => {
  const article = await createArticle(server, 'Die Brücke ist gesperrt. Das Amt schweigt.')
  const [first] = article.segments
  await fetch(`${server.url}/api/articles/${article.id}/segments/${first?.id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: first?.version, target: 'The bridge is closed.' }),
  })
  await page.goto(`/articles/${article.id}?segment=${first?.id}`)
  await expect(field(page)).toBeVisible()
  await page.locator('[data-source]').evaluate((place) => {
    const words = place.firstChild as Text
    window.getSelection()?.setBaseAndExtent(words, 'Die '.length, words, 'Die Brücke'.length)
    ;(document.activeElement as HTMLElement).blur()
  })
  await page.keyboard.press('Control+m')
  await page.keyboard.press('n')
  await expect(page.getByLabel('German term')).toHaveValue('Brücke')
  await expect(page.getByLabel('Its English')).toHaveValue('bridge')
  await page.getByText('Note and words to avoid').click()
  await page.getByLabel('Words to avoid').fill('overpass')
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-source] span')).toHaveText('Brücke')
  const terms = await fetch(`${server.url}/api/terms?q=overpass`).then((answer) => answer.json())
  expect(terms).toMatchObject([{ source: 'Brücke', target: 'bridge', avoid: ['overpass'] }])
})
