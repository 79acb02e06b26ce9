import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import {
  circles,
  fileEdges,
  folderEdges,
  isSource,
  loadedBy,
  readGraph,
  subFolderEdges,
} from './import-graph.ts'
import { ARROWS, BROWSER, LAYERS } from './map.ts'
import {
  clientFiles,
  crowdedFolders,
  forbiddenImports,
  forbiddenInBrowser,
  importedModules,
  isTest,
  moduleOf,
} from './rules.ts'

/** A folder with more source files directly inside gets sub-folders. */
const MOST_FILES = 16

const texts = sourceTexts()
const graph = readGraph(texts)
const product = new Map([...graph].filter(([path]) => !isTest(path)))
const lib = new Map([...product].filter(([path]) => moduleOf(path) !== null))

describe('modules', () => {
  test('each folder of lib is one of the map', () => {
    const modules = [...lib.keys()].map(moduleOf)
    expect([...new Set(modules)].sort()).toEqual(Object.keys(ARROWS).sort())
  })

  test.each(Object.entries(ARROWS))('%s imports only the public indexes of %j', (module, allowed) => {
    expect(forbiddenImports(graph, module, allowed)).toEqual([])
  })

  test.each(Object.entries(ARROWS))(
    '%s does import %j: the map names no arrow that is not there',
    (module, allowed) => {
      expect(importedModules(graph, module)).toEqual([...allowed].sort())
    },
  )

  test.each(Object.entries(ARROWS))(
    '%s stands in a layer above all of %j, or beside them',
    (module, allowed) => {
      const layerOf = (name: string) => LAYERS.findIndex((layer) => layer.includes(name))
      expect(layerOf(module)).toBeGreaterThanOrEqual(0)
      expect(allowed.filter((name) => layerOf(name) > layerOf(module))).toEqual([])
    },
  )

  test('what is outside of lib imports it by public indexes', () => {
    const past = [...product]
      .filter(([path]) => /^(?:app\/|proxy\.ts|instrumentation\.ts)/.test(path))
      .flatMap(([path, { imports }]) =>
        imports
          .filter(({ specifier, to }) => to?.startsWith('lib/') && !specifier.startsWith('#lib/'))
          .map(({ specifier }) => `${path} imports ${specifier}`),
      )
    expect(past).toEqual([])
  })

  test('no circle of files, imports of types included', () => {
    expect(circles(fileEdges(product))).toEqual([])
  })

  test('no circle of folders of lib, imports of types included', () => {
    expect(circles(folderEdges(lib))).toEqual([])
    expect(circles(subFolderEdges(lib))).toEqual([])
    expect(circles(new Map(Object.entries(ARROWS)))).toEqual([])
  })

  test('no circle of folders of the workbench, imports of types included', () => {
    const home = 'app/articles/[articleId]/_workbench/'
    const workbench = new Map([...product].filter(([path]) => path.startsWith(home)))
    const edges = subFolderEdges(workbench, 4)
    const inside = [...edges].filter(([from]) => from.startsWith(home))
    expect(inside.length).toBeGreaterThan(5)
    expect(circles(new Map(inside))).toEqual([])
  })

  test('no folder is crowded', () => {
    expect(Object.fromEntries(crowdedFolders(product.keys(), MOST_FILES))).toEqual({})
  })
})

describe('what a module may touch', () => {
  test('lib imports neither React nor Next', () => {
    const found = [...lib].filter(([, { imports }]) =>
      imports.some(({ specifier }) => /^(?:react|react-dom|next)(?:\/|$)/.test(specifier)),
    )
    expect(found.map(([path]) => path)).toEqual([])
  })

  test('only server reads the environment', () => {
    const reading = [...lib.keys()].filter((path) =>
      /\bprocess\s*(?:\.|\[['"])env\b/.test(texts.get(path) ?? ''),
    )
    expect(reading.filter((path) => moduleOf(path) !== 'server')).toEqual([])
    expect(reading).not.toEqual([])
  })

  test('only the typed client sends requests, and only route() says who calls', () => {
    const inApp = [...product.keys()].filter((path) => path.startsWith('app/'))
    const having = (words: RegExp) => inApp.filter((path) => words.test(texts.get(path) ?? ''))
    expect(having(/\bfetch\(|\.json\(\)/).filter((path) => !path.startsWith('app/_client/'))).toEqual([])
    expect(having(/\b(?:currentStore|readActor)\b/).filter((path) => path.startsWith('app/api/'))).toEqual([])
  })

  test('the journeys import nothing of the product', () => {
    const journeys = [...graph].filter(([path]) => path.startsWith('e2e/'))
    expect(journeys.length).toBeGreaterThan(10)
    const astray = journeys.filter(([, { imports }]) =>
      imports.some(({ specifier, to }) => specifier.startsWith('#') || (to && !to.startsWith('e2e/'))),
    )
    expect(astray.map(([path]) => path)).toEqual([])
  })
})

describe('the browser', () => {
  test('loads pure modules and few packages, over its whole import graph', () => {
    expect(forbiddenInBrowser(graph, BROWSER)).toEqual([])
  })

  test('its graph is more than the files that are marked', () => {
    const marked = clientFiles(graph)
    expect(marked.length).toBeGreaterThan(30)
    expect(loadedBy(graph, marked).size).toBeGreaterThan(2 * marked.length)
  })
})

/** All source files of the project by their path from its root. */
function sourceTexts(): Map<string, string> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const folders = ['lib', 'app', 'e2e', 'bench', 'scripts', 'architecture'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  const paths = [...readdirSync(root), ...folders].filter(
    (path) => isSource(path) && path !== 'next-env.d.ts',
  )
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}
