import { expect } from 'vitest'
import type { Store } from '../index.ts'

/** Every method says null or `missing` of an article that is unknown or lies in the bin. */
export async function expectUnknown(store: Store, id: string, segmentId: string): Promise<void> {
  expect(await store.articles.read(id)).toBeNull()
  expect(await store.articles.readSource(id)).toBeNull()
  expect(await store.articles.tag(id)).toBeNull()
  expect(await store.articles.update(id, { title: 'x' })).toBeNull()
  expect(await store.segments.read(id, segmentId)).toBeNull()
  expect(await store.segments.save(id, segmentId, { version: 1, target: 'x' })).toEqual({
    kind: 'missing',
  })
  expect(await store.segments.split(id, segmentId, { version: 1, at: 1 })).toEqual({
    kind: 'missing',
  })
  expect(await store.segments.join(id, segmentId, { version: 1 })).toEqual({ kind: 'missing' })
  expect(await store.segments.history(id, segmentId)).toBeNull()
  expect(await store.segments.activeTime(id)).toBeNull()
  expect(await store.translations.save(id, [{ segmentId, text: 'x', engine: 'deepl', match: null }])).toEqual(
    [],
  )
  expect(await store.revisions.create(id, '')).toBeNull()
  expect(await store.revisions.list(id)).toBeNull()
  expect(await store.revisions.read(id, 1)).toBeNull()
  expect(await store.revisions.restore(id, 1)).toBeNull()
  for (const version of ['machine', 'current', 1] as const)
    expect(await store.revisions.readSnapshot(id, version)).toBeNull()
}
