import { createArticle, expect, expectAccessible, expectSaved, field, test, testAlone } from './fixtures.ts'

testAlone(
  'The sample shows its changes as they are typed, all of them at once, and the page as it will read',
  async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Nordersiel bekommt eine neue Seeschleuse' }).click()
    await expect(page.getByText('Sample, recorded translation')).toBeVisible()
    await expect(field(page)).toBeVisible()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.type(' Entirely new words.')
    await expect(page.locator('ins.change').filter({ hasText: 'Entirely new words' })).toBeVisible()
    await expectSaved(page)

    await page.getByRole('button', { name: 'Changes', exact: true }).click()
    await expect(page.getByText(/^1 of \d+ sentences changed$/)).toBeVisible()
    await page.getByRole('checkbox', { name: 'Only changed sentences' }).check()
    await expect(page.locator('[data-segment]')).toHaveCount(1)
    await expectAccessible(page)
    await expect(page).toHaveURL(/view=changes/)

    await page.getByRole('button', { name: 'Read', exact: true }).click()
    const sentence = page.getByRole('link', { name: /Entirely new words/ })
    await expect(sentence).toBeVisible()
    await expect(page.locator('em').filter({ hasText: 'Möwe' }).first()).toBeVisible()
    await expectAccessible(page)
    await sentence.click()
    await expect(field(page)).toHaveValue(/Entirely new words/)
    await page.keyboard.press('Control+m')
    await page.keyboard.press('1')
    await expect(field(page)).not.toHaveValue(/Entirely new words/)
  },
)

test('An article of 5,000 sentences opens, types and saves', async ({ page, server }) => {
  const text = Array.from({ length: 1000 }, (_, n) =>
    Array.from(
      { length: 5 },
      (_, m) => `Satz ${n * 5 + m + 1} steht hier und ist nicht besonders lang.`,
    ).join(' '),
  ).join('\n')
  const article = await createArticle(server, text)
  expect(article.segments).toHaveLength(5000)
  await page.goto(`/articles/${article.id}`)
  await expect(field(page)).toBeFocused()
  expect(await page.locator('[data-segment]').count()).toBeLessThan(60)
  await page.keyboard.type('Sentence one.')
  await page.keyboard.press('Control+g')
  await page.keyboard.type('4321')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'English of sentence 4321' })).toBeInViewport()
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('Far down.')
  await expectSaved(page)
  await expectAccessible(page)
  await expect(page).toHaveURL(new RegExp(`segment=${article.segments[4320]?.id}`))
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'English of sentence 4321' })).toBeInViewport()
  await expect(field(page)).toHaveValue('Far down.')

  for (const view of ['changes', 'read']) {
    await page.keyboard.press('F2')
    await expect(page).toHaveURL(new RegExp(`view=${view}`))
    await expect(page.locator('[aria-current]').filter({ hasText: 'Far down.' })).toBeInViewport()
    await page.reload()
    await expect(page.locator('[aria-current]').filter({ hasText: 'Far down.' })).toBeInViewport()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(page).toHaveURL(new RegExp(`view=${view}&segment=${article.segments[4321]?.id}`))
    await page.keyboard.press('Alt+ArrowUp')
  }
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('Far down.')
})

test('The window has a name at every moment on the way from page to page', async ({ page, server }) => {
  const { id } = await createArticle(server, 'Das Fenster heißt\n\nJede Seite hat einen Namen.')
  await page.addInitScript(() => {
    const names: string[] = []
    Object.assign(window, { names })
    const watch = () => names.at(-1) !== document.title && names.push(document.title)
    new MutationObserver(watch).observe(document, { childList: true, characterData: true, subtree: true })
  })
  await page.goto('/')
  await expect(page).toHaveTitle('Articles · Gegenlesen')
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  const names = ['Das Fenster heißt · Gegenlesen', 'Revisions of Das Fenster heißt · Gegenlesen']
  for (let visit = 0; visit < 4; visit++) {
    await page.locator(`a[href^="/articles/${id}"]`).first().click()
    await expect(page).toHaveTitle(names[0] ?? '')
    await page.getByRole('link', { name: 'Revisions' }).click()
    await expect(page).toHaveTitle(names[1] ?? '')
    await page.getByRole('link', { name: 'Back to the article' }).click()
    await expect(page).toHaveTitle(names[0] ?? '')
    await page.getByRole('link', { name: 'All articles' }).click()
    await expect(page).toHaveTitle('Articles · Gegenlesen')
  }
  const seen = await page.evaluate(() => (window as unknown as { names: string[] }).names)
  const visit = ['Articles · Gegenlesen', ...names, ...names.slice(0, 1)]
  const expected = [...visit, ...visit, ...visit, ...visit, visit[0]]
  expect(seen.slice(seen.indexOf('Articles · Gegenlesen'))).toEqual(expected)
})

test('A link followed right after moving leads where it says', async ({ page, server }) => {
  const { id, segments } = await createArticle(server, 'Erster Satz steht hier. Zweiter Satz steht dort.')
  await page.goto(`/articles/${id}`)
  await expect(page).toHaveURL(/segment=/)
  let release = () => {}
  const written = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/revisions**', async (route) => {
    await written
    await route.continue()
  })
  await field(page).press('Alt+ArrowDown')
  await page.getByRole('link', { name: 'Revisions' }).click()
  // The address of the move is written while the other page is on its way.
  await expect(page).toHaveURL(new RegExp(segments[1]?.id ?? 'no second sentence'))
  release()
  await expect(page).toHaveURL(/\/revisions$/)
})
