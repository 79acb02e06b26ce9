import { expect, test } from 'vitest'
import { MOZILLA, readManifest } from './manifest.ts'

const HASH = 'a'.repeat(64)
const model = { role: 'model', name: 'model.bin', size: 3, sha256: HASH }
const lex = { role: 'lex', name: 'lex.bin', size: 2, sha256: HASH, location: 'models/de-en/lex.bin' }
const vocab = { role: 'vocab', name: 'vocab.spm', size: 1, sha256: HASH }
const read = (files: unknown) => readManifest(JSON.stringify({ files }))

test('a manifest of a desk’s own: a file without a location is published under its name', () => {
  expect(read([model, lex, vocab])?.files.map(({ role, location }) => `${role} ${location}`)).toEqual([
    'model model.bin',
    'lex models/de-en/lex.bin',
    'vocab vocab.spm',
  ])
  expect(readManifest(JSON.stringify(MOZILLA))).toEqual(MOZILLA)
})

test.each<[string, unknown]>([
  ['a file less', [model, lex]],
  ['a role twice', [model, lex, lex]],
  ['an unknown role', [model, lex, { ...vocab, role: 'other' }]],
  ['a name that leads out', [model, lex, { ...vocab, name: '../vocab.spm' }]],
  ['a name in another folder', [model, lex, { ...vocab, name: '/etc/passwd' }]],
  ['a hidden name', [model, lex, { ...vocab, name: '.vocab' }]],
  ['a location on another host', [model, lex, { ...vocab, location: 'https://other.example/vocab' }]],
  ['a location that leads out', [model, lex, { ...vocab, location: 'a/../../vocab' }]],
  ['no size', [model, lex, { ...vocab, size: undefined }]],
  ['an empty file', [model, lex, { ...vocab, size: 0 }]],
  ['half a hash', [model, lex, { ...vocab, sha256: 'a'.repeat(32) }]],
  ['no list', { model, lex, vocab }],
  ['nothing', null],
])('%s is no manifest', (_what, files) => {
  expect(read(files)).toBeNull()
})

test.each(['', '{', 'null', '[]', '"files"'])('%s is no manifest', (text) => {
  expect(readManifest(text)).toBeNull()
})
