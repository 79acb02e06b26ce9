import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { circles, fileEdges, folderEdges, loadedBy, readGraph, subFolderEdges } from './import-graph.ts'

const graphOf = (files: Record<string, string>) => readGraph(new Map(Object.entries(files)))

describe('readGraph', () => {
  test('resolves relative paths, #lib/ and #app/; packages and styles lead nowhere', () => {
    const graph = graphOf({
      'app/a/page.tsx':
        "import './b.ts'; import '../c.ts'; import '#lib/d'; import '#app/c.ts'; import 'react'",
      'app/a/b.ts': "import './b.css'",
      'app/c.ts': '',
      'lib/d/index.ts': "import './e/index.ts'; import '#lib/d/e'",
      'lib/d/e/index.ts': '',
    })
    const targets = (path: string) => graph.get(path)?.imports.map(({ to }) => to)
    expect(targets('app/a/page.tsx')).toEqual(['app/a/b.ts', 'app/c.ts', 'lib/d/index.ts', 'app/c.ts', null])
    expect(targets('app/a/b.ts')).toEqual([null])
    expect(targets('lib/d/index.ts')).toEqual(['lib/d/e/index.ts', 'lib/d/e/index.ts'])
  })

  test('throws on an import that leads to no file', () => {
    expect(() => graphOf({ 'app/a.ts': "import './b.ts'" })).toThrow('app/a.ts imports ./b.ts')
    expect(() => graphOf({ 'app/a.ts': "import '#lib/b'" })).toThrow('lib/b/index.ts')
  })
})

describe('loadedBy', () => {
  test('follows values, re-exports, import() and workers, and gives the shortest chain', () => {
    const graph = graphOf({
      'app/root.ts': "import './a.ts'; import './b.ts'",
      'app/a.ts': "export * from './b.ts'",
      'app/b.ts': "import('./c.ts'); import './root.ts'",
      'app/c.ts': "new Worker(new URL('./worker.ts', import.meta.url))",
      'app/worker.ts': '',
      'app/other.ts': "import './root.ts'",
    })
    expect(Object.fromEntries(loadedBy(graph, ['app/root.ts']))).toEqual({
      'app/root.ts': ['app/root.ts'],
      'app/a.ts': ['app/root.ts', 'app/a.ts'],
      'app/b.ts': ['app/root.ts', 'app/b.ts'],
      'app/c.ts': ['app/root.ts', 'app/b.ts', 'app/c.ts'],
      'app/worker.ts': ['app/root.ts', 'app/b.ts', 'app/c.ts', 'app/worker.ts'],
    })
  })

  test('does not follow imports of types', () => {
    const graph = graphOf({ 'app/a.ts': "import type { B } from './b.ts'", 'app/b.ts': '' })
    expect([...loadedBy(graph, ['app/a.ts']).keys()]).toEqual(['app/a.ts'])
  })
})

describe('circles', () => {
  const circlesOf = (edges: Record<string, string[]>) => circles(new Map(Object.entries(edges)))

  test('names each group whose members lead to each other', () => {
    expect(circlesOf({ a: ['b'], b: ['c'], c: ['a'], d: ['a', 'e'], e: ['d'], f: ['d'] })).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ])
  })

  test('two ways to the same place, and an edge to itself, are no circles', () => {
    expect(circlesOf({ a: ['b', 'c', 'a'], b: ['d'], c: ['d'], d: [] })).toEqual([])
  })

  test('two nodes are in one group exactly when each can be reached from the other', () => {
    const node = fc.nat(7)
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 20 }), (pairs) => {
        const edges = new Map<string, string[]>(Array.from({ length: 8 }, (_, at) => [`${at}`, []]))
        for (const [from, to] of pairs) edges.get(`${from}`)?.push(`${to}`)
        const groups = circles(edges)
        for (const a of edges.keys()) {
          for (const b of edges.keys()) {
            if (a === b) continue
            const together = groups.some((group) => group.includes(a) && group.includes(b))
            expect(together).toBe(reaches(edges, a, b) && reaches(edges, b, a))
          }
        }
      }),
    )
  })

  test('counts imports of types between files', () => {
    const graph = graphOf({
      'lib/a/b.ts': "import type { C } from './c.ts'",
      'lib/a/c.ts': "import './b.ts'",
    })
    expect(circles(fileEdges(graph))).toEqual([['lib/a/b.ts', 'lib/a/c.ts']])
  })

  test('between folders side by side, though no file is in one; not between a folder and one inside', () => {
    const graph = graphOf({
      'lib/a/index.ts': "import './b/one.ts'",
      'lib/a/shared.ts': '',
      'lib/a/b/one.ts': "import '../c/one.ts'; import '../shared.ts'",
      'lib/a/b/two.ts': '',
      'lib/a/c/one.ts': '',
      'lib/a/c/two.ts': "import type { Two } from '../b/two.ts'",
    })
    expect(circles(fileEdges(graph))).toEqual([])
    expect(circles(folderEdges(graph))).toEqual([['lib/a/b', 'lib/a/c']])
  })

  test('between sub-folders of a module, each with the folders inside it', () => {
    const graph = graphOf({
      'lib/a/index.ts': "import './b/one.ts'",
      'lib/a/b/one.ts': "import '../c/one.ts'; import '../index.ts'",
      'lib/a/b/inside/two.ts': '',
      'lib/a/c/one.ts': "import '../b/inside/two.ts'",
    })
    expect(circles(folderEdges(graph))).toEqual([])
    expect(circles(subFolderEdges(graph))).toEqual([['lib/a/b', 'lib/a/c']])
  })
})

function reaches(edges: ReadonlyMap<string, string[]>, from: string, to: string): boolean {
  const seen = new Set([from])
  for (const node of seen) for (const next of edges.get(node) ?? []) seen.add(next)
  return seen.has(to)
}
