import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lineOf, packagesOf } from './notices.mjs'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('the notices name each package that package-lock.json installs for the product, in its version', () => {
  const named = [...read('THIRD-PARTY-NOTICES.md').matchAll(/^\| (?!package |---).*\|$/gm)].map(
    ([line]) => line,
  )
  const installed = packagesOf(JSON.parse(read('package-lock.json'))).map(lineOf)
  // Where this fails: npm run docs:notices
  expect(named.sort()).toEqual(installed.sort())
})

test('tools of development are left out, a package at two paths counts once, one in two versions twice', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/c/node_modules/a': { version: '2.0.0', license: 'ISC' },
    'node_modules/@d/tool': { version: '3.0.0', license: 'MIT', dev: true },
    'node_modules/@d/peer': { version: '3.0.0', license: 'MIT', devOptional: true },
  }
  expect(packagesOf({ packages }).map(lineOf)).toEqual(['| a | 1.0.0 | MIT |', '| a | 2.0.0 | ISC |'])
})
