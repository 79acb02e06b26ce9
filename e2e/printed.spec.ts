import type { Page } from '@playwright/test'
import { createArticle, expect, expectAccessible, field, readSegments, test, testAlone } from './fixtures.ts'
import type { Server } from './server.ts'

const MARKDOWN = `# Markt am Hafen

- Brot vom Bäcker. Es ist frisch.
- Milch
  - aus dem Umland

1. Zuerst anmelden
2. Dann zahlen

Am Abend ist Schluss.
`
const PLAIN =
  'Markt am Hafen\n\nEr ist schön.\n\n• Brot\n• Milch\n\n1. Anmelden\n2. Zahlen\n\nDann ist Schluss.\n'

/** The items of a page, each with its marker; a bullet is `-`, as the plain text export writes it. */
async function items(page: Page): Promise<string[]> {
  const shown = await page.locator('[data-list]').allInnerTexts()
  return shown.map((item) => item.replace(/\s+/g, ' ').replace(/^[•–] /, '- '))
}

async function exported(server: Server, articleId: string): Promise<string[]> {
  const text = await fetch(`${server.url}/api/articles/${articleId}/export?format=txt`).then((answer) =>
    answer.text(),
  )
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(-|\d+\.) /.test(line))
}

async function write(server: Server, articleId: string, english: (string | null)[]) {
  const segments = (await readSegments(server, articleId)).map((segment, index) => ({
    ...segment,
    target: english[index] ?? null,
  }))
  for (const { id, version, target } of segments) {
    if (target === null) continue
    const answer = await fetch(`${server.url}/api/articles/${articleId}/segments/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ version, target }),
    })
    expect(answer.status).toBe(200)
  }
}

for (const { format, text, english } of [
  {
    format: 'markdown',
    text: MARKDOWN,
    english: [
      'Harbour market',
      'Bread.',
      'It is fresh.',
      'Milk',
      'from nearby',
      'Register',
      null,
      'The end.',
    ],
  },
  {
    format: 'plain',
    text: PLAIN,
    english: ['Harbour market', 'It is lovely.', '• Bread', 'Milk', '1. Register', null, 'The end.'],
  },
]) {
  test(`Lists of a ${format} text are read and revised as they are exported`, async ({ page, server }) => {
    const { id } = await createArticle(server, text, { format })
    await write(server, id, english)
    const wanted = await exported(server, id)
    expect(wanted.length).toBeGreaterThanOrEqual(4)
    expect(wanted.join('\n')).toContain('[untranslated: ')

    await page.goto(`/articles/${id}?view=read`)
    await expect(page.locator('[data-list]')).toHaveCount(wanted.length)
    expect(await items(page)).toEqual(wanted)
    await expectAccessible(page)

    await fetch(`${server.url}/api/articles/${id}/revisions`, { method: 'POST' })
    await page.goto(`/articles/${id}/revisions/1`)
    expect(await items(page)).toEqual(wanted)
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Show the German beside it' }).click()
    await expect(page.locator('[lang=de][data-list]')).toHaveCount(wanted.length)
    await expectAccessible(page)
  })
}

test('What was written by hand is told from what was changed, alike on every page', async ({
  page,
  server,
}) => {
  const { id } = await createArticle(server, PLAIN)
  await write(server, id, ['Harbour market', 'It is lovely.'])
  await fetch(`${server.url}/api/articles/${id}/revisions`, { method: 'POST' })

  await page.goto(`/articles/${id}?view=changes`)
  await expect(page.getByText('0 of 7 sentences changed, 2 written by hand')).toBeVisible()
  await page.goto(`/articles/${id}/compare?from=machine&to=current`)
  await expect(page.getByText('0 of 7 sentences changed, 2 written by hand')).toBeVisible()
  await expect(page.getByText('There is no machine translation')).toBeVisible()
  await expectAccessible(page)
  await page.goto(`/articles/${id}/revisions`)
  await expect(page.getByText('7 sentences, 2 written by hand')).toBeVisible()
  await expect(page.getByText(/machine translation/i)).toHaveCount(0)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(page.getByText('Both versions read the same')).toBeVisible()
})

testAlone('What is copied from the changes is the text alone', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Nordersiel bekommt eine neue Seeschleuse' }).click()
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('End')
  await page.keyboard.type(' New words.')
  const inserted = page.locator('ins.change').filter({ hasText: 'New words' })
  await expect(inserted).toBeVisible()
  const { copied, decorated } = await inserted.evaluate((change) => {
    window.getSelection()?.selectAllChildren(change)
    return {
      copied: window.getSelection()?.toString(),
      decorated: change.querySelector('.change-mark')?.textContent,
    }
  })
  expect(copied).toBe(' New words.')
  expect(decorated).toBe('New words.')
})

const STRUCTURED = `Der Hafen[^tiefe] wächst. Seine *Liste*[^2] auch.

| Hafen | Schiffe |
|-------|--------:|
| Kiel[^tiefe] | 12 |
| Bremen | |

Am Kai 5\\
27568 Bremerhaven

[^2]: Stand heute.
[^tiefe]: Er ist tief. Er bleibt es.

    Seit Jahren.
`

test('Tables, footnotes and line breaks are read, revised and printed as such', async ({ page, server }) => {
  const { id } = await createArticle(server, STRUCTURED, { format: 'markdown' })
  await write(server, id, [
    'The port[^tiefe] grows.',
    'So does its *list*[^2].',
    'Port',
    'Ships',
    'Kiel[^tiefe]',
    '12',
    null,
    'Quay 5',
    '27568 Bremerhaven',
    'As of today.',
    'It is deep.',
    'It stays so.',
    'For years.',
  ])
  const revision = await fetch(`${server.url}/api/articles/${id}/revisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ label: 'Erste' }),
  })
  expect(revision.status).toBe(201)

  for (const path of [`/articles/${id}?view=read`, `/articles/${id}/revisions/1`]) {
    await page.goto(path)
    await expect(page.getByRole('columnheader')).toHaveText(['Port', 'Ships'])
    await expect(page.getByRole('cell')).toHaveText(['Kiel1', '12', '[untranslated: Bremen]', ''])
    const notes = page.getByRole('region', { name: 'Footnotes' }).getByRole('listitem')
    await expect(notes).toHaveText([/^1It is deep\. It stays so\.For years\.$/, /^2As of today\.$/])
    expect(await page.getByText('27568 Bremerhaven').locator('xpath=ancestor::p').innerText()).toBe(
      'Quay 5\n27568 Bremerhaven',
    )
    await expectAccessible(page)

    await page.getByRole('link', { name: 'Back to the mark of footnote 2' }).click()
    await expect(page.locator('#note-mark-2')).toBeInViewport()
    expect(new URL(page.url()).hash).toBe('')
  }
  await page.getByRole('link', { name: 'Show the German beside it' }).click()
  await expect(page.getByRole('table')).toHaveCount(2)
  await expectAccessible(page)
})
