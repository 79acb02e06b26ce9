import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { follow, readRecipe } from './recipe.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGES = join(ROOT, 'docs', 'recipes')
const INDEX = readFileSync(join(PAGES, 'README.md'), 'utf8')
const recipes = readdirSync(PAGES)
  .filter((name) => name !== 'README.md')
  .map((name) => ({ name, steps: readRecipe(readFileSync(join(PAGES, name), 'utf8')) }))

/** On a busy machine. */
const LONG_MS = 300_000

/** What is made and not written, or is another's. */
const LEFT_OUT = ['.git', '.next', '.cache', 'data', 'node_modules', 'test-results', 'next-env.d.ts']

describe.each(recipes)('$name', ({ name, steps }) => {
  test('counts its files in the table', () => {
    const files = [...new Set(steps.map(({ path }) => path))]
    const count = (belongs: (path: string) => boolean) => files.filter(belongs).length
    const tests = count((path) => path.includes('.test.'))
    const documents = count((path) => /\.md$|\.example$/.test(path))
    const row = INDEX.split('\n').find((line) => line.includes(`](${name})`)) ?? ''
    expect(row.split('|').slice(2, -1).map(Number)).toEqual([
      files.length - tests - documents,
      tests,
      documents,
    ])
  })
})

test('the migration of a recipe has the next free number', () => {
  const numbersIn = (path: string) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/'(\d{4})-[\w-]+': \{/g)].map(([, number]) =>
      Number(number),
    )
  const next = Math.max(...numbersIn('lib/store/connection/migrations.ts')) + 1
  expect(numbersIn('docs/recipes/article-column.md')).toEqual([next])
})

describe('a copy of the product in which every recipe was followed', { timeout: LONG_MS }, () => {
  const copy = mkdtempSync(join(tmpdir(), 'recipes-'))
  afterAll(() => rmSync(copy, { recursive: true }))
  beforeAll(() => {
    for (const name of readdirSync(ROOT).filter((name) => !LEFT_OUT.includes(name)))
      cpSync(join(ROOT, name), join(copy, name), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
    const settings = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8'))
    const ownTypes = 'next-env.d.ts'
    writeFileSync(join(copy, ownTypes), '/// <reference types="next" />\n')
    const include = [ownTypes, 'app', 'lib']
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...settings, include }))
    for (const { steps } of recipes) follow(copy, steps)
  })

  function run(...command: string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' })
    return status === 0 ? '' : `${stdout}${stderr}`
  }

  test('has right types', () => {
    expect(run('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.')).toBe('')
  })

  test('passes the tests of the recipes, and those that guard what they touch', () => {
    const own = recipes
      .flatMap(({ steps }) => steps.map(({ path }) => path))
      .filter((path) => path.includes('.test.'))
    const guards = [
      'app/_commands/command-tables.test.ts',
      'architecture/architecture.test.ts',
      'lib/api/operations.test.ts',
      'lib/check/checks.test.ts',
      'lib/exchange/catalogues.test.ts',
    ]
    expect(run('node_modules/vitest/vitest.mjs', 'run', ...own, ...guards)).toBe('')
  })
})
