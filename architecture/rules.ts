import { dirname } from 'node:path/posix'
import { type ImportGraph, loadedBy } from './import-graph.ts'

/** `lib/diff/tokens.ts` → `diff`; null for a file that is in no folder of `lib`. */
export function moduleOf(path: string): string | null {
  return /^lib\/([^/]+)\//.exec(path)?.[1] ?? null
}

/** Tests and what only they use. */
export function isTest(path: string): boolean {
  return /\.(?:test|spec)\.tsx?$/.test(path) || path.includes('/testing/')
}

/**
 * Imports of `module` that leave it for another one than `allowed`, or not by a public index. A sub-module with
 * an index of its own (`#lib/article/sample`) counts as its module.
 */
export function forbiddenImports(graph: ImportGraph, module: string, allowed: readonly string[]): string[] {
  return outgoing(graph, module)
    .filter(({ specifier, target }) => {
      const byIndex = /^#lib\/[^/]+(?:\/[^/]+)?$/.test(specifier)
      return !byIndex || target === null || !allowed.includes(target)
    })
    .map(({ path, specifier }) => `${path} imports ${specifier}`)
}

/** The other modules that `module` imports, sorted. */
export function importedModules(graph: ImportGraph, module: string): string[] {
  return [...new Set(outgoing(graph, module).flatMap(({ target }) => target ?? []))].sort()
}

function outgoing(graph: ImportGraph, module: string) {
  return [...graph]
    .filter(([path]) => moduleOf(path) === module && !isTest(path))
    .flatMap(([path, { imports }]) =>
      imports.flatMap(({ specifier, to }) =>
        to === null || moduleOf(to) === module ? [] : [{ path, specifier, target: moduleOf(to) }],
      ),
    )
}

/** What the browser may load, and of what it may know the types. */
export interface BrowserRules {
  /** Modules and sub-modules of `lib`, by their names after `#lib/`. */
  modules: readonly string[]
  /** Further ones whose types may be imported. */
  types: readonly string[]
  packages: readonly string[]
}

/**
 * What the browser's part of the program must not import: from each file marked `use client` on, through every
 * file that is loaded with it. A finding names the chain of files that leads to the import.
 */
export function forbiddenInBrowser(graph: ImportGraph, rules: BrowserRules): string[] {
  return [...loadedBy(graph, clientFiles(graph))].flatMap(([path, chain]) =>
    (graph.get(path)?.imports ?? [])
      .filter(({ specifier, to, kind }) => {
        if (to === null) return kind === 'value' && isForeign(specifier, rules.packages)
        if (moduleOf(to) === null || moduleOf(to) === moduleOf(path)) return false
        const name = dirname(to).slice('lib/'.length)
        return !rules.modules.includes(name) && !(kind === 'type' && rules.types.includes(name))
      })
      .map(({ specifier, kind }) => {
        return `${chain.join(' → ')} imports ${kind === 'type' ? 'types of ' : ''}${specifier}`
      }),
  )
}

/** The files marked `use client`. */
export function clientFiles(graph: ImportGraph): string[] {
  return [...graph].filter(([, { directives }]) => directives.includes('use client')).map(([path]) => path)
}

/** Neither a file of the project nor one of `packages`; parts of Node are foreign. */
function isForeign(specifier: string, packages: readonly string[]): boolean {
  if (/^\.\.?\//.test(specifier)) return false
  return !packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
}

/** Folders with more than `most` source files directly inside, tests not counted, with their number. */
export function crowdedFolders(paths: Iterable<string>, most: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const path of paths) {
    if (!/\.(?:test|spec)\.tsx?$/.test(path)) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, count]) => count > most).sort())
}
