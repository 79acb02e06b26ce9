import { dirname, join } from 'node:path/posix'
import { type Import, readSource, type Source } from './read-source.ts'

/** Source files by their path from the root of the project, as `lib/diff/tokens.ts`. */
export type ImportGraph = ReadonlyMap<string, GraphFile>

export interface GraphFile extends Omit<Source, 'imports'> {
  imports: ResolvedImport[]
}

export interface ResolvedImport extends Import {
  /** The file of the project it names; null for a package, a part of Node, or a file that is no source. */
  to: string | null
}

export function isSource(path: string): boolean {
  return /\.(?:tsx?|[cm]?js)$/.test(path)
}

/**
 * Who imports whom. `texts` holds the source files, `#lib/x` and `#app/x` mean what package.json says. Throws
 * when an import names a source file that is not among them, so that no edge is lost in silence.
 */
export function readGraph(texts: ReadonlyMap<string, string>): ImportGraph {
  const graph = new Map<string, GraphFile>()
  for (const [path, text] of texts) {
    const { directives, imports } = readSource(path, text)
    graph.set(path, {
      directives,
      imports: imports.map((one) => {
        const to = resolve(path, one.specifier)
        if (to === null || !isSource(to)) return { ...one, to: null }
        if (!texts.has(to)) throw new Error(`${path} imports ${one.specifier}, and there is no ${to}`)
        return { ...one, to }
      }),
    })
  }
  return graph
}

function resolve(from: string, specifier: string): string | null {
  if (/^\.\.?\//.test(specifier)) return join(dirname(from), specifier)
  if (specifier.startsWith('#lib/')) return `lib/${specifier.slice('#lib/'.length)}/index.ts`
  if (specifier.startsWith('#app/')) return `app/${specifier.slice('#app/'.length)}`
  return null
}

/**
 * The files that are loaded when `roots` are: over every import but those of types alone. Each with the chain
 * of files by which it is reached, root first, so that a finding can be explained.
 */
export function loadedBy(graph: ImportGraph, roots: Iterable<string>): Map<string, string[]> {
  const chains = new Map<string, string[]>()
  for (const root of roots) chains.set(root, [root])
  // A Map hands out what is added while it is walked.
  for (const [path, chain] of chains) {
    for (const { to, kind } of graph.get(path)?.imports ?? []) {
      if (to !== null && kind === 'value' && !chains.has(to)) chains.set(to, [...chain, to])
    }
  }
  return chains
}

/**
 * Groups that import each other in a circle, each sorted, by Tarjan's algorithm: in a group every member leads
 * to every other. `edges` names what each node leads to; an edge to itself is no circle.
 */
export function circles(edges: ReadonlyMap<string, Iterable<string>>): string[][] {
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const found: string[][] = []

  const visit = (node: string) => {
    order.set(node, order.size)
    lowest.set(node, order.size - 1)
    open.push(node)
    for (const next of edges.get(node) ?? []) {
      if (!order.has(next)) visit(next)
      if (open.includes(next)) {
        lowest.set(node, Math.min(lowest.get(node) ?? 0, lowest.get(next) ?? 0))
      }
    }
    if (lowest.get(node) !== order.get(node)) return
    const group = open.splice(open.indexOf(node))
    if (group.length > 1) found.push(group.sort())
  }
  for (const node of edges.keys()) if (!order.has(node)) visit(node)
  return found.sort()
}

/** Which file leads to which; imports of types count, because a reader follows them as well. */
export function fileEdges(graph: ImportGraph): Map<string, Set<string>> {
  return edgesBetween(graph, (path) => path)
}

/**
 * Which folder leads to which. Between a folder and one inside it there is no edge: a sub-module may use what
 * its module shares, and the module uses it.
 */
export function folderEdges(graph: ImportGraph): Map<string, Set<string>> {
  const edges = edgesBetween(graph, dirname)
  for (const [from, targets] of edges) {
    for (const to of targets) {
      if (to.startsWith(`${from}/`) || from.startsWith(`${to}/`)) targets.delete(to)
    }
  }
  return edges
}

/**
 * Which sub-folder of a module leads to which, each with all that is inside it: `lib/a/b/c/d.ts` counts as
 * `lib/a/b`. Files of the module itself, which share and assemble, count for none. `depth` is how many folders
 * the path of a module has.
 */
export function subFolderEdges(graph: ImportGraph, depth = 2): Map<string, Set<string>> {
  const subFolder = (path: string) =>
    path
      .split('/')
      .slice(0, -1)
      .slice(0, depth + 1)
      .join('/')
  const edges = edgesBetween(graph, subFolder)
  const isModule = (folder: string) => folder.split('/').length <= depth
  for (const [from, targets] of edges) {
    if (isModule(from)) edges.delete(from)
    for (const to of targets) if (isModule(to)) targets.delete(to)
  }
  return edges
}

function edgesBetween(graph: ImportGraph, nodeOf: (path: string) => string): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>()
  for (const [path, { imports }] of graph) {
    const from = nodeOf(path)
    const targets = edges.get(from) ?? new Set()
    edges.set(from, targets)
    for (const { to } of imports) if (to !== null && nodeOf(to) !== from) targets.add(nodeOf(to))
  }
  return edges
}
