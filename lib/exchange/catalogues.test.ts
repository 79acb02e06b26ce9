import { describe, expect, test } from 'vitest'
import { describeFormats, idsIn, namesOf } from './file-format.ts'
import {
  acceptedFiles,
  exportArticle,
  exportFormats,
  type FileFormat,
  importFormats,
  memoryFormats,
  type ReadableFormat,
  readFile,
  readTerms,
  termFormats,
  usualExportFormat,
} from './index.ts'
import { input } from './testing/input.ts'

const catalogues: [string, readonly FileFormat[]][] = [
  ['export', exportFormats],
  ['import', importFormats],
  ['memory', memoryFormats],
  ['terms', termFormats],
]

describe.each(catalogues)('the catalogue of formats for %s', (_what, formats) => {
  test('has each id and each ending once', () => {
    const ids = formats.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const endings = formats.flatMap(({ extensions }) => [...extensions])
    expect(new Set(endings).size).toBe(endings.length)
  })

  test.each([...formats])('says what $id is', ({ id, label, extensions, type, description }) => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/)
    expect(label).toMatch(/^\p{Lu}/u)
    for (const extension of extensions) expect(extension).toMatch(/^[a-z0-9]+$/)
    expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+(?:; charset=utf-8)?$/)
    // It follows a label or an ending, and more may follow it.
    expect(description).not.toMatch(/^\s|[\s.,;]$/)
  })
})

const readable: ReadableFormat[] = [...importFormats, ...memoryFormats, ...termFormats]

test.each(readable)('$id names the media types under which it comes, in small letters', ({ types, type }) => {
  for (const one of types) expect(one).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/)
  expect(types).toContain(type.split(';')[0])
})

const SAMPLE = 'Die Schleuse\n\nSie ist alt. Man baut sie neu.\n'

test.each([...exportFormats])('an article is written as $id', async ({ id, extensions, type }) => {
  const article = input(SAMPLE, (german) => `English of ${german}`, { title: 'Die Schleuse' })
  const file = await exportArticle({ format: id, ...article })
  expect(file).toMatchObject({ name: `Die Schleuse.${extensions[0]}`, type })
  expect(file.bytes.length).toBeGreaterThan(SAMPLE.length)
})

test('the format that is offered first is one of the list', () => {
  expect(exportFormats.map(({ id }) => id)).toContain(usualExportFormat)
})

test.each([...importFormats])('a file of $id is read by each of its endings and types', (format) => {
  const bytes = new TextEncoder().encode(SAMPLE)
  const names = format.extensions.map((extension) => ({ name: `artikel.${extension}`, bytes }))
  const typed = format.types.map((type) => ({ name: 'artikel', type, bytes }))
  for (const file of [...names, ...typed])
    expect(readFile(file)).toMatchObject({ kind: 'text', format: format.holds })
  for (const extension of format.extensions) expect(acceptedFiles.split(',')).toContain(`.${extension}`)
})

test.each([...memoryFormats])('a memory written as $id is read again', async (format) => {
  const pair = { source: 'Ja.', target: 'Yes.', targetLanguage: 'en-GB', at: '2026-01-02T03:04:05Z' } as const
  async function* pages() {
    yield [pair]
  }
  let text = ''
  for await (const piece of format.write(pages(), { toolVersion: '1' })) text += piece
  const reading = await format.read(new TextEncoder().encode(text), {})
  expect(reading).toMatchObject({ kind: 'pairs', pairs: [{ source: 'Ja.', target: 'Yes.' }] })
})

test.each([...termFormats])('terms written as $id are read again', async (format) => {
  const term = { source: 'Rat', target: 'council', note: null, avoid: ['advice'] }
  const bytes = new TextEncoder().encode(await format.write([term]))
  expect(await readTerms({ name: `terms.${format.extensions[0]}`, bytes })).toMatchObject({ drafts: [term] })
})

test('lists of formats as sentences say them', () => {
  const formats: FileFormat[] = ['a', 'b', 'c'].map((id) => ({
    id,
    label: id.toUpperCase(),
    extensions: [id],
    type: 'text/plain',
    description: id === 'b' ? 'new' : '',
  }))
  expect(idsIn(formats)).toBe('a, b, c')
  expect(namesOf(formats)).toBe('A (.a), B (.b) and C (.c)')
  expect(namesOf(formats.slice(0, 1))).toBe('A (.a)')
  expect(describeFormats(formats.slice(0, 2))).toBe('A or B (new)')
})
