import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEnvFile } from './env-file.mjs'

function folder(text?: string): string {
  const path = mkdtempSync(join(tmpdir(), 'env-file-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  if (text !== undefined) writeFileSync(join(path, '.env'), text)
  return path
}

function read(text: string | undefined, env: Record<string, string> = {}) {
  readEnvFile(folder(text), env)
  return env
}

test.each<[string, Record<string, string>]>([
  ['PORT=8080', { PORT: '8080' }],
  ['PORT=8080\r\nHOST=localhost\r\n', { PORT: '8080', HOST: 'localhost' }],
  ['  PORT = 8080   # ours', { PORT: '8080' }],
  ['export PORT=8080', { PORT: '8080' }],
  ['DATABASE_URL="postgres://a:b#c@db/desk" # ours', { DATABASE_URL: 'postgres://a:b#c@db/desk' }],
  ['DATABASE_URL=postgres://a:b#c@db/desk?x=$1', { DATABASE_URL: 'postgres://a:b#c@db/desk?x=$1' }],
  ["DEEPL_API_KEY='a=b'", { DEEPL_API_KEY: 'a=b' }],
  ['DEEPL_API_KEY=', { DEEPL_API_KEY: '' }],
  ['# PORT=8080\n\nno setting\n', {}],
])('%j', (text, settings) => {
  expect(read(text)).toEqual(settings)
})

test('what the environment sets goes before the file, even when it is blank', () => {
  expect(read('PORT=8080\nDATABASE_URL=postgres://db', { PORT: '1', DATABASE_URL: '' })).toEqual({
    PORT: '1',
    DATABASE_URL: '',
  })
})

test('without a file nothing is set', () => {
  expect(read(undefined)).toEqual({})
})
