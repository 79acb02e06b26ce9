import { describe, expect, test } from 'vitest'
import { readSource } from './read-source.ts'

const importsOf = (text: string, path = 'file.tsx') =>
  readSource(path, text).imports.map(({ kind, specifier }) => `${kind} ${specifier}`)

describe('readSource', () => {
  test.each([
    ["import 'a'", 'value a'],
    ["import a from 'a'", 'value a'],
    ["import * as a from 'a'", 'value a'],
    ["import {} from 'a'", 'value a'],
    ["import { a, type B } from 'a'", 'value a'],
    ["import {\n  a,\n  b,\n} from 'a'", 'value a'],
    ["export { a } from 'a'", 'value a'],
    ["export * from 'a'", 'value a'],
    ["export * as a from 'a'", 'value a'],
    ["const a = () => import('a')", 'value a'],
    ["const a = require('a')", 'value a'],
    ["new Worker(new URL('./a.ts', import.meta.url))", 'value ./a.ts'],
    ["import type { A } from 'a'", 'type a'],
    ["import { type A, type B } from 'a'", 'type a'],
    ["export type { A } from 'a'", 'type a'],
    ["export { type A } from 'a'", 'type a'],
    ["export type * from 'a'", 'type a'],
    ["type A = import('a').A", 'type a'],
    ["type A = typeof import('a')", 'type a'],
  ])('%s', (text, expected) => {
    expect(importsOf(text)).toEqual([expected])
  })

  test.each([
    "// import a from 'a'",
    "/*\nimport a from 'a'\n*/",
    'const text = "import a from \'a\'"',
    "const text = `\nimport a from 'a'\n`",
    "const jsx = <p>import a from 'a', it's text</p>",
    'export const a = 1',
    "new URL('a', base)",
    'import(name)',
  ])('nothing in %j', (text) => {
    expect(importsOf(text)).toEqual([])
  })

  test('reads what only TypeScript allows, where a file has no JSX', () => {
    expect(importsOf("const a = <T>(b: T) => b as T\nimport 'c'", 'file.ts')).toEqual(['value c'])
  })

  test('reads directives at the head only', () => {
    expect(readSource('file.tsx', "/** Comment */\n'use client'\nimport 'a'").directives).toEqual([
      'use client',
    ])
    expect(readSource('file.tsx', "const text = 'use client'").directives).toEqual([])
  })

  test('throws on a syntax error', () => {
    expect(() => readSource('file.ts', 'import {')).toThrow()
  })
})
