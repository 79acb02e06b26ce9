import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'

test('without anything, the data lies beside the product and the model is fetched there', () => {
  const settings = readSettings({ DEEPL_API_KEY: ' ' })
  expect(settings).toMatchObject({ dataDir: resolve('data'), deeplApiKey: undefined })
  expect(settings.offline).toMatchObject({ kind: 'fetched', folder: resolve('data/offline-model') })
})

test.each<[string, Record<string, string>, unknown]>([
  ['off', {}, { kind: 'off' }],
  ['OFF', {}, { kind: 'off' }],
  ['on', { DATA_DIR: '/d' }, { kind: 'fetched', folder: '/d/offline-model', address: undefined }],
  [
    ' ',
    { DATA_DIR: '/d', OFFLINE_TRANSLATOR_URL: 'https://mirror.example/' },
    { kind: 'fetched', folder: '/d/offline-model', address: 'https://mirror.example/' },
  ],
  ['models/de', {}, { kind: 'given', folder: resolve('models/de') }],
  ['/models', {}, { kind: 'given', folder: '/models' }],
])('OFFLINE_TRANSLATOR=%s', (value, others, offline) => {
  expect(readSettings({ ...others, OFFLINE_TRANSLATOR: value }).offline).toEqual(offline)
})
