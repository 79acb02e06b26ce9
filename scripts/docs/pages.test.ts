import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { engineDescriptions, engineSettings } from '#lib/translate'
import { ARROWS } from '../../architecture/map.ts'
import { readSettings } from '../../lib/server/runtime/settings.ts'
import { readAddress } from '../address.mjs'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const PAGES = ['.', 'docs', 'docs/recipes', 'bench']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md') && path !== 'THIRD-PARTY-NOTICES.md')

describe.each(PAGES)('%s', (page) => {
  const text = read(page)
  // What a recipe makes anew is tried by a test of its own.
  const prose = text.replace(/^```.*?^```$|^New, .*$/gms, '')

  test('leads nowhere that is not there', () => {
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((found) => found[1] ?? '')
    expect(links.filter((link) => !/^https?:/.test(link) && !leadsSomewhere(page, link))).toEqual([])
  })

  test('names only files and folders that are there', () => {
    const named = [...prose.matchAll(/`((?:app|lib|e2e|bench|scripts|docs|public)\/[^`\s*…]*)`/g)].map(
      (found) => found[1] ?? '',
    )
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('names only commands that package.json knows', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)].map(
      (found) => found[1] ?? found[2] ?? '',
    )
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

test('docs/architecture.md draws the arrows that the tests hold', () => {
  const rows = [...read('docs/architecture.md').matchAll(/^\| `lib\/(\w+)` \| .* \|(.*)\|$/gm)]
  const drawn = rows.map(([, name, arrows]) => [name, arrows?.match(/\w+/g) ?? []])
  expect(Object.fromEntries(drawn)).toEqual(ARROWS)
})

describe('the settings', () => {
  test('stand in the README, in .env.example and in the code alike', () => {
    const table = read('README.md').match(/## Settings\n(.*?)\n## /s)?.[1] ?? ''
    const inReadme = table
      .split('\n')
      .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map((found) => found[1]))
    const inExample = [...read('.env.example').matchAll(/^#([A-Z_]+)=/gm)].map((found) => found[1])
    expect(inReadme.sort()).toEqual(settingsRead())
    expect(inExample.sort()).toEqual(settingsRead())
  })
})

describe('the README says of the translators what their catalogue says:', () => {
  const rows = (heading: string) =>
    (read('README.md').split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0]?.match(/^\| .* \|$/gm) ?? []

  test('what leaves the machine, and what it costs', () => {
    const costs = { characters: 'each character', provider: 'what its provider asks', nothing: 'nothing' }
    const engines = engineDescriptions().filter(({ kind }) => kind !== 'origin')
    expect(rows('What leaves the machine').slice(1)).toEqual(
      engines.map(({ name, sends, cost }) => `| ${name} | ${sends} | ${costs[cost]} |`),
    )
  })

  test('which settings they have', () => {
    const settings = engineSettings()
    const names = new Set(settings.map(({ name }) => `| \`${name}\``))
    expect(rows('Settings').filter((row) => names.has(row.split(' |')[0] ?? ''))).toEqual(
      settings.map(({ name, description, without }) => `| \`${name}\` | ${description} | ${without} |`),
    )
  })
})

describe('Node', () => {
  test('is the same everywhere', () => {
    const { engines } = JSON.parse(read('package.json'))
    const least = engines.node.match(/^>=(\d+\.\d+)$/)?.[1]
    expect(read('README.md')).toContain(`Node ${least} or later`)
    expect(read('CONTRIBUTING.md')).toContain(`Node ${least} or newer`)
    const tried = read('.github/workflows/ci.yml')
      .match(/node: \[(.*)\]/)?.[1]
      ?.split(', ')
    expect(tried).toContain(read('.nvmrc').trim())
    expect(least?.split('.')[0]).toBe(read('.nvmrc').trim())
  })
})

/** Every name that the code asks of its environment. */
function settingsRead(): string[] {
  const names = new Set<string>()
  const env = new Proxy<Record<string, string>>(
    {},
    {
      get(_, name) {
        names.add(String(name))
        return undefined
      },
    },
  )
  readSettings(env)
  readAddress(env)
  return [...names].sort()
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : relative(ROOT, join(ROOT, dirname(page), path))
  if (!existsSync(join(ROOT, target))) return false
  return anchor === undefined || anchorsOf(read(target)).includes(anchor)
}

/** As they are made from headings where the pages are shown. */
function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map((found) =>
    (found[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/g, '-'),
  )
}
