import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Command } from '../_ui/keys/command.ts'
import { EVERYWHERE } from '../_ui/keys/everywhere.ts'
import { findCommands } from '../_ui/keys/palette-items.ts'
import { ALWAYS_APART } from '../_ui/keys/scopes.ts'
import { COMMAND_TABLES } from './command-tables.ts'
import { keysDocument } from './keys-document.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ALL = COMMAND_TABLES.flatMap(({ commands }) => commands)

/** What the browser keeps, or answers to before a page hears of it. */
const BROWSER = /^mod\+(?:[tnw1-9]|PageUp|PageDown|shift\+[tnw])(?: |$)/

describe('the commands of the product', () => {
  test('each has a name of its own', () => {
    expect(ALL.length).toBeGreaterThan(50)
    expect(new Set(ALL.map(({ id }) => id)).size).toBe(ALL.length)
  })

  test.each(COMMAND_TABLES)('$title: no key stands twice where both could be meant', ({ commands }) => {
    const bound = [...commands, ...(EVERYWHERE as readonly Command<never>[])]
    const clashes = [...new Set(bound)].flatMap((one, index, unique) =>
      unique
        .slice(index + 1)
        .filter((other) => !areApart(one, other) && one.keys.some((key) => other.keys.includes(key)))
        .map((other) => `${one.id} and ${other.id}`),
    )
    expect(clashes).toEqual([])
  })

  test.each(ALL)('$id has a label and keys that an editor can press', ({ label, keys }) => {
    expect(label.trim()).not.toBe('')
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) {
      // Ctrl+Alt is AltGr, and Alt with a letter opens a menu.
      expect(key).not.toMatch(/mod\+alt|alt\+(?:shift\+)?[a-z](?: |$)/)
      expect(key).not.toMatch(BROWSER)
      expect(key).toMatch(/^(?:(?:mod\+)?(?:alt\+)?(?:shift\+)?[^\s+]+ ?)+$/)
    }
  })

  test.each(COMMAND_TABLES)('$title: the palette finds each command by its words', ({ commands }) => {
    // A state in which nothing can be done; what is found does not hang on it.
    const without = commands.map((command) => ({ ...command, when: () => '', labelNow: undefined }))
    const missing = without.filter(
      ({ id, label }) =>
        !findCommands(without, undefined as never, label).some((item) => item.command.id === id),
    )
    expect(missing.map(({ id }) => id)).toEqual([])
  })

  test('every button names a command there is', () => {
    const buttons = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .flatMap(
        (name) => readFileSync(join(ROOT, 'app', name), 'utf8').match(/<CommandButton\s+id="[^"]+"/g) ?? [],
      )
      .map((tag) => /"(.+)"/.exec(tag)?.[1])
    expect(buttons.length).toBeGreaterThan(10)
    expect(buttons.filter((id) => !ALL.some((command) => command.id === id))).toEqual([])
  })

  test('docs/keys.md is what `npm run docs:keys` writes', () => {
    expect(readFileSync(join(ROOT, 'docs/keys.md'), 'utf8')).toBe(keysDocument())
  })
})

function areApart(one: Command<never>, other: Command<never>): boolean {
  return ALWAYS_APART.some(
    (pair) => one.scope !== other.scope && pair.includes(one.scope) && pair.includes(other.scope),
  )
}
