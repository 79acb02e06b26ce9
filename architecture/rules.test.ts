import { describe, expect, test } from 'vitest'
import { readGraph } from './import-graph.ts'
import { crowdedFolders, forbiddenImports, forbiddenInBrowser, importedModules } from './rules.ts'

const RULES = { modules: ['pure', 'mixed/pure'], types: ['api'], packages: ['react'] }

/** A product with one page that the browser loads, over `join.ts`, which `extra` imports stand in. */
function inBrowser(extra: string): string[] {
  return forbiddenInBrowser(
    graphOf({
      'app/page.tsx': "import './_workbench/workbench.tsx'; import '#lib/server'",
      'app/_workbench/workbench.tsx': "'use client'\nimport './join.ts'\nimport 'react'",
      'app/_workbench/join.ts': `import '#lib/pure'\n${extra}`,
      'lib/pure/index.ts': "export * from './pure.ts'",
      'lib/pure/pure.ts': '',
      'lib/mixed/index.ts': "import 'node:fs'",
      'lib/mixed/pure/index.ts': "import '../shared.ts'",
      'lib/mixed/shared.ts': '',
      'lib/api/index.ts': '',
      'lib/translate/index.ts': "import '#lib/server'",
      'lib/server/index.ts': "import 'server-only'",
    }),
    RULES,
  )
}

const CHAIN = 'app/_workbench/workbench.tsx → app/_workbench/join.ts'

describe('forbiddenInBrowser', () => {
  test('finds nothing where pure modules, allowed packages and types of the contract are imported', () => {
    expect(
      inBrowser("import '#lib/mixed/pure'; import type { A } from '#lib/api'; import 'react/jsx-runtime'"),
    ).toEqual([])
  })

  test('finds a module that is not pure in a file that is not marked itself', () => {
    expect(inBrowser("import { translate } from '#lib/translate'")).toContain(
      `${CHAIN} imports #lib/translate`,
    )
  })

  test.each([
    ["export * from '#lib/translate'", `${CHAIN} imports #lib/translate`],
    ["import('#lib/translate')", `${CHAIN} imports #lib/translate`],
    ["import '#lib/mixed'", `${CHAIN} imports #lib/mixed`],
    ["import '#lib/mixed'", `${CHAIN} → lib/mixed/index.ts imports node:fs`],
    ["import '#lib/api'", `${CHAIN} imports #lib/api`],
    ["import type { A } from '#lib/translate'", `${CHAIN} imports types of #lib/translate`],
    ["import 'kysely'", `${CHAIN} imports kysely`],
    ["import 'reactor'", `${CHAIN} imports reactor`],
    ["import '../page.tsx'", `${CHAIN} → app/page.tsx imports #lib/server`],
    [
      "new Worker(new URL('../../lib/translate/index.ts', import.meta.url))",
      `${CHAIN} imports ../../lib/translate/index.ts`,
    ],
  ])('finds %s', (extra, finding) => {
    expect(inBrowser(extra)).toContain(finding)
  })
})

describe('forbiddenImports', () => {
  const graph = graphOf({
    'lib/a/index.ts':
      "import '#lib/b'; import '#lib/b/inside'; import type { C } from '#lib/c'; import './own.ts'",
    'lib/a/own.ts': "import '../b/own.ts'; import '#app/page.ts'; import 'node:fs'",
    'lib/a/own.test.ts': "import '#lib/c'",
    'lib/b/index.ts': '',
    'lib/b/inside/index.ts': '',
    'lib/b/own.ts': '',
    'lib/c/index.ts': '',
    'app/page.ts': '',
  })

  test('lets a module in by the public indexes of those it is allowed', () => {
    expect(forbiddenImports(graph, 'a', ['b', 'c'])).toEqual([
      'lib/a/own.ts imports ../b/own.ts',
      'lib/a/own.ts imports #app/page.ts',
    ])
  })

  test('importedModules names each once, tests left out', () => {
    expect(importedModules(graph, 'a')).toEqual(['b', 'c'])
    expect(importedModules(graph, 'b')).toEqual([])
  })

  test('types included', () => {
    expect(forbiddenImports(graph, 'a', ['b'])).toContain('lib/a/index.ts imports #lib/c')
  })
})

test('crowdedFolders counts the source files directly inside, tests left out', () => {
  const paths = [
    'lib/a/1.ts',
    'lib/a/2.tsx',
    'lib/a/2.test.ts',
    'lib/a/b/3.ts',
    'lib/c/4.ts',
    'lib/c/5.ts',
    'lib/c/6.ts',
  ]
  expect(crowdedFolders(paths, 2)).toEqual(new Map([['lib/c', 3]]))
  expect(crowdedFolders(paths, 3)).toEqual(new Map())
})

function graphOf(files: Record<string, string>) {
  return readGraph(new Map(Object.entries(files)))
}
