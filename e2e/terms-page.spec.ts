import { readFileSync } from 'node:fs'
import { expect, expectAccessible, testAlone as test } from './fixtures.ts'

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

test('The terms are added, searched, changed and deleted on a page of their own', async ({
  page,
  server,
}) => {
  await page.goto('/')
  // The key counts once the page is alive.
  await expect(async () => {
    await page.keyboard.press('t')
    await expect(page.getByRole('heading', { name: 'Terms', level: 1 })).toBeVisible({ timeout: 2000 })
  }).toPass()
  await expect(page.getByText('There are no terms yet.')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'New term' }).click()
  await expect(page.getByLabel('German term')).toBeFocused()
  await page.getByLabel('German term').fill('Reederei')
  await page.getByLabel('Its English').fill('shipping line')
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('nie company')
  await page.getByLabel('Words to avoid').fill('shipping company\nshipowner')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add the term' }).click()
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('nie company · not “shipping company”, “shipowner”')

  await fetch(`${server.url}/api/terms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ source: 'Hafenamt', target: 'harbour office' }),
  })
  await page.getByRole('searchbox').fill('"harbour office"')
  await expect(page).toHaveURL(/q=/)
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Hafenamt')
  await page.getByRole('searchbox').fill('nirgends')
  await expect(page.getByText('No term has “nirgends”')).toBeVisible()
  await page.getByRole('link', { name: 'Show all terms' }).click()
  await expect(rows).toHaveCount(2)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expectAccessible(page)
  }

  await page.getByRole('button', { name: 'Change Hafenamt' }).focus()
  await page.keyboard.press('e')
  await page.getByLabel('Its English').fill('port authority')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('port authority')
  await expect(page.getByRole('button', { name: 'Change Hafenamt' })).toBeFocused()

  await page.keyboard.press('Delete')
  await expect(page.getByText('“Hafenamt” will be marked and checked in no article any more.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Delete it' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Delete Hafenamt' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Delete it' }).click()
  await expect(rows).toHaveCount(1)
  const left = await fetch(`${server.url}/api/terms`).then((answer) => answer.json())
  expect(left.map(({ source }: { source: string }) => source)).toEqual(['Reederei'])
})

test('A file of terms says what it will do before it does it, and goes out again', async ({ page }) => {
  await page.goto('/terms')
  const csv = 'source,target,note\nKai,quay,\nKai,quay,\n,lonely,\nEbbe,low tide,nicht ebb\n'
  await page.getByRole('button', { name: 'Import' }).click()
  await expectAccessible(page)
  await page.getByLabel(/at most 20 MB/).setInputFiles({
    name: 'glossar.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  })
  await expect(page.getByText('glossar.csv adds 2 terms; 1 known already, 1 left out.')).toBeVisible()
  await expect(page.getByText('The German is missing.')).toBeVisible()
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Add 2 terms' }).click()
  await expect(page.getByText('2 terms added; 1 known before.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export CSV' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('low tide')

  await page.getByRole('button', { name: 'Import' }).click()
  await page.getByLabel(/at most 20 MB/).setInputFiles({
    name: 'bild.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
  })
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText(/\w/)
})
