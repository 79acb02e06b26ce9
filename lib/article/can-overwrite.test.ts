import { expect, test } from 'vitest'
import { canOverwrite } from './can-overwrite.ts'
import type { Overwrite, Status } from './model.ts'

/** What stands in a segment: `status target/machine by engine`, – for nothing. */
function stateOf(notation: string) {
  const [, status, target = '', machine = '', engine = ''] =
    /^(\w+) (\S+)\/(\S+) by (\S+)$/.exec(notation) ?? []
  const text = (word: string) => (word === '–' ? null : word)
  return { status: status as Status, target: text(target), machine: text(machine), engine: text(engine) }
}

const NEVER: Overwrite[] = [true]
const MACHINE: Overwrite[] = ['machine', true]
const ALWAYS: Overwrite[] = [false, 'machine', true]

test.each([
  ['untranslated –/– by –', 'deepl', ALWAYS],
  ['machine One/One by deepl', 'offline', MACHINE],
  ['machine One/One by deepl', 'existing', MACHINE],
  ['machine One/One by recorded', 'deepl', MACHINE],
  // Emptied by a person, or edited, or settled.
  ['untranslated –/One by deepl', 'offline', NEVER],
  ['edited –/– by –', 'offline', NEVER],
  ['edited Two/One by deepl', 'offline', NEVER],
  ['confirmed One/One by deepl', 'offline', NEVER],
  ['reviewed One/One by deepl', 'offline', NEVER],
  // Texts that people wrote elsewhere.
  ['machine One/One by memory', 'deepl', NEVER],
  ['machine One/One by existing', 'deepl', NEVER],
  ['machine One/One by existing', 'existing', MACHINE],
])('%s gives way to %s when told %j', (notation, by, told) => {
  const gives = ALWAYS.filter((overwrite) => canOverwrite(stateOf(notation), overwrite, by))
  expect(gives).toEqual(told)
})
