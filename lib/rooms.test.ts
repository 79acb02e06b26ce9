import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Which rooms of lib each room may knock at. Arrows point inward: nothing further in knows who uses it. */
const ARROWS: Record<string, string[]> = {
  text: [],
  markdown: ['text'],
  segment: ['text', 'markdown'],
  diff: [],
  score: ['diff'],
  align: ['segment', 'diff'],
  article: ['segment', 'diff', 'score'],
  term: ['article', 'segment'],
  translate: ['article', 'segment', 'markdown', 'term'],
  exchange: ['article', 'segment', 'markdown', 'term'],
  editor: ['article', 'diff'],
  store: ['article', 'segment', 'term'],
  api: ['article', 'term'],
  server: ['api', 'article', 'segment', 'diff', 'score', 'align', 'term', 'translate', 'exchange', 'store'],
}

/** What runs in the browser may import these rooms only. */
const PURE = [
  'text',
  'markdown',
  'segment',
  'diff',
  'score',
  'align',
  'article',
  'term',
  'editor',
  'exchange/read',
]

const files = sourceFiles(ROOT)
const lib = files.filter(
  ({ path }) => path.startsWith('lib/') && !path.endsWith('.test.ts') && path.split('/').length > 2,
)

describe('the map of the house', () => {
  test('every room of lib stands on it', () => {
    expect([...new Set(lib.map(({ path }) => roomOf(path)))].sort()).toEqual(Object.keys(ARROWS).sort())
  })

  test.each(Object.entries(ARROWS))('%s knocks only at %s', (room, allowed) => {
    const used = lib
      .filter(({ path }) => roomOf(path) === room)
      .flatMap(({ path, imports }) => imports.map((name) => ({ path, name })))
    const astray = used.filter(({ name }) => {
      // A closet with a door of its own (`#lib/article/sample`) belongs to its room.
      const door = /^#lib\/([^/]+)(?:\/[^/]+)?$/.exec(name)
      return name.startsWith('#') && door?.[1] !== room && !(door?.[1] && allowed.includes(door[1]))
    })
    expect(astray).toEqual([])
    const throughTheWall = used.filter(({ path, name }) => {
      return name.startsWith('.') && roomOf(join(path, '..', name)) !== room
    })
    expect(throughTheWall).toEqual([])
  })

  test('lib knows neither React nor Next, and only server reads the environment', () => {
    const outside = lib.filter(({ path }) => roomOf(path) !== 'server')
    expect(outside.filter(({ imports }) => imports.some((name) => /^(react|next)(\/|$)/.test(name)))).toEqual(
      [],
    )
    const reading = outside.filter(
      ({ path, text }) => !path.includes('/testing/') && text.includes('process.env'),
    )
    expect(reading.map(({ path }) => path)).toEqual([])
  })

  test('what runs in the browser imports pure rooms only', () => {
    const client = files.filter(({ path, text }) => path.startsWith('app/') && /^'use client'/m.test(text))
    expect(client.length).toBeGreaterThan(5)
    const astray = client.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('#lib/') && !PURE.includes(name.slice('#lib/'.length)))
        .map((name) => `${path} imports ${name}`),
    )
    expect(astray).toEqual([])
  })

  test('the journeys import nothing of the product', () => {
    const astray = files.filter(
      ({ path, imports }) => path.startsWith('e2e/') && imports.some((name) => /^(#|\.\.\/)/.test(name)),
    )
    expect(astray.map(({ path }) => path)).toEqual([])
  })
})

function roomOf(path: string): string {
  return path.split('/')[1] ?? ''
}

function sourceFiles(root: string) {
  return ['lib', 'app', 'e2e'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => {
        const path = relative(root, join(root, folder, name))
        const text = readFileSync(join(root, path), 'utf8')
        const imports = [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map(
          (found) => found[1] ?? '',
        )
        return { path, text, imports }
      }),
  )
}
