import { describe, expect, test } from 'vitest'
import {
  createEngines,
  engineDefinitions,
  engineDescriptions,
  engineSettings,
  readEngineSettings,
} from './catalogue.ts'

const surroundings = { root: '/', dataDir: '/data' }
const created = (env: Record<string, string>) => createEngines(readEngineSettings(env), surroundings)
const ids = (env: Record<string, string>) => created(env).map(({ id }) => id)

/** Every setting given, none of them leading anywhere. */
const everything = Object.fromEntries(engineSettings().map(({ name }) => [name, 'http://127.0.0.1:9/']))

describe('the catalogue of engines', () => {
  test('has each id and each setting once', () => {
    for (const names of [engineDescriptions().map(({ id }) => id), engineSettings().map(({ name }) => name)])
      expect(new Set(names).size).toBe(names.length)
  })

  test.each(engineDescriptions())('says what $id is, sends and costs', ({ id, name, label, kind, sends }) => {
    expect(id).toMatch(/^[a-z]+$/)
    expect(name).toMatch(/^\p{Lu}/u)
    // It stands in the middle of a sentence.
    expect(label).toMatch(/^(?:the \p{Ll}|\p{Lu}\p{Ll}*\p{Lu})/u)
    expect(sends).toMatch(/^\p{Lu}.*[^.]\.$/u)
    if (kind !== 'server') expect(sends).toMatch(/^Nothing leaves/)
  })

  test.each(engineSettings())('says what $name sets and what holds without it', (setting) => {
    expect(setting.name).toMatch(/^[A-Z][A-Z_]+$/)
    for (const part of [setting.description, setting.without]) {
      expect(part).toMatch(/\w/)
      expect(part).not.toMatch(/[.\n|]$/)
    }
  })

  test.each([...engineDefinitions])('$id is made of its settings, under its id', (definition) => {
    const engine = definition.create(everything, surroundings)
    expect(engine).toMatchObject({ id: definition.id })
    expect(engine?.setUp).not.toBe(false)
    const without = definition.create({}, surroundings)
    expect(without?.id ?? definition.id).toBe(definition.id)
  })

  test('a description is plain data', () => {
    expect(JSON.parse(JSON.stringify(engineDescriptions()))).toEqual(engineDescriptions())
  })
})

describe('the order of the engines, of which the first that is set up is the default', () => {
  test('without any setting the offline translator stands first', () => {
    expect(ids({})).toEqual(['offline', 'deepl'])
    expect(ids({ DEEPL_API_KEY: '  ' })).toEqual(['offline', 'deepl'])
  })

  test('what somebody set up goes before it, in the order of the catalogue', () => {
    expect(ids({ DEEPL_API_KEY: 'key' })).toEqual(['deepl', 'offline'])
    expect(ids({ LIBRETRANSLATE_URL: 'http://127.0.0.1:5000' })).toEqual([
      'libretranslate',
      'offline',
      'deepl',
    ])
    expect(ids(everything)).toEqual(engineDefinitions.map(({ id }) => id))
  })

  test('what lacks a setting comes last, DeepL at the end', () => {
    expect(ids({ OPENAI_BASE_URL: 'http://127.0.0.1:9' })).toEqual(['offline', 'openai', 'deepl'])
    expect(ids({ OFFLINE_TRANSLATOR: 'off' })).toEqual(['offline', 'deepl'])
  })

  test('turned off, the offline translator is never the default', () => {
    expect(created({ OFFLINE_TRANSLATOR: 'off' }).find(({ setUp }) => setUp !== false)).toBeUndefined()
  })
})
