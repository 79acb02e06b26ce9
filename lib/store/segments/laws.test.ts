import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RevisionSegment, Segment, Status } from '#lib/article'
import type { Store } from '../index.ts'
import { dialects, type TestServer } from '../testing/dialects.ts'
import { draftOf } from '../testing/draft-of.ts'

/** One thing an editor does; `on` picks the segment or revision, whichever there are. */
type Step =
  | { do: 'save'; on: number; target: string; status?: Status }
  | { do: 'stale'; on: number; target: string }
  | { do: 'split'; on: number; at: number }
  | { do: 'join'; on: number }
  | { do: 'translate'; on: number; text: string; overwrite: boolean | 'machine' }
  | { do: 'revise' }
  | { do: 'restore'; on: number }

const on = fc.nat(20)
const text = fc.constantFrom('', 'One.', 'Two words.', 'One, two. And three!', 'Ä😀 ‘so’', 'x\u0000y')
const status = fc.constantFrom<Status>('edited', 'confirmed', 'reviewed')
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('save' as const),
      on,
      target: text,
      status: fc.option(status, { nil: undefined }),
    }),
  },
  fc.record({ do: fc.constant('stale' as const), on, target: text }),
  fc.record({ do: fc.constant('split' as const), on, at: fc.nat(25) }),
  fc.record({ do: fc.constant('join' as const), on }),
  fc.record({
    do: fc.constant('translate' as const),
    on,
    text,
    overwrite: fc.constantFrom(false, 'machine' as const, true),
  }),
  fc.record({ do: fc.constant('revise' as const) }),
  fc.record({ do: fc.constant('restore' as const), on }),
)

/** What must be true of an article, kept in memory beside the store. */
class Model {
  readonly texts: { segmentId: string; text: string }[] = []
  readonly revisions: RevisionSegment[][] = []
  readonly versions = new Map<string, number>()
  segments: RevisionSegment[]

  constructor(segments: Segment[]) {
    this.segments = segments.map(content)
    for (const { id, version } of segments) this.versions.set(id, version)
  }

  /** Puts segments in place of those with the same ids or within their ranges. */
  replace(...segments: Segment[]): void {
    const [from, to] = [segments[0]?.from ?? 0, segments.at(-1)?.to ?? 0]
    this.segments = [
      ...this.segments.filter((segment) => segment.to <= from || segment.from >= to),
      ...segments.map(content),
    ].sort((a, b) => a.from - b.from)
    for (const { id, target, version } of segments) {
      expect(version).toBeGreaterThan(this.versions.get(id) ?? 0)
      this.versions.set(id, version)
      this.acknowledge(id, target)
    }
  }

  acknowledge(segmentId: string, text: string | null): void {
    if (text !== null) this.texts.push({ segmentId, text })
  }
}

function content({
  id,
  block,
  kind,
  level,
  from,
  to,
  source,
  target,
  machine,
  status,
}: Segment): RevisionSegment {
  return { id, block, kind, level, from, to, source, target, machine, status }
}

async function take(store: Store, articleId: string, model: Model, step: Step): Promise<void> {
  const current = (await store.articles.read(articleId))?.segments ?? []
  const segment = 'on' in step ? current[step.on % current.length] : undefined
  if (step.do === 'revise') {
    await store.revisions.create(articleId, '')
    model.revisions.push(model.segments)
  } else if (step.do === 'restore') {
    const number = (step.on % (model.revisions.length || 1)) + 1
    const restored = await store.revisions.restore(articleId, number)
    expect(restored === null).toBe(model.revisions.length === 0)
    if (!restored) return
    if (restored.number === model.revisions.length + 2) model.revisions.push(model.segments)
    model.segments = model.revisions[number - 1] ?? []
    model.revisions.push(model.segments)
    expect(restored.number).toBe(model.revisions.length)
    for (const { id, version } of (await store.articles.read(articleId))?.segments ?? []) {
      expect(version).toBeGreaterThanOrEqual(model.versions.get(id) ?? 0)
      model.versions.set(id, version)
    }
  } else if (!segment) {
    throw new Error('an article lost its last segment')
  } else if (step.do === 'save') {
    const patch = { version: segment.version, target: step.target, status: step.status }
    const outcome = await store.segments.save(articleId, segment.id, patch)
    if (outcome.kind === 'saved' && outcome.segment.version > segment.version) model.replace(outcome.segment)
    else if (outcome.kind !== 'refused') expect(outcome).toEqual({ kind: 'saved', segment })
  } else if (step.do === 'stale') {
    const outcome = await store.segments.save(articleId, segment.id, {
      version: segment.version - 1,
      target: step.target,
    })
    expect(outcome).toEqual({ kind: 'conflict', latest: segment })
    if (step.target !== '') model.acknowledge(segment.id, step.target.replace('\u0000', ' '))
  } else if (step.do === 'split') {
    const outcome = await store.segments.split(articleId, segment.id, {
      version: segment.version,
      at: step.at,
    })
    if (outcome.kind === 'saved') model.replace(...outcome.segments)
  } else if (step.do === 'join') {
    const outcome = await store.segments.join(articleId, segment.id, { version: segment.version })
    if (outcome.kind === 'saved') model.replace(outcome.segment)
  } else {
    const translation = { segmentId: segment.id, text: step.text, engine: 'deepl', match: null }
    const taken = await store.translations.save(articleId, [translation], { overwrite: step.overwrite })
    for (const translated of taken) model.replace(translated)
  }
}

describe.each(dialects)('$name', ({ name, start }) => {
  let server: TestServer
  let store: Store
  beforeAll(async () => {
    server = await start()
    store = await server.open(await server.create())
  })
  afterAll(async () => {
    await store?.close()
    await server?.stop()
  })

  test('no sequence of saves, splits, joins and restores loses a text or changes a revision', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { article, segments } = await store.articles.create(
          draftOf('Das alte Haus. Der Garten. | Ein Satz, noch einer. ¶ Ende.'),
        )
        const model = new Model(segments)
        for (const step of steps) {
          await take(store, article.id, model, step)
          expect(await store.revisions.readSnapshot(article.id, 'current')).toEqual(model.segments)
        }
        for (const [index, expected] of model.revisions.entries())
          expect(await store.revisions.readSnapshot(article.id, index + 1)).toEqual(expected)
        for (const { segmentId, text } of model.texts) {
          const history = await store.segments.history(article.id, segmentId)
          expect(history?.map(({ target }) => target)).toContain(text)
        }
      }),
      { numRuns: name === 'sqlite' ? 60 : 30 },
    )
  })
})
