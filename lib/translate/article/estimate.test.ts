import { expect, test } from 'vitest'
import { all, article, fakeStore } from '../testing/article.ts'
import { estimateTranslation } from './estimate.ts'
import { translateArticle } from './translate-article.ts'

const never = new AbortController().signal

test('counts what would be sent, and nothing once it was', async () => {
  const segments = article('Ja. | Nein. / Größe 😀\nist gut. | Fertig.').map((segment) =>
    segment.source === 'Fertig.' ? { ...segment, target: 'Done.', status: 'edited' as const } : segment,
  )
  const store = fakeStore(segments, { 'Nein.': 'No.' })
  const asked: string[] = []
  const engine = {
    id: 'echo',
    name: 'Echo',
    status: async () => ({ ready: true }),
    translate: async ({ texts }: { texts: string[] }) => {
      asked.push(...texts)
      return texts.map((text) => `EN ${text}`)
    },
  }
  const options = {
    targetLanguage: 'en-GB',
    engine,
    lookUpMemory: store.lookUpMemory,
    readCached: store.readCached.bind(store),
  } as const
  const before = await estimateTranslation({ ...options, segments })
  expect(before).toEqual({ sentences: 3, known: 1, characters: 'Ja.'.length + 16 })

  await all(translateArticle({ ...options, segments, save: store.save.bind(store), signal: never }))
  expect([...asked.join('')]).toHaveLength(before.characters)
  const after = { ...options, segments: store.segments() }
  expect(await estimateTranslation(after)).toEqual({ sentences: 0, known: 0, characters: 0 })
  expect(await estimateTranslation({ ...after, overwrite: true })).toEqual({
    sentences: 4,
    known: 3,
    characters: 'Fertig.'.length,
  })
})

test('tags are free where the engine takes them', async () => {
  const segments = article('Der **neue** [Plan](https://example.org/) & `code`.')
  const { lookUpMemory } = fakeStore(segments)
  const engine = { id: 'e', name: 'E', status: async () => ({ ready: true }), translate: async () => [] }
  const options = { segments, targetLanguage: 'en-GB', format: 'markdown', lookUpMemory } as const
  const charactersWith = async (tags: boolean) =>
    (await estimateTranslation({ ...options, engine: { ...engine, tags } })).characters
  expect(await charactersWith(true)).toBe('Der neue Plan & .'.length)
  expect(await charactersWith(false)).toBe(segments[0]?.source.length)
})
