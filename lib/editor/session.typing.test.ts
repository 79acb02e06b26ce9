import { describe, expect, test } from 'vitest'
import type { Segment } from '#lib/article'
import { memoryJournal } from './journal/memory-journal.ts'
import { withWriteAhead } from './journal/write-ahead-buffer.ts'
import { createSession } from './session.ts'
import { aSegment, FakeClock, FakeServer, FakeStorage, settled } from './testing/fake-world.ts'

/** A window that has not read its journal yet; `read` lets it. */
function opening() {
  const clock = new FakeClock()
  const server = new FakeServer(clock, [aSegment('a'), aSegment('b')])
  const memory = { ...memoryJournal(), durable: true }
  const storage = new FakeStorage()
  let read = () => {}
  const reading = new Promise<void>((resolve) => {
    read = resolve
  })
  const journal = withWriteAhead(
    { ...memory, claim: (...args) => reading.then(() => memory.claim(...args)) },
    storage,
  )
  const session = createSession({
    articleId: 'article',
    segments: server.segments,
    tab: 'tab',
    journal,
    save: (id, patch) => server.save('me', id, patch),
    timers: clock,
  })
  return { clock, server, memory, storage, session, read }
}

describe('typing before the journal has been read', () => {
  test.each([
    ['before the session starts', true],
    ['while it is being read', false],
  ])('is kept at once, nobody else’s text, and saved afterwards: %s', async (_, isEarly) => {
    const { clock, server, memory, storage, session, read } = opening()
    if (isEarly) session.edit('a', 'N')
    const starting = session.start()
    if (!isEarly) session.edit('a', 'N')
    await settled()
    session.edit('a', 'Ne')
    expect(session.view('a').target).toBe('Ne')
    expect(storage.entries()).toHaveLength(1)
    read()
    session.edit('a', 'New')
    expect(await starting).toEqual({ recovered: 0, unplacedDrafts: [] })
    session.edit('a', 'New ferry')
    await clock.advance(5000)
    expect(server.segment('a').target).toBe('New ferry')
    expect(session.summary()).toMatchObject({ state: 'saved', unplacedDrafts: 0 })
    expect([await memory.pending('article'), storage.entries()]).toEqual([[], []])
  })

  test('taken back again leaves nothing behind', async () => {
    const { clock, server, memory, storage, session, read } = opening()
    const starting = session.start()
    session.edit('a', 'q')
    await settled()
    session.edit('a', '')
    read()
    await starting
    await clock.advance(5000)
    expect(session.view('a')).toMatchObject({ target: null, state: 'saved' })
    expect(server.requests).toEqual([])
    expect([await memory.pending('article'), storage.entries()]).toEqual([[], []])
  })

  test('in one sentence does not keep the text of another from coming back', async () => {
    const { memory, session, server, clock, read } = opening()
    const entry = { articleId: 'article', segmentId: 'b', tab: 'dead', baseVersion: 1, baseTarget: null }
    await memory.put({
      ...entry,
      seq: clock.now(),
      target: 'Before',
      source: 'Satz b.',
      at: '2026-01-01T00:00:00.000Z',
    })
    const starting = session.start()
    session.edit('a', 'Now')
    read()
    expect((await starting).recovered).toBe(1)
    await clock.advance(5000)
    expect(server.segments.map(({ target }) => target)).toEqual(['Now', 'Before'])
  })
})

describe('a held sentence', () => {
  test('is saved once, then only journalled, and saved again after its release', async () => {
    const { clock, server, memory, session, read } = opening()
    read()
    await session.start()
    session.edit('a', 'One')
    const holding = session.hold(['a', 'b'])
    session.edit('a', 'One and')
    await clock.advance(100)
    expect(await holding).toMatchObject([
      { kind: 'saved', segment: { target: 'One', version: 2 } },
      { kind: 'saved', segment: { target: null, version: 1 } },
    ])
    session.edit('a', 'One and two')
    await clock.advance(60_000)
    expect(server.segment('a').target).toBe('One')
    expect(session.view('a')).toMatchObject({ target: 'One and two', state: 'dirty' })
    expect((await memory.pending('article')).map(({ target }) => target)).toEqual(['One and two'])
    session.release(['a', 'b'])
    await clock.advance(1000)
    expect(server.segment('a').target).toBe('One and two')
  })

  test('is not held up by one who types without a pause', async () => {
    const { clock, server, session, read } = opening()
    read()
    await session.start()
    server.fate = () => ({ kind: 'answered', there: 200, back: 200 })
    session.edit('a', 'x')
    let held = false
    const holding = session.hold(['a']).then(() => {
      held = true
    })
    for (let count = 2; count < 30 && !held; count++) {
      session.edit('a', 'x'.repeat(count))
      await clock.advance(100)
    }
    await holding
    expect(server.requests).toHaveLength(1)
  })

  test('that cannot be saved says so', async () => {
    const { clock, server, session, read } = opening()
    read()
    await session.start()
    server.edit('other', 'a', { target: 'Theirs' })
    session.edit('a', 'Mine')
    const holding = session.hold(['a'])
    await clock.advance(100)
    expect(await holding).toMatchObject([{ kind: 'conflict', latest: { target: 'Theirs' } }])
    session.release(['a'])
    expect(session.view('a').conflict?.mine).toBe('Mine')
  })
})

test('a text that arrives in the middle of typing meets what is typed on as a conflict', async () => {
  const { clock, server, session, read } = opening()
  read()
  await session.start()
  session.edit('a', 'New fer')
  await clock.advance(500)
  expect(session.view('a').state).toBe('saved')
  session.receive([server.edit('other', 'a', { target: 'Theirs' })])
  expect(session.view('a').target).toBe('New fer')
  session.edit('a', 'New ferry')
  await clock.advance(1000)
  expect(session.view('a').conflict).toMatchObject({ mine: 'New ferry', latest: { target: 'Theirs' } })
  expect(server.segment('a').target).toBe('Theirs')
})

test('what was typed during a split whose answer never came goes to its halves after a crash', async () => {
  const { clock, server, memory, session, read } = opening()
  const [a, b] = server.segments as [Segment, Segment]
  const whole = { source: 'Satz a. Satz b.', target: 'One. Two.' }
  server.segments = [
    { ...a, ...whole, source: 'Satz a.', target: 'One.', version: 2, status: 'edited' },
    { ...b, source: 'Satz b.', target: 'Two.', version: 2, status: 'edited' },
  ]
  session.receive(server.segments)
  session.replaceStructure(server.segments)
  await memory.put({
    ...{ articleId: 'article', segmentId: 'a', tab: 'dead', seq: 1, at: '2026-01-01T00:00:00.000Z' },
    ...{ source: whole.source, baseVersion: 1, baseTarget: whole.target, target: 'One. Two, too.' },
  })
  read()
  expect(await session.start()).toMatchObject({ unplacedDrafts: [] })
  await clock.advance(5000)
  expect(session.summary().conflicts).toEqual([])
  expect(server.segments.map(({ target }) => target)).toEqual(['One.', 'Two, too.'])
})
