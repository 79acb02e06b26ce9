import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { POST } from './route.ts'

const GERMAN = `Sturm über Lindenau

Am Montag fielen 40 Bäume um. Die Feuerwehr war die ganze Nacht mit 60 Helfern im Einsatz. Verletzt wurde niemand.

Die Schulen bleiben geschlossen. „Wir rechnen mit weiteren Böen“, sagte Anna Seidel.`

const ENGLISH = `Storm over Lindenau

40 trees fell on Monday. The fire service was deployed all night with 60 helpers. Nobody was hurt.

Schools remain closed. “We expect further gusts,” said Anna Seidel.`

const ADDED = 'Lindenau, an old market town, lies two hours to the south of the capital.'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'align-'))
  process.env.DATA_DIR = folder
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function post(body: unknown) {
  const isForm = body instanceof FormData
  const request = new Request('http://localhost/api/articles/align', {
    method: 'POST',
    body: isForm ? body : JSON.stringify(body),
    ...(!isForm && { headers: { 'Content-Type': 'application/json' } }),
  })
  const response = await POST(request, { params: Promise.resolve({}) })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

/** `German → English`, with the mark of those that need work. */
const shown = (segments: { source: string; target: string | null; needsWork: boolean }[]) =>
  segments.map(({ source, target, needsWork }) => `${needsWork ? '! ' : ''}${source} → ${target ?? '–'}`)

describe('an article and the English it already has', () => {
  test('each sentence gets its own, like a machine translation', async () => {
    const { status, headers, body } = await post({
      text: GERMAN,
      translation: ENGLISH,
      title: 'Sturm',
      targetLanguage: 'en-US',
    })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe(`/api/articles/${body.article.id}`)
    expect(body.article).toMatchObject({
      title: 'Sturm',
      targetLanguage: 'en-US',
      progress: { segments: 6, machine: 6, untranslated: 0 },
    })
    expect(shown(body.segments)).toEqual([
      'Sturm über Lindenau → Storm over Lindenau',
      'Am Montag fielen 40 Bäume um. → 40 trees fell on Monday.',
      'Die Feuerwehr war die ganze Nacht mit 60 Helfern im Einsatz. → The fire service was deployed all night with 60 helpers.',
      'Verletzt wurde niemand. → Nobody was hurt.',
      'Die Schulen bleiben geschlossen. → Schools remain closed.',
      '„Wir rechnen mit weiteren Böen“, sagte Anna Seidel. → “We expect further gusts,” said Anna Seidel.',
    ])
    for (const segment of body.segments)
      expect(segment).toMatchObject({
        machine: segment.target,
        engine: 'existing',
        match: null,
        status: 'machine',
      })
    expect(body).toMatchObject({ warnings: [], added: [], wrapped: false })
  })

  test('an added sentence stays with its neighbour, which is marked, and is told', async () => {
    const { body } = await post({
      text: GERMAN,
      translation: ENGLISH.replace('hurt.', `hurt. ${ADDED}`),
    })
    expect(shown(body.segments)[3]).toBe(`! Verletzt wurde niemand. → Nobody was hurt. ${ADDED}`)
    expect(body.added).toEqual([{ segmentId: body.segments[3].id, text: ADDED }])
    expect(body.warnings).toEqual([
      `One English sentence stands for no German one. It was kept with its neighbour, which is marked: “${ADDED}”`,
    ])
  })

  test('one for two stands at the first; the second is empty; both are marked', async () => {
    const both = 'On Monday 40 trees fell and the fire service was deployed all night with 60 helpers.'
    const { body } = await post({
      text: GERMAN,
      translation: ENGLISH.replace(/40 trees.*helpers\./, both),
    })
    expect(shown(body.segments).slice(1, 4)).toEqual([
      `! Am Montag fielen 40 Bäume um. → ${both}`,
      '! Die Feuerwehr war die ganze Nacht mit 60 Helfern im Einsatz. → –',
      'Verletzt wurde niemand. → Nobody was hurt.',
    ])
    expect(body.warnings).toEqual([expect.stringMatching(/^One English sentence stands for several German/)])
    expect(body.segments[2].status).toBe('untranslated')
  })

  test('two for one stand together', async () => {
    const { body } = await post({
      text: GERMAN,
      translation: ENGLISH.replace(' all night with 60 helpers', '. It sent 60 helpers all night'),
    })
    expect(shown(body.segments)[2]).toMatch(
      /→ The fire service was deployed\. It sent 60 helpers all night\.$/,
    )
    expect(body.warnings).toEqual([])
  })

  test('a German sentence without English is left open and counted', async () => {
    const { body } = await post({
      text: GERMAN,
      translation: ENGLISH.replace('Schools remain closed. ', ''),
    })
    expect(shown(body.segments)[4]).toBe('Die Schulen bleiben geschlossen. → –')
    expect(body.warnings).toEqual(['One German sentence has no English and was left open.'])
  })

  test('Markdown goes beside Markdown, without the marks of its blocks', async () => {
    const { body } = await post({
      text: '# Sturm über *Lindenau*\n\n- 40 Bäume fielen.\n- Verletzt wurde niemand.',
      translation: '# Storm over *Lindenau*\n\n- 40 trees fell.\n- Nobody was hurt.',
      format: 'markdown',
    })
    expect(shown(body.segments)).toEqual([
      'Sturm über *Lindenau* → Storm over *Lindenau*',
      '40 Bäume fielen. → 40 trees fell.',
      'Verletzt wurde niemand. → Nobody was hurt.',
    ])
  })

  test('a form takes two files, or a file and a text', async () => {
    for (const translation of [new File([ENGLISH], 'storm.txt', { type: 'text/plain' }), ENGLISH]) {
      const form = new FormData()
      form.set('file', new File([GERMAN], 'sturm.txt', { type: 'text/plain' }))
      form.set('translation', translation)
      const { status, body } = await post(form)
      expect(status).toBe(201)
      expect(body.article.progress).toMatchObject({ machine: 6 })
    }
  })
})

describe('what is refused, in words and leaving nothing', () => {
  const image = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  const withFile = (translation: File) => {
    const form = new FormData()
    form.set('file', new File([GERMAN], 'sturm.txt'))
    form.set('translation', translation)
    return form
  }
  test.each<[string, unknown, number, string]>([
    ['no English', { text: GERMAN }, 422, 'translation'],
    ['blank English', { text: GERMAN, translation: ' \n ' }, 422, 'translation'],
    ['no German', { text: ' ', translation: ENGLISH }, 422, 'text'],
    ['too much English', { text: GERMAN, translation: 'a '.repeat(1_000_001) }, 413, 'translation'],
    ['a book for a line', { text: 'Hallo.', translation: 'Well. '.repeat(2000) }, 422, 'translation'],
    ['an unknown field', { text: GERMAN, translation: ENGLISH, engine: 'x' }, 422, 'engine'],
    ['a picture', withFile(new File([image], 'storm.png', { type: 'image/png' })), 415, 'translation'],
  ])('%s', async (_, sent, status, path) => {
    const answer = await post(sent)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ status, detail: expect.stringMatching(/\w{3}/), errors: [{ path }] })
  })
})
