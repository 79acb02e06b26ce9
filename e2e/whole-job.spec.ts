import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, expectAccessible, expectSaved, field, readSegments, test, testAlone } from './fixtures.ts'

testAlone('The sample is corrected, confirmed, revised, compared and exported', async ({ page, server }) => {
  await page.goto('/')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Nordersiel bekommt eine neue Seeschleuse' }).click()
  await expect(page.getByText('Sample, recorded translation')).toBeVisible()
  await expectAccessible(page)
  await expect(field(page)).toBeFocused()

  await page.keyboard.press('F7')
  const dialog = page.getByRole('dialog', { name: 'Translate the article' })
  await expect(dialog.getByRole('radio', { name: '69 machine translations nobody has edited' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+s')
  await page.getByRole('textbox', { name: /What is this state/ }).fill('As it came')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Revision 1 saved: As it came')).toBeVisible()

  await page.keyboard.press('Alt+ArrowDown')
  await field(page).fill(
    'It is the biggest rebuilding of the harbour since the 19th century: Nordersiel replaces its sea lock.',
  )
  await expectSaved(page)
  const articleId = new URL(page.url()).pathname.split('/').pop() ?? ''
  const count = (await readSegments(server, articleId)).length
  await page.keyboard.press('Alt+ArrowUp')
  for (let sentence = 0; sentence < count; sentence++) await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Every sentence is confirmed.')).toBeVisible()
  await expectSaved(page)
  await expect(page.getByText(`${count} of ${count} confirmed`)).toBeVisible()
  expect((await readSegments(server, articleId)).every(({ status }) => status === 'confirmed')).toBe(true)

  await page.keyboard.press('Control+s')
  await page.getByRole('textbox', { name: /What is this state/ }).fill('Corrected')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Revision 2 saved: Corrected')).toBeVisible()

  await page.getByRole('link', { name: 'Revisions' }).click()
  await expect(page.getByRole('link', { name: '2 · Corrected' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '1 · As it came' }).click()
  await expect(page.getByRole('heading', { name: 'Nordersiel gets a new sea lock' })).toBeVisible()
  await expectAccessible(page)
  await page.goBack()
  for (const [since, words] of [
    ['Changes since revision 1', `1 of ${count} sentences changed`],
    ['Changes since the machine translation', 'Both versions read the same'],
  ] as const) {
    await page.getByRole('link', { name: since, exact: true }).click()
    await expect(page.getByText(words)).toBeVisible()
    await expectAccessible(page)
    await page.goBack()
  }
  await page.getByRole('combobox', { name: 'Compare' }).selectOption('1 · As it came')
  await page.getByRole('combobox', { name: 'with' }).selectOption('2 · Corrected')
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByText(`1 of ${count} sentences changed`)).toBeVisible()
  await expect(page.locator('ins.change').first()).toBeVisible()
  await expect(page.locator('del.change').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Inline' }).click()
  await expectAccessible(page)

  await page.goto(`/articles/${articleId}`)
  for (const [label, ending] of [
    ['Word', 'docx'],
    ['Plain text', 'txt'],
    ['Markdown', 'md'],
    ['Data', 'json'],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click()
    await expect(page.getByText('Every sentence is confirmed.')).toBeVisible()
    if (ending === 'docx') await expectAccessible(page)
    await page.getByRole('radio', { name: label }).check()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`))
    const bytes = await readFile(await download.path())
    if (ending === 'docx') expect(bytes.subarray(0, 2).toString()).toBe('PK')
    else expect(bytes.toString()).toContain('the biggest rebuilding of the harbour')
  }
})

test('An article is pasted, previewed, created, revised and restored', async ({ page, server }) => {
  await page.goto('/articles/new')
  await expectAccessible(page)
  await page
    .getByRole('textbox', { name: 'German text' })
    .fill('Neue Fähre kommt\nDie Fähre kostet 3,5 Mio. Euro. Sie fährt ab dem 3. Oktober.')
  await expect(page.getByText('2 paragraphs, 3 sentences')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+Enter')
  await expect(field(page)).toBeFocused()
  const articleId = new URL(page.url()).pathname.split('/').pop() ?? ''

  await page.keyboard.type('New ferry coming')
  await expect(field(page)).toHaveValue('New ferry coming')
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Revision 1 saved/)).toBeVisible()
  const revision = (number: number) =>
    fetch(`${server.url}/api/articles/${articleId}/revisions/${number}`).then((answer) => answer.json())
  expect((await revision(1)).segments[0].target).toBe('New ferry coming')
  await field(page).fill('A new ferry is on its way')
  await expectSaved(page)
  await page.keyboard.press('Shift+F2')
  await page.getByRole('button', { name: /^Restore (Revision )?1/i }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Restore this revision' }).click()
  await expect(field(page)).toHaveValue('New ferry coming')
  const revisions = await fetch(`${server.url}/api/articles/${articleId}/revisions`).then((answer) =>
    answer.json(),
  )
  expect(revisions).toHaveLength(3)
  expect((await readSegments(server, articleId))[0]?.target).toBe('New ferry coming')

  expect((await revision(2)).segments[0].target).toBe('A new ferry is on its way')
})

test('Wrapped lines are recognised in the preview, and the editor has the last word', async ({
  page,
  server,
}) => {
  const lines = [
    'Der Stadtrat hat am Montagabend nach langer Debatte den Haushalt für',
    'das kommende Jahr beschlossen. Die Ausgaben steigen auf 1,2 Mrd. Euro,',
    'vor allem für Schulen und den Nahverkehr.',
    '',
    'Die Opposition stimmte dagegen. Sie hält die Pläne für zu teuer und',
    'verlangt bis zum 3. Oktober eine neue Vorlage.',
  ]
  await page.goto('/articles/new')
  await page.getByRole('textbox', { name: 'German text' }).fill(lines.join('\n'))
  await expect(page.getByText('2 paragraphs, 4 sentences')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Are just wrapping' })).toBeChecked()
  await page.getByRole('radio', { name: 'Are just wrapping' }).press('ArrowLeft')
  await expect(page.getByText(/^5 paragraphs/)).toBeVisible()
  await page.getByRole('radio', { name: 'Are just wrapping' }).check()
  await expect(page.getByText('2 paragraphs, 4 sentences')).toBeVisible()
  await page.getByRole('textbox', { name: 'German text' }).press('Control+Enter')
  await expect(field(page)).toBeFocused()
  const articleId = new URL(page.url()).pathname.split('/').pop() ?? ''
  expect(await readSegments(server, articleId)).toHaveLength(4)
})

test('A file is chosen, and a bad one is refused in a clear sentence', async ({ page }) => {
  await page.goto('/articles/new')
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'bericht.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Überschrift\n\nDer erste Satz. Der zweite Satz.\n'),
  })
  await expect(page.getByText('2 paragraphs, 3 sentences')).toBeVisible()
  await page.getByRole('button', { name: /Create the article/ }).click()
  await expect(field(page)).toBeFocused()
  await expect(page.locator('[data-source]')).toHaveText('Überschrift')

  await page.goto('/articles/new')
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'leer.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(''),
  })
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
})

test('A file of data is no article, by whatever door it comes', async ({ page, server }) => {
  const data = randomBytes(50_000)
  await page.goto('/articles/new')
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Choose a file').setInputFiles({ name, mimeType: 'text/plain', buffer })
  const problem = page.getByRole('main').getByRole('alert')
  await choose('rauschen.txt', data)
  await expect(problem).toHaveText(
    /^rauschen\.txt was not taken\. This file is not a text.*\.txt in UTF-8\.$/,
  )
  await choose('bericht.txt', Buffer.from('%PDF-1.7 …'))
  await expect(problem).toHaveText(/This is a PDF/)
  await expect(page.getByText('The preview of the sentences stands here.')).toBeVisible()

  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], 'rauschen.txt', { type: 'text/plain' }))
  const answer = await fetch(`${server.url}/api/articles`, { method: 'POST', body: form })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('This file is not a text') })

  await choose('alt.txt', Buffer.from('Gr\xf6\xdfe z\xe4hlt. Ende gut.', 'latin1'))
  await expect(page.getByText('1 paragraph, 2 sentences')).toBeVisible()
  await expect(page.getByText(/read as Windows-1252/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take another text' }).click()
  await page.getByRole('textbox', { name: 'German text' }).fill('Gr\uFFFD\uFFFDe z\uFFFDhlt.')
  await expect(page.getByText('3 characters could not be read')).toBeVisible()
})
