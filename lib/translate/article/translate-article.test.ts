import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Overwrite } from '#lib/article'
import { PACING } from '../batching/pacing.ts'
import { type Engine, EngineProblem } from '../engine.ts'
import { all, article, fakeStore, longArticle, problems } from '../testing/article.ts'
import { translateArticle } from './translate-article.ts'
import type { TranslateOptions, TranslationToSave } from './translate-options.ts'

const never = new AbortController().signal
const pacing = { ...PACING, firstPauseMs: 1, longestPauseMs: 5 }
const brisk = { ...PACING, firstPauseMs: 0, longestPauseMs: 0 }

function engine(translate: Engine['translate']): Engine {
  return { id: 'echo', name: 'Echo', status: async () => ({ ready: true }), translate }
}
const echo = engine(async ({ texts }) => texts.map((text) => `EN ${text}`))

describe('translateArticle', () => {
  test('takes from the memory first and asks the engine for the rest', async () => {
    const segments = article('Ja. | Nein. / Vielleicht.')
    const asked: string[] = []
    const listening = engine(async (request) => {
      asked.push(...request.texts)
      return echo.translate(request, never)
    })
    const store = fakeStore(segments, { 'Nein.': 'No.' })
    const events = await all(
      translateArticle({
        segments,
        targetLanguage: 'en-GB',
        engine: listening,
        signal: never,
        ...ports(store),
      }),
    )
    expect(asked).toEqual(['Ja.', 'Vielleicht.'])
    expect(store.targets()).toEqual(['EN Ja.', 'No.', 'EN Vielleicht.'])
    expect(events.filter(({ kind }) => kind !== 'segment')).toEqual([
      { kind: 'progress', done: 0, total: 3 },
      { kind: 'progress', done: 1, total: 3 },
      { kind: 'progress', done: 3, total: 3 },
      { kind: 'end', translated: 3, failed: 0 },
    ])
    const [no, yes] = events.flatMap((event) => (event.kind === 'segment' ? [event.segment] : []))
    expect(no).toMatchObject({ source: 'Nein.', engine: 'memory', match: 100 })
    expect(yes).toMatchObject({ source: 'Ja.', engine: 'echo', match: null })
  })

  test('engines are sent no invisible characters, in texts, context or terms', async () => {
    const segments = article('Das Ha\u00adfen\u200bamt\u2060 ruht. | Es schläft\u200e.')
    const asked: unknown[] = []
    const listening: Engine = {
      ...engine(async ({ texts, context }) => {
        asked.push(texts, context)
        return texts.map((text) => `EN ${text}`)
      }),
      withTerms(terms) {
        asked.push(terms)
        return this
      },
    }
    const store = fakeStore(segments)
    await all(
      translateArticle({
        segments,
        targetLanguage: 'en-GB',
        engine: listening,
        terms: [{ source: 'Hafen\u00adamt', target: 'harbour\u200b office' }],
        signal: never,
        ...ports(store),
      }),
    )
    expect(asked).toEqual([
      [{ source: 'Hafenamt', target: 'harbour office' }],
      ['Das Hafenamt ruht.', 'Es schläft.'],
      'Das Hafenamt ruht. Es schläft.',
    ])
    expect(store.segments()[0]?.source).toBe('Das Ha\u00adfen\u200bamt\u2060 ruht.')
  })

  test('a confirmed pair goes before a recorded one', async () => {
    const segments = article('Nein.')
    const store = fakeStore(segments)
    const lookUpMemory = async () =>
      new Map([
        [
          'Nein.',
          [
            { target: 'Nope.', recorded: true },
            { target: 'No.', recorded: false },
          ],
        ],
      ])
    const options = {
      segments,
      targetLanguage: 'en-GB',
      engine: null,
      signal: never,
      ...ports(store),
      lookUpMemory,
    } as const
    await all(translateArticle(options))
    expect(store.targets()).toEqual(['No.'])
  })

  test('a recorded translation stays a machine’s', async () => {
    const segments = article('Nein.')
    const store = fakeStore(segments)
    const lookUpMemory = async () => new Map([['Nein.', [{ target: 'Nope.', recorded: true }]]])
    const options = { segments, targetLanguage: 'en-GB', engine: null, signal: never } as const
    const events = await all(translateArticle({ ...options, ...ports(store), lookUpMemory }))
    expect(events.find(({ kind }) => kind === 'segment')).toMatchObject({
      segment: { target: 'Nope.', engine: 'recorded', match: 100 },
    })
  })

  test('without an engine one problem says what can be done', async () => {
    const segments = article('Ja. | Nein. / Vielleicht.')
    const store = fakeStore(segments, { 'Nein.': 'No.' })
    const events = await all(
      translateArticle({ segments, targetLanguage: 'en-GB', engine: null, signal: never, ...ports(store) }),
    )
    expect(problems(events)).toEqual([
      {
        kind: 'problem',
        title: 'No translator is set up',
        detail:
          '2 sentences have no translation yet. Write the English yourself, paste an English text of the article, or set DEEPL_API_KEY and start again.',
        segmentIds: ['s1', 's3'],
      },
    ])
    expect(events.at(-1)).toEqual({ kind: 'end', translated: 1, failed: 2 })
  })

  test('leaves alone what is translated or was touched, and does the rest when called again', async () => {
    const [done, edited, emptied, open] = article('Eins. | Zwei. | Drei. | Vier.')
    if (!done || !edited || !emptied || !open) throw new Error('four segments expected')
    const segments = [
      { ...done, target: 'One.', machine: 'One.', status: 'machine' as const },
      { ...edited, target: 'Two!', status: 'edited' as const },
      { ...emptied, target: '', status: 'edited' as const },
      open,
    ]
    const store = fakeStore(segments)
    const options = { targetLanguage: 'en-GB', engine: echo, signal: never, ...ports(store) } as const
    expect((await all(translateArticle({ ...options, segments }))).at(-1)).toMatchObject({ translated: 1 })
    expect(store.targets()).toEqual(['One.', 'Two!', '', 'EN Vier.'])
    const again = await all(translateArticle({ ...options, segments: store.segments() }))
    expect(again).toEqual([
      { kind: 'progress', done: 0, total: 0 },
      { kind: 'end', translated: 0, failed: 0 },
    ])
  })

  test('overwrite takes what is named, edited or not', async () => {
    const segments = article('Eins. | Zwei.').map((one) => ({
      ...one,
      target: 'Old.',
      machine: 'Old.',
      status: 'confirmed' as const,
    }))
    const store = fakeStore(segments)
    await all(
      translateArticle({
        segments,
        targetLanguage: 'en-GB',
        engine: echo,
        signal: never,
        segmentIds: ['s2', 'unknown'],
        ...ports(store, true),
      }),
    )
    expect(store.targets()).toEqual(['Old.', 'EN Zwei.'])
  })

  test('another engine takes machine texts nobody touched, when told so', async () => {
    const [machine, edited, emptied, confirmed, open] = article('Eins. | Zwei. | Drei. | Vier. | Fünf.')
    if (!machine || !edited || !emptied || !confirmed || !open) throw new Error('five segments expected')
    const segments = [
      { ...machine, target: 'Old.', machine: 'Old.', status: 'machine' as const },
      { ...edited, target: 'Mine.', machine: 'Old.', status: 'edited' as const },
      { ...emptied, target: null, machine: 'Old.', status: 'untranslated' as const },
      { ...confirmed, target: 'Old.', machine: 'Old.', status: 'confirmed' as const },
      open,
    ]
    const store = fakeStore(segments)
    const options = {
      targetLanguage: 'en-GB',
      engine: echo,
      signal: never,
      ...ports(store, 'machine'),
    } as const
    await all(translateArticle({ ...options, segments }))
    expect(store.targets()).toEqual(['EN Eins.', 'Mine.', null, 'Old.', 'EN Fünf.'])
  })

  test('what changed while it was translated stays, even where all was to be replaced', async () => {
    const segments = article('Eins. | Zwei. | Drei.').map((one) => ({ ...one, target: 'Old.' }))
    const store = fakeStore(segments)
    const meanwhile = engine(async (request) => {
      const two = store.segments()[1]
      if (two) store.put({ ...two, target: 'Mine.', status: 'confirmed', version: two.version + 1 })
      return echo.translate(request, never)
    })
    const options = {
      targetLanguage: 'en-GB',
      engine: meanwhile,
      signal: never,
      ...ports(store, true),
    } as const
    const events = await all(translateArticle({ ...options, segments }))
    expect(store.targets()).toEqual(['EN Eins.', 'Mine.', 'EN Drei.'])
    expect(problems(events)).toEqual([
      {
        kind: 'problem',
        title: 'Changed meanwhile',
        detail: 'One sentence was changed while the translation was under way, and left alone.',
        segmentIds: ['s2'],
      },
    ])
    expect(events.at(-1)).toEqual({ kind: 'end', translated: 2, failed: 0 })
  })

  test('a half does not take the English of the whole it was cut from', async () => {
    const segments = article('Eins zwei. | Drei.')
    const store = fakeStore(segments)
    const meanwhile = engine(async (request) => {
      const [one] = store.segments()
      if (one) store.put({ ...one, source: 'Eins', to: 4, version: one.version + 1 })
      return echo.translate(request, never)
    })
    const options = { targetLanguage: 'en-GB', engine: meanwhile, signal: never, ...ports(store) } as const
    const events = await all(translateArticle({ ...options, segments }))
    expect(store.targets()).toEqual([null, 'EN Drei.'])
    expect(events.at(-1)).toEqual({ kind: 'end', translated: 1, failed: 0 })
  })

  test('anew, the engine is asked before the memory of what stands, and the memory of what is missing', async () => {
    const [standing, open] = article('Ja. | Nein.')
    if (!standing || !open) throw new Error('two segments expected')
    const segments = [{ ...standing, target: 'Yes.', machine: 'Yes.', status: 'machine' as const }, open]
    const store = fakeStore(segments, { 'Ja.': 'Yes.', 'Nein.': 'No.' })
    const options = {
      targetLanguage: 'en-GB',
      engine: echo,
      signal: never,
      ...ports(store, 'machine'),
    } as const
    await all(translateArticle({ ...options, segments, preferEngine: true }))
    expect(store.targets()).toEqual(['EN Ja.', 'No.'])
  })

  test('the same question is not asked twice, another one is', async () => {
    const segments = article('Eins. | Zwei.')
    const store = fakeStore(segments)
    const asked: string[] = []
    const listening = (configFingerprint: string) => ({
      ...engine(async (request) => {
        asked.push(`${configFingerprint}: ${request.texts.join(' ')}`)
        return request.texts.map((text) => `${configFingerprint} ${text}`)
      }),
      configFingerprint,
    })
    const again = async (configFingerprint: string, more: Partial<TranslateOptions> = {}) => {
      const options = { targetLanguage: 'en-GB', signal: never, ...ports(store, true) } as const
      const segments = more.segments ?? store.segments()
      await all(translateArticle({ ...options, engine: listening(configFingerprint), ...more, segments }))
      return store.targets()
    }
    expect(await again('A')).toEqual(['A Eins.', 'A Zwei.'])
    expect(await again('B')).toEqual(['B Eins.', 'B Zwei.'])
    expect(await again('A')).toEqual(['A Eins.', 'A Zwei.'])
    expect(asked).toEqual(['A: Eins. Zwei.', 'B: Eins. Zwei.'])

    await again('A', { targetLanguage: 'en-US' })
    const split = store.segments().map((one) => (one.id === 's2' ? { ...one, source: 'Zw' } : one))
    await again('A', { segments: split })
    expect(asked.slice(2)).toEqual(['A: Eins. Zwei.', 'A: Zw'])
  })

  test('a sentence that someone edited meanwhile is neither shown nor counted', async () => {
    const segments = article('Eins. | Zwei.')
    const [first, second] = segments
    if (!first || !second) throw new Error('two segments expected')
    const store = fakeStore([{ ...first, status: 'edited', target: 'Mine.' }, second])
    const events = await all(
      translateArticle({ segments, targetLanguage: 'en-GB', engine: echo, signal: never, ...ports(store) }),
    )
    expect(store.targets()).toEqual(['Mine.', 'EN Zwei.'])
    expect(events.at(-1)).toEqual({ kind: 'end', translated: 1, failed: 0 })
  })

  test('shows nothing before it is kept', async () => {
    const segments = longArticle(60)
    const store = fakeStore(segments)
    for await (const event of translateArticle({
      segments,
      targetLanguage: 'en-GB',
      engine: echo,
      signal: never,
      ...ports(store),
    })) {
      if (event.kind !== 'segment') continue
      expect(store.kept.flat().some(({ segmentId }) => segmentId === event.segment.id)).toBe(true)
    }
    expect(store.targets()).toEqual(segments.map(({ source }) => `EN ${source}`))
  })

  test('what arrives together is kept together, and a steady stream is kept on the way', async () => {
    const segments = longArticle(600)
    const groups = async (delayMs: (call: number) => number) => {
      const store = fakeStore(segments)
      let calls = 0
      const patient = engine(async (request) => {
        await new Promise((resolve) => setTimeout(resolve, delayMs(++calls)))
        return echo.translate(request, never)
      })
      const options = { segments, targetLanguage: 'en-GB', engine: patient, signal: never } as const
      await all(translateArticle({ ...options, ...ports(store) }))
      expect(store.targets()).toEqual(segments.map(({ source }) => `EN ${source}`))
      return { calls, kept: store.kept.length }
    }
    const rounds = await groups(() => 40)
    expect(rounds.calls).toBe(40)
    expect(rounds.kept).toBeLessThan(40)
    const steady = await groups((call) => call % 4)
    expect(steady.kept).toBeGreaterThan(1)
  })

  test('a stop ends at once, quietly, and what was kept stays', async () => {
    const segments = longArticle(60)
    const store = fakeStore(segments)
    const stop = new AbortController()
    let calls = 0
    const stuck = engine((request) => {
      return ++calls === 1 ? echo.translate(request, never) : new Promise<never>(() => {})
    })
    const kinds: string[] = []
    for await (const event of translateArticle({
      segments,
      targetLanguage: 'en-GB',
      engine: stuck,
      signal: stop.signal,
      ...ports(store),
    })) {
      kinds.push(event.kind)
      if (event.kind === 'progress' && event.done > 0) stop.abort()
    }
    expect(kinds.at(-1)).toBe('progress')
    expect(store.targets().filter((target) => target !== null)).toHaveLength(15)
  })

  test('a sentence broken over lines is sent as one line', async () => {
    const segments = article('Die Schleuse\n> ist alt. | Noch.')
    const store = fakeStore(segments)
    await all(
      translateArticle({ segments, targetLanguage: 'en-GB', engine: echo, signal: never, ...ports(store) }),
    )
    expect(store.targets()).toEqual(['EN Die Schleuse ist alt.', 'EN Noch.'])
  })

  test('a fault of the store is thrown, not told as a problem', async () => {
    const segments = article('Eins.')
    const store = fakeStore(segments)
    const save = async () => {
      throw new Error('disk full')
    }
    const options = {
      segments,
      targetLanguage: 'en-GB',
      engine: echo,
      signal: never,
      ...ports(store),
      save,
    } as const
    await expect(all(translateArticle(options))).rejects.toThrow('disk full')
  })

  test('texts that alone keep failing are told apart from an engine that is down', async () => {
    const segments = longArticle(150)
    const store = fakeStore(segments)
    const moody = engine(async (request) => {
      if (request.texts.includes('Das ist Satz 20.')) {
        throw new EngineProblem('Out of order', 'Try again.', { scope: 'engine', retryAfterMs: 0 })
      }
      return echo.translate(request, never)
    })
    const options = { segments, targetLanguage: 'en-GB', engine: moody, signal: never, pacing } as const
    const events = await all(translateArticle({ ...options, ...ports(store) }))
    const missing = store.targets().flatMap((target, index) => (target === null ? [`s${index + 1}`] : []))
    expect(problems(events).flatMap(({ segmentIds }) => segmentIds)).toEqual(missing)
    expect(missing.length).toBeLessThan(150)
    expect(missing).toContain('s20')
  })
})

test('law: whatever an engine does, each sentence gets its own translation or one problem, never both', async () => {
  const moods = fc.constantFrom('well', 'well', 'busy', 'too much', 'failed', 'short', 'gap', 'down')
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 120 }), fc.infiniteStream(moods), async (size, stream) => {
      const segments = longArticle(size)
      const store = fakeStore(segments)
      const translated: string[] = []
      const moody = engine(async ({ texts }) => {
        const mood = stream.next().value
        if (mood === 'busy') throw new EngineProblem('Busy', '', { scope: 'engine', retryAfterMs: 0 })
        if (mood === 'too much') throw new EngineProblem('Much', '', { scope: 'batch', divisible: true })
        if (mood === 'failed') throw new EngineProblem('Failed', '', { scope: 'batch' })
        if (mood === 'down') throw new EngineProblem('Down', '', { scope: 'engine' })
        if (mood === 'short') return texts.slice(1)
        const result = texts.map((text, index) => (mood === 'gap' && index === 0 ? ' ' : `EN ${text}`))
        translated.push(...result.filter((text) => text !== ' '))
        return result
      })
      const options = {
        segments,
        targetLanguage: 'en-GB',
        engine: moody,
        signal: never,
        pacing: brisk,
      } as const
      const events = await all(translateArticle({ ...options, ...ports(store) }))
      const open = store.targets().flatMap((target, index) => (target === null ? [`s${index + 1}`] : []))
      const told = problems(events).flatMap(({ segmentIds }) => segmentIds)
      expect(told.toSorted()).toEqual(open.toSorted())
      store.targets().forEach((target, index) => {
        if (target !== null) expect(target).toBe(`EN ${segments[index]?.source}`)
      })
      expect(new Set(translated).size).toBe(translated.length)
      expect(events.at(-1)).toEqual({ kind: 'end', translated: size - open.length, failed: open.length })
    }),
    { numRuns: 100 },
  )
})

function ports(store: ReturnType<typeof fakeStore>, overwrite: Overwrite = false) {
  const save = (translations: TranslationToSave[]) => store.save(translations, overwrite)
  return { lookUpMemory: store.lookUpMemory, readCached: store.readCached.bind(store), save, overwrite }
}
