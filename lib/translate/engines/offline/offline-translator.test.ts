import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { translateArticle } from '../../article/translate-article.ts'
import { type Engine, EngineProblem } from '../../engine.ts'
import { all, article, fakeStore } from '../../testing/article.ts'
import { folders } from '../../testing/folders.ts'
import {
  manifestOf,
  type RandomModel,
  randomModel,
  writeModel,
} from '../../testing/random-model/make-model.ts'
import { type OfflineConfig, type OfflineTranslator, offlineTranslator } from './offline-translator.ts'

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url))
const MOODY = join(ROOT, 'lib', 'translate', 'testing', 'moody-thread.cjs')
const SENTENCES = ['Guten Morgen.', 'Die Schleuse ist alt.', 'Ein Hund läuft durch den Park und bellt.']

const model = randomModel()
const newFolder = folders()
const never = new AbortController().signal
const opened: OfflineTranslator[] = []

afterAll(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

/** A folder with the model, spoilt in some way. */
function folderWith(spoil: (folder: string, model: RandomModel) => void = () => {}, what = model): string {
  const folder = newFolder()
  writeModel(folder, what)
  spoil(folder, what)
  return folder
}

function open(folder: string, config: Partial<OfflineConfig> = {}): OfflineTranslator {
  const engine = offlineTranslator({ source: { kind: 'given', folder }, root: ROOT, ...config })
  opened.push(engine)
  engine.start()
  return engine
}

async function ready(folder: string, config: Partial<OfflineConfig> = {}): Promise<OfflineTranslator> {
  const engine = open(folder, config)
  expect(await engine.status()).toEqual({ ready: true })
  return engine
}

function translate(engine: OfflineTranslator, texts: string[], signal = never): Promise<string[]> {
  return engine.translate({ texts, targetLanguage: 'en-GB' }, signal)
}

async function problem(work: Promise<unknown>): Promise<EngineProblem> {
  const fault = await work.catch((fault: unknown) => fault)
  if (fault instanceof EngineProblem) return fault
  throw new Error(`a problem was expected, not ${fault}`)
}

describe('the true engine with a model of random weights', () => {
  let engine: OfflineTranslator
  beforeAll(async () => {
    engine = await ready(folderWith())
  })

  test('translates each text by itself, the same way every time', async () => {
    const together = await translate(engine, SENTENCES)
    expect(together).toHaveLength(3)
    expect(new Set(together).size).toBe(3)
    const apart = await Promise.all(SENTENCES.map((text) => translate(engine, [text])))
    expect(apart.flat()).toEqual(together)
  })

  test('a line break in a text is a blank; marks alone stay as they are', async () => {
    const broken = 'Die Schleuse\r\n ist alt.'
    const [first, second, stars] = await translate(engine, [broken, 'Die Schleuse ist alt.', '* * *'])
    expect(first).toBe(second)
    expect(stars).toBe('* * *')
  })

  test('text that would be markup elsewhere, odd characters and long words do no harm', async () => {
    const odd = ['Ist a < b & c > d?', '<b>Fett</b> &amp; mehr', '日本語 und 🎉', `Ein ${'x'.repeat(500)}.`]
    for (const text of odd) {
      const outcome = await translate(engine, [text]).catch((fault: unknown) => fault)
      if (outcome instanceof EngineProblem) expect(outcome.title).toBe('A translation made no sense')
      else expect(outcome).toHaveLength(1)
    }
    expect(await translate(engine, SENTENCES)).toHaveLength(3)
  })

  test('text in tags is taken for what it is, and no tag comes back that was not sent', async () => {
    const texts = [
      'Die <m id="1">alte</m> Schleuse.',
      'Ist a &lt; b &amp; c &gt; <m id="1">d</m>?',
      '<m id="1">Der <m id="2">Hund</m> bellt</m> <x id="3"/> laut.',
      '<x id="1"/>',
    ]
    const english = await engine.translate({ texts, tags: true, targetLanguage: 'en-GB' }, never)
    const tagsOf = (text = '') => [...new Set(text.match(/<[^>]*>/g))].toSorted()
    english.forEach((text, index) => {
      expect(tagsOf(texts[index])).toEqual(expect.arrayContaining(tagsOf(text)))
    })
  })

  test('an article is asked sentence by sentence, one at a time', async () => {
    const segments = article('Guten Morgen. | Die Schleuse ist alt. / Ein Hund bellt. | * * *')
    const store = fakeStore(segments)
    const open: number[] = [0]
    const asked: string[][] = []
    const watched: Engine = {
      ...engine,
      async translate(request, signal) {
        asked.push(request.texts)
        open.push((open.at(-1) ?? 0) + 1)
        const texts = await engine.translate(request, signal)
        open.push((open.at(-1) ?? 0) - 1)
        return texts
      },
    }
    const ports = { lookUpMemory: store.lookUpMemory, save: store.save.bind(store) }
    const events = await all(
      translateArticle({ segments, targetLanguage: 'en-GB', engine: watched, signal: never, ...ports }),
    )
    expect(events.at(-1)).toEqual({ kind: 'end', translated: 4, failed: 0 })
    expect(asked).toEqual(segments.map(({ source }) => [source]))
    expect(Math.max(...open)).toBe(1)
    const alone = await translate(engine, asked.flat())
    expect(store.targets()).toEqual(alone.map((text) => text.trim()))
  })

  test('another model is another manner, so that nothing it never said is taken for its answer', async () => {
    const other = await ready(folderWith(undefined, randomModel({ seed: 3 })))
    expect(engine.configFingerprint).toMatch(/^[0-9a-f ]+$/)
    expect(other.configFingerprint).not.toBe(engine.configFingerprint)
    expect((await ready(folderWith())).configFingerprint).toBe(engine.configFingerprint)
  })

  test('what was stopped before it began is never sent', async () => {
    await expect(translate(engine, ['Ja.'], AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  })

  test('a stop rejects at once and does not disturb the texts of others', async () => {
    const expected = await translate(engine, SENTENCES)
    const stop = new AbortController()
    const mine = translate(engine, SENTENCES, stop.signal)
    const theirs = translate(engine, SENTENCES)
    stop.abort(new Error('enough'))
    await expect(mine).rejects.toThrow('enough')
    expect(await theirs).toEqual(expected)
  })
})

describe('breakdowns: one problem for the sentence, and the next is translated', () => {
  let engine: OfflineTranslator
  let expected: string[]
  const limits: number[] = []
  beforeAll(async () => {
    engine = await ready(folderWith(), {
      thread: MOODY,
      // A sentence in which the engine lost itself has its limit at once; others have all the time there is.
      textLimitMs: (characters) => {
        limits.push(characters)
        return characters === LOST.length ? 300 : 60_000
      },
    })
    expected = await translate(engine, ['Guten Morgen.'])
  })
  const LOST = 'SILENCE or LOOP'

  test.each<[string, string, string]>([
    ['a < b ABORT', 'A sentence could not be translated', 'broke down at this sentence, twice'],
    ['Das ist EXIT.', 'A sentence could not be translated', 'broke down at this sentence, twice'],
    ['SILENCE'.padEnd(LOST.length, '.'), 'A sentence took too long', 'took too long'],
    ['LOOP'.padEnd(LOST.length, '.'), 'A sentence took too long', 'took too long'],
    ['Das ist STUCK.', 'A translation made no sense', 'the same syllables over and over'],
    ['Das ist EMPTY.', 'A translation made no sense', 'nothing'],
  ])('%s', async (text, title, words) => {
    const found = await problem(translate(engine, [text]))
    expect([found.title, found.scope]).toEqual([title, 'batch'])
    expect(found.detail).toContain(words)
    expect(await translate(engine, ['Guten Morgen.'])).toEqual(expected)
    expect(limits).toContain(text.length)
  })

  test('who stops a sentence the engine is lost in waits no longer; the next finds it started anew', async () => {
    const stop = new AbortController()
    const stuck = translate(engine, ['LOOP'.padEnd(LOST.length, '.')], stop.signal)
    const behind = translate(engine, ['Die Schleuse ist alt.'], stop.signal)
    stop.abort(new Error('enough'))
    await expect(stuck).rejects.toThrow('enough')
    await expect(behind).rejects.toThrow('enough')
    expect(await translate(engine, ['Guten Morgen.'])).toEqual(expected)
  })
})

test('a model that says one syllable over and over is not believed', async () => {
  const engine = await ready(folderWith(undefined, randomModel({ stuck: true })))
  const { title, scope } = await problem(translate(engine, SENTENCES))
  expect([title, scope]).toEqual(['The offline translator is not ready', 'engine'])
  expect(await engine.status()).toMatchObject({
    ready: false,
    reason:
      'The model is here, but the engine cannot work with its files (it spoke nonsense). It is tried again in a minute.',
  })
})

describe('the memory is given back', () => {
  test('when nothing was asked for a while; the next text waits for a new start', async () => {
    const { Bergamot } = await import('./bergamot.ts')
    const folder = folderWith()
    const files = manifestOf(model).files.map((file) => ({ ...file, path: join(folder, file.name) }))
    const bergamot = new Bergamot({ root: ROOT, idleMs: 10 })
    const first = await bergamot.translate('Guten Morgen.', files, never)
    await vi.waitFor(() => expect(bergamot.running).toBe(false), { timeout: 30_000, interval: 5 })
    expect(await bergamot.translate('Guten Morgen.', files, never)).toEqual(first)
    await bergamot.close()
    expect(bergamot.running).toBe(false)
  })
})

describe('files that are not the model', () => {
  const [whole] = model.files
  if (!whole) throw new Error('a model has files')
  const flipped = Uint8Array.from(whole.bytes)
  flipped.fill(255, 60_000, 60_064)

  test.each<[string, (folder: string) => void, string]>([
    ['missing', (folder) => rmSync(join(folder, whole.name)), 'is missing'],
    ['flipped bytes', (folder) => writeFileSync(join(folder, whole.name), flipped), 'is not the file'],
    [
      'cut short',
      (folder) => writeFileSync(join(folder, whole.name), whole.bytes.slice(0, 99)),
      'is not the',
    ],
    [
      'gzipped',
      (folder) => writeFileSync(join(folder, whole.name), gzipSync(whole.bytes)),
      'is not the file',
    ],
    [
      'a pointer to it',
      (folder) => writeFileSync(join(folder, whole.name), 'version https://git-lfs.github.com/spec/v1\n'),
      'is not the file',
    ],
  ])('%s', async (_what, spoil, words) => {
    const folder = folderWith(spoil)
    const engine = open(folder)
    const { ready, reason } = await engine.status()
    expect(ready).toBe(false)
    expect(reason).toContain(`${whole.name} in ${folder} ${words}`)
    const { title, detail, scope } = await problem(translate(engine, SENTENCES))
    expect([title, scope]).toEqual(['The offline translator is not ready', 'engine'])
    expect(detail).toContain(reason)
  })

  test('an empty folder names Mozilla’s file', async () => {
    const { reason } = await open(newFolder()).status()
    expect(reason).toMatch(
      /^model\.deen\.intgemm\.alphas\.bin in .* is missing\. Put the model’s three files there/,
    )
  })

  test('a manifest that leads elsewhere is not followed', async () => {
    const folder = folderWith((folder) => {
      const path = join(folder, 'manifest.json')
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll('model.random', '../../model.random'))
    })
    expect((await open(folder).status()).reason).toContain('does not give the role, name, size and sha256')
  })

  test('files that are put there later are taken without a new start', async () => {
    const folder = newFolder()
    const engine = open(folder)
    expect(await engine.status()).toMatchObject({ ready: false })
    writeModel(folder, model)
    expect(await engine.status()).toEqual({ ready: true })
    expect(await translate(engine, ['Guten Morgen.'])).toHaveLength(1)
  })

  test('files that change while the product runs are not loaded', async () => {
    const folder = folderWith()
    const engine = await ready(folder)
    writeFileSync(join(folder, whole.name), flipped)
    const { title } = await problem(translate(engine, SENTENCES))
    expect(title).toBe('The offline translator is not ready')
    expect((await engine.status()).reason).toContain('is not the file it should be')
  })

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    [
      'a flipped name',
      (bytes) => Buffer.from(Buffer.from(bytes).toString('latin1').replace('Wemb', 'Wfmb'), 'latin1'),
    ],
    ['zip', (bytes) => gzipSync(bytes)],
    ['a few words', () => Buffer.from('version https://git-lfs.github.com/spec/v1\n')],
  ])('damaged before its hash was taken: %s shows itself when it is loaded', async (_what, spoil) => {
    const damaged = {
      files: model.files.map((file, n) => (n === 0 ? { ...file, bytes: spoil(file.bytes) } : file)),
    }
    const engine = await ready(folderWith(undefined, damaged))
    const { title, scope } = await problem(translate(engine, SENTENCES))
    expect([title, scope]).toEqual(['The offline translator is not ready', 'engine'])
    expect((await engine.status()).reason).toMatch(
      /^The model is here, but the engine cannot work with its files/,
    )
  })
})
