import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { modelSource } from './offline.ts'

test.each<[string, string | undefined, unknown]>([
  ['off', undefined, null],
  ['OFF', undefined, null],
  ['on', undefined, { kind: 'fetched', folder: '/d/offline-model', address: undefined }],
  [
    'on',
    'https://mirror.example/',
    { kind: 'fetched', folder: '/d/offline-model', address: 'https://mirror.example/' },
  ],
  ['models/de', undefined, { kind: 'given', folder: resolve('models/de') }],
  ['/models', undefined, { kind: 'given', folder: '/models' }],
])('OFFLINE_TRANSLATOR=%s, OFFLINE_TRANSLATOR_URL=%s', (setting, address, source) => {
  expect(modelSource(setting, '/d', address)).toEqual(source)
})
