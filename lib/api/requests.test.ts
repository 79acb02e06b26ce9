import { describe, expect, test } from 'vitest'
import { operations } from './index.ts'

const title = (text: string) => operations.updateArticle.body.safeParse({ title: text })

test('a title is what one sees of it', () => {
  expect(title(' Die\u0000 Fähre\u200B ').data).toEqual({ title: 'Die  Fähre\u200B' })
  for (const text of ['', '   ', '\u200B', '\u0000\u2060']) expect(title(text).success, text).toBe(false)
})

test('a version is as large as both databases count', () => {
  const version = (number: number) =>
    operations.saveSegment.body.safeParse({ version: number, target: 'One.' }).success
  expect(version(2 ** 31 - 1)).toBe(true)
  for (const wrong of [2 ** 31, -1, 1.5, Number.NaN]) expect(version(wrong), `${wrong}`).toBe(false)
})

describe('a query', () => {
  test.each([
    ['list', operations.listArticles.query, { limt: '5' }],
    ['compare', operations.compareVersions.query, { from: 'machine', until: 'current' }],
    ['export', operations.exportArticle.query, { format: 'txt', revison: '1' }],
  ])('of %s with a name nobody knows is refused', (_what, schema, query) => {
    expect(schema.safeParse(query).success).toBe(false)
  })

  test.each(['machine', 'current', '12'])('compares with %s, an export not yet', (version) => {
    expect(operations.compareVersions.query.safeParse({ from: version }).success).toBe(true)
    const { error } = operations.exportArticle.query.safeParse({ format: 'json', compareWith: version })
    expect(error?.issues).toMatchObject([
      { path: ['compareWith'], message: 'No export marks changes yet; leave `compareWith` out' },
    ])
  })

  test.each(['0', '-1', '1e3', 'latest', ''])('compares with %j no version', (version) => {
    const { error } = operations.compareVersions.query.safeParse({ from: version })
    expect(error?.issues[0]?.message).toMatch(/number of a revision/)
  })

  test.each(['xliff', 'pdf', ''])('exports no %j, and says what there is', (format) => {
    const { error } = operations.exportArticle.query.safeParse({ format })
    expect(error?.issues[0]?.message).toBe('There is txt, md, docx, json')
  })

  test.each([
    [{ in: 'target' }, 'in'],
    [{ mode: 'concordance', atLeast: '80' }, 'atLeast'],
  ])('of the memory %j asks for what its mode does not do', (query, field) => {
    const { error } = operations.searchMemory.query.safeParse({ q: 'Fähre', ...query })
    expect(error?.issues).toMatchObject([{ path: [field], message: expect.stringMatching(/only/i) }])
  })
})
