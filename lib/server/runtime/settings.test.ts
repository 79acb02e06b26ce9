import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without anything, the data lies beside the product', () => {
  expect(readSettings({})).toEqual({ dataDir: resolve('data'), databaseUrl: undefined, engines: {} })
})

test('blank counts as not set, and blanks around a value do not count', () => {
  const env = { DATA_DIR: ' ', DATABASE_URL: ' postgres://db ', DEEPL_API_KEY: ' ', OPENAI_MODEL: ' gemma ' }
  expect(readSettings(env)).toEqual({
    dataDir: resolve('data'),
    databaseUrl: 'postgres://db',
    engines: { OPENAI_MODEL: 'gemma' },
  })
})

test('what no engine reads is not handed to them', () => {
  expect(readSettings({ HOME: '/root', LIBRETRANSLATE_URL: 'http://127.0.0.1:5000' }).engines).toEqual({
    LIBRETRANSLATE_URL: 'http://127.0.0.1:5000',
  })
})
