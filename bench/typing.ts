/**
 * How long from a key to the frame that shows it, in an article of 5,000 sentences, beside the peer: a page
 * with nothing but a textarea, in the same browser and the same run. The ratio of the medians is the result.
 * `npm run bench:typing -- [--json] [SENTENCES]`; the product is built by `npm start` once before.
 */
import { chromium, type Page } from '@playwright/test'
import { Server } from '../e2e/server.ts'
import { findBrowser } from '../scripts/browser.mjs'

const ROUNDS = 3
const PHRASE = 'The ferry will run again from the third of October, the harbour office said. '

const json = process.argv.includes('--json')
const sentences = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 5000)

/** Milliseconds from each keydown to the end of the frame after it. */
async function typeAndMeasure(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    addEventListener(
      'keydown',
      () => {
        const pressed = performance.now()
        requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - pressed)))
      },
      true,
    )
  })
  await page.keyboard.type(PHRASE, { delay: 50 })
  await page.waitForTimeout(200)
  return page.evaluate(() => (window as unknown as { times: number[] }).times)
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

async function createArticle(server: Server): Promise<string> {
  const paragraph = (first: number) =>
    [0, 1, 2, 3, 4].map((next) => `Satz ${first + next} steht hier und ist nicht besonders lang.`).join(' ')
  const text = Array.from({ length: Math.ceil(sentences / 5) }, (_, index) => paragraph(index * 5 + 1)).join(
    '\n',
  )
  const response = await fetch(`${server.url}/api/articles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  })
  const { article } = (await response.json()) as { article: { id: string } }
  return article.id
}

const executablePath = await findBrowser(process.cwd())
const server = await Server.launch()
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const articleId = await createArticle(server)
  const ours: number[] = []
  const bare: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(`${server.url}/articles/${articleId}`)
    await page.locator('[data-target-field]:focus').waitFor()
    await page.waitForTimeout(1000)
    ours.push(...(await typeAndMeasure(page)))
    await page.close()

    const peer = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await peer.setContent('<textarea autofocus rows="4" cols="60"></textarea>')
    await peer.locator('textarea').focus()
    bare.push(...(await typeAndMeasure(peer)))
    await peer.close()
  }
  const result = {
    sentences,
    keys: ours.length,
    oursMs: median(ours),
    bareMs: median(bare),
    ratio: median(ours) / median(bare),
  }
  const row = (name: string, ms: number) => `${name.padEnd(34)}${ms.toFixed(1).padStart(8)} ms`
  process.stdout.write(
    json
      ? `${JSON.stringify(result)}\n`
      : `Key to frame, median of ${ours.length} keys\n${row(`gegenlesen, ${sentences} sentences`, result.oursMs)}\n${row('a bare textarea', result.bareMs)}\nratio ${result.ratio.toFixed(2)}\n`,
  )
} finally {
  await browser.close()
  await server.remove()
}
