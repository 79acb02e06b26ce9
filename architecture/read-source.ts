import { parseAst } from 'vitest/node'

/** What one source file says about the files around it. */
export interface Source {
  /** The directives at its head, as `use client`. */
  directives: string[]
  /** In the order of the text; the same specifier as often as it is written. */
  imports: Import[]
}

export interface Import {
  /** As written: `./rows.ts`, `#lib/segment`, `react`. */
  specifier: string
  /** `type` when the compiler removes it, so that nothing is loaded at run time. */
  kind: 'value' | 'type'
}

interface Node {
  type: string
  [key: string]: unknown
}

/**
 * Reads the imports of a TypeScript or JavaScript file from its syntax tree: static imports and re-exports,
 * `import()` as an expression and in a type, `require()`, and `new URL('…', import.meta.url)`, which is how
 * workers name their file. Specifiers that are computed are not seen. Throws on a syntax error.
 */
export function readSource(path: string, text: string): Source {
  const program = parseAst(text, { lang: languageOf(path) }) as unknown as Node
  const source: Source = { directives: [], imports: [] }
  for (const statement of program.body as Node[]) {
    if (typeof statement.directive === 'string') source.directives.push(statement.directive)
  }
  visit(program, source.imports)
  return source
}

function languageOf(path: string): 'ts' | 'tsx' | 'js' {
  if (path.endsWith('.tsx')) return 'tsx'
  return path.endsWith('.ts') ? 'ts' : 'js'
}

function visit(node: Node, imports: Import[]): void {
  const found = importIn(node)
  if (found) imports.push(found)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, imports)
  }
}

function importIn(node: Node): Import | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return of(node.source, node.importKind === 'type' || onlyTypes(node.specifiers, 'importKind'))
    case 'ExportNamedDeclaration':
      return of(node.source, node.exportKind === 'type' || onlyTypes(node.specifiers, 'exportKind'))
    case 'ExportAllDeclaration':
      return of(node.source, node.exportKind === 'type')
    case 'ImportExpression':
      return of(node.source, false)
    case 'TSImportType':
      return of(node.source ?? node.argument, true)
    case 'CallExpression':
      return isNamed(node.callee, 'require') ? of(first(node.arguments), false) : null
    case 'NewExpression':
      return isNamed(node.callee, 'URL') && (node.arguments as Node[])[1]?.type === 'MemberExpression'
        ? of(first(node.arguments), false)
        : null
    default:
      return null
  }
}

/** `import { type A, type B } from` is removed as a whole; `import {} from` is not. */
function onlyTypes(specifiers: unknown, kind: 'importKind' | 'exportKind'): boolean {
  const all = specifiers as Node[]
  return all.length > 0 && all.every((specifier) => specifier[kind] === 'type')
}

function of(specifier: unknown, isType: boolean): Import | null {
  if (!isNode(specifier)) return null
  const literal = specifier.type === 'TSLiteralType' ? (specifier.literal as Node) : specifier
  return typeof literal.value === 'string'
    ? { specifier: literal.value, kind: isType ? 'type' : 'value' }
    : null
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const isNamed = (node: unknown, name: string) => isNode(node) && node.name === name

const first = (nodes: unknown) => (nodes as unknown[])[0]
