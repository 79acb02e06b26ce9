import { describe, expect, test } from 'vitest'
import type { Segment } from '#lib/article'
import type { SessionOptions } from './contract.ts'
import type { Journal, JournalEntry } from './journal/journal.ts'
import { memoryJournal } from './journal/memory-journal.ts'
import { createSession } from './session.ts'
import { aSegment, FakeClock, FakeServer, type Fate, settled } from './testing/fake-world.ts'

const LOST: Fate = { kind: 'answer-lost', there: 10, back: 0 }
const NEVER: Fate = { kind: 'never-arrives', there: 10 }

/** A server with segments, an editor's window, and the time between them. */
async function opened(segments: Segment[], options: Partial<SessionOptions> = {}) {
  const clock = new FakeClock()
  const server = new FakeServer(clock, segments)
  const journal = options.journal ?? memoryJournal()
  const open = async (tab: string, more: Partial<SessionOptions> = {}) => {
    const session = createSession({
      articleId: 'article',
      segments: server.segments,
      tab,
      journal,
      save: (id, patch) => server.save('me', id, patch),
      timers: clock,
      ...options,
      ...more,
    })
    return { session, started: await session.start() }
  }
  const { session } = await open('tab')
  return { clock, server, journal, session, open }
}

const pending = async (journal: Journal) =>
  (await journal.pending('article')).map(({ segmentId, target }) => `${segmentId}: ${target}`)

describe('typing', () => {
  test('is in the journal before it is sent, saved after a pause, and then leaves the journal', async () => {
    const { clock, server, journal, session } = await opened([aSegment('a')])
    session.edit('a', 'One')
    expect(session.view('a')).toMatchObject({ target: 'One', status: 'edited', state: 'dirty' })
    expect(await pending(journal)).toEqual(['a: One'])
    await clock.advance(399)
    expect(server.requests).toEqual([])
    await clock.advance(1)
    expect(session.view('a').state).toBe('saving')
    await clock.advance(20)
    expect(session.view('a')).toMatchObject({ target: 'One', state: 'saved', segment: { version: 2 } })
    expect(await pending(journal)).toEqual([])
    expect(server.requests).toEqual([{ segmentId: 'a', patch: { version: 1, target: 'One' } }])
  })

  test('without a pause is saved after three seconds all the same', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    for (let count = 1; count <= 40; count++) {
      session.edit('a', 'x'.repeat(count))
      await clock.advance(100)
    }
    expect(server.requests[0]?.patch.target).toBe('x'.repeat(30))
    await clock.advance(1000)
    expect(server.segment('a').target).toBe('x'.repeat(40))
  })

  test('during a save goes on top of what that save made', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    session.edit('a', 'One')
    await clock.advance(405)
    session.edit('a', 'One two')
    await clock.advance(1000)
    expect(server.requests.map(({ patch }) => patch)).toEqual([
      { version: 1, target: 'One' },
      { version: 2, target: 'One two' },
    ])
    expect(session.view('a').state).toBe('saved')
  })

  test('back to what stands there sends nothing and keeps the status', async () => {
    const { clock, server, session } = await opened([aSegment('a', { target: 'One', status: 'confirmed' })])
    session.edit('a', 'One!')
    expect(session.view('a').status).toBe('edited')
    session.edit('a', 'One')
    expect(session.view('a')).toMatchObject({ status: 'confirmed', state: 'saved' })
    await clock.advance(5000)
    expect(server.requests).toEqual([])
  })

  test('exactly the machine translation is the machine translation again', async () => {
    const { session } = await opened([aSegment('a', { target: 'One!', machine: 'One' })])
    session.edit('a', 'One')
    expect(session.view('a').status).toBe('machine')
    session.edit('a', '')
    expect(session.view('a').status).toBe('untranslated')
  })

  test('takes over what the server made of it, but only where it was not typed on', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    session.edit('a', 'One\u0007two')
    await clock.advance(500)
    expect(server.segment('a').target).toBe('One two')
    expect(session.view('a')).toMatchObject({ target: 'One two', state: 'saved' })
  })
})

describe('a status', () => {
  test('is sent at once, together with the text', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    session.edit('a', 'One')
    session.setStatus('a', 'confirmed')
    expect(session.view('a').status).toBe('confirmed')
    await clock.advance(0)
    expect(server.requests.map(({ patch }) => patch)).toEqual([
      { version: 1, target: 'One', status: 'confirmed' },
    ])
    session.setNeedsWork('a', true)
    await clock.advance(100)
    expect(server.segment('a')).toMatchObject({ target: 'One', status: 'confirmed', needsWork: true })
  })

  test('is taken back by typing on', async () => {
    const { clock, server, session } = await opened([aSegment('a', { target: 'One' })])
    session.setStatus('a', 'confirmed')
    session.edit('a', 'One!')
    await clock.advance(1000)
    expect(server.segment('a')).toMatchObject({ target: 'One!', status: 'edited' })
  })

  test('comes back with the text when the typing is taken back, also after it was saved', async () => {
    const { clock, server, session } = await opened([aSegment('a', { target: 'One', status: 'reviewed' })])
    session.edit('a', 'One!')
    await clock.advance(1000)
    expect(server.segment('a')).toMatchObject({ target: 'One!', status: 'edited' })
    session.applyUndo('a', 'One')
    expect(session.view('a')).toMatchObject({ target: 'One', status: 'reviewed' })
    await clock.advance(1000)
    expect(server.segment('a')).toMatchObject({ target: 'One', status: 'reviewed' })
    session.applyUndo('a', 'One!')
    await clock.advance(1000)
    expect(server.segment('a')).toMatchObject({ target: 'One!', status: 'edited' })
  })

  test('that a lost answer left in doubt is sent again', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    const fates: Fate[] = [LOST]
    server.fate = () => fates.shift() ?? { kind: 'answered', there: 10, back: 10 }
    session.edit('a', 'One')
    await clock.advance(410)
    session.setStatus('a', 'confirmed')
    await clock.advance(2000)
    expect(server.segment('a')).toMatchObject({ target: 'One', status: 'confirmed' })
    expect(session.summary().state).toBe('saved')
  })

  test('the server refuses is shown with its sentence until the next edit', async () => {
    const { clock, session } = await opened([aSegment('a')])
    session.setStatus('a', 'confirmed')
    await clock.advance(100)
    expect(session.view('a')).toMatchObject({
      state: 'refused',
      problem: expect.stringMatching(/no translation/),
    })
    expect(session.summary()).toMatchObject({ state: 'refused', refused: ['a'] })
    expect(await session.saved('a')).toMatchObject({ kind: 'refused' })
    session.edit('a', 'One')
    await clock.advance(1000)
    expect(session.view('a')).toMatchObject({ state: 'saved', status: 'edited' })
  })
})

describe('without a network', () => {
  test('is tried again after 1, 2, 4, 8, 15, 15 seconds', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    server.fate = () => NEVER
    const times: number[] = []
    session.edit('a', 'One')
    const began = clock.now()
    for (let seconds = 0; seconds < 50; seconds++) {
      const before = server.requests.length
      await clock.advance(1000)
      if (server.requests.length > before) times.push(Math.floor((clock.now() - began) / 1000))
    }
    expect(times).toEqual([1, 2, 4, 8, 16, 31, 46])
    expect(session.summary()).toMatchObject({ state: 'offline', offline: 1, unsaved: 1 })
  })

  test('keeps the text in the journal and sends it at once on retry', async () => {
    const { clock, server, journal, session } = await opened([aSegment('a'), aSegment('b')])
    server.down = true
    session.edit('a', 'One')
    session.edit('b', 'Two')
    await clock.advance(60_000)
    expect(await pending(journal)).toEqual(['a: One', 'b: Two'])
    expect(session.view('a').state).toBe('offline')
    const flushed = session.flush()
    await clock.advance(100)
    expect(await flushed).toBe(false)
    server.down = false
    session.retry()
    await clock.advance(100)
    expect(server.segments.map(({ target }) => target)).toEqual(['One', 'Two'])
    expect(session.summary()).toMatchObject({ state: 'saved', unsaved: 0 })
    expect(await pending(journal)).toEqual([])
  })

  test('one answer is enough to send all that waited', async () => {
    const { clock, server, session } = await opened([aSegment('a'), aSegment('b')])
    server.down = true
    session.edit('a', 'One')
    await clock.advance(35_000)
    server.down = false
    session.edit('b', 'Two')
    await clock.advance(500)
    expect(server.segments.map(({ target }) => target)).toEqual(['One', 'Two'])
  })

  test('one segment the server fails on does not hold up the others', async () => {
    const { clock, session, server } = await opened([aSegment('a'), aSegment('b'), aSegment('c')], {
      save: async (id, patch) => {
        if (id === 'a') throw new Error('500')
        return server.save('me', id, patch)
      },
    })
    for (const id of ['a', 'b', 'c']) session.edit(id, `Text ${id}`)
    await clock.advance(30_000)
    expect(session.view('a')).toMatchObject({ state: 'offline', problem: '500' })
    expect(session.view('b').state).toBe('saved')
    expect(session.view('c').state).toBe('saved')
  })
})

describe('someone else', () => {
  test('changed the text: both are shown, nothing is sent, typing goes on in mine', async () => {
    const { clock, server, journal, session } = await opened([aSegment('a', { target: 'One' })])
    server.edit('other', 'a', { target: 'Theirs' })
    session.edit('a', 'Mine')
    await clock.advance(1000)
    expect(session.view('a')).toMatchObject({
      target: 'Mine',
      state: 'conflict',
      conflict: { mine: 'Mine', latest: { target: 'Theirs', version: 2 } },
    })
    expect(session.summary()).toMatchObject({ state: 'conflict', conflicts: ['a'], unsaved: 1 })
    session.edit('a', 'Mine too')
    const sent = server.requests.length
    await clock.advance(10_000)
    expect(server.requests.length).toBe(sent)
    expect(session.view('a').conflict?.mine).toBe('Mine too')
    expect(await pending(journal)).toEqual(['a: Mine too'])
    expect(await session.saved('a')).toMatchObject({ kind: 'conflict' })
  })

  test.each([
    [{ keep: 'mine' } as const, 'Mine'],
    [{ keep: 'theirs' } as const, 'Theirs'],
    [{ keep: 'text', text: 'Both' } as const, 'Both'],
  ])('a conflict ends with %o', async (choice, text) => {
    const { clock, server, journal, session } = await opened([aSegment('a', { target: 'One' })])
    server.edit('other', 'a', { target: 'Theirs' })
    session.edit('a', 'Mine')
    await clock.advance(1000)
    session.resolve('a', choice)
    await clock.advance(100)
    expect(server.segment('a').target).toBe(text)
    expect(session.view('a')).toMatchObject({ target: text, state: 'saved' })
    expect(session.view('a').conflict).toBeUndefined()
    expect(await pending(journal)).toEqual([])
  })

  test.each([
    [{ keep: 'theirs' } as const, 'Theirs'],
    [{ keep: 'text', text: 'Both' } as const, 'Both'],
  ])('a conflict that ends with %o leaves my last text in the history', async (choice, text) => {
    const { clock, server, session } = await opened([aSegment('a', { target: 'One' })])
    server.edit('other', 'a', { target: 'Theirs' })
    session.edit('a', 'Mine')
    await clock.advance(1000)
    session.edit('a', 'Mine at last')
    session.resolve('a', choice)
    expect(session.view('a')).toMatchObject({ target: text, state: 'saving' })
    await clock.advance(100)
    expect(server.late).toContainEqual({ segmentId: 'a', target: 'Mine at last' })
    expect(server.segment('a').target).toBe(text)
    expect(session.view('a').state).toBe('saved')
  })

  test('a text given up without a network goes into the history after the next start', async () => {
    const { clock, server, journal, session, open } = await opened([aSegment('a', { target: 'One' })])
    session.edit('a', 'Mine')
    session.receive([server.edit('other', 'a', { target: 'Theirs' })])
    await clock.advance(1000)
    session.edit('a', 'Mine at last')
    server.down = true
    session.resolve('a', { keep: 'theirs' })
    await clock.advance(100)
    expect(session.view('a')).toMatchObject({ target: 'Theirs', state: 'offline' })
    const again = await open('new')
    expect(again.started.recovered).toBe(1)
    expect(again.session.view('a').target).toBe('Theirs')
    server.down = false
    await clock.advance(60_000)
    expect(server.late).toContainEqual({ segmentId: 'a', target: 'Mine at last' })
    expect(server.segment('a').target).toBe('Theirs')
    expect(await pending(journal)).toEqual([])
  })

  test('a text given up for a segment that is gone by then is listed', async () => {
    const { clock, server, journal, session } = await opened([aSegment('a', { target: 'One' })])
    server.edit('other', 'a', { target: 'Theirs' })
    session.edit('a', 'Mine')
    await clock.advance(1000)
    server.remove('a')
    session.edit('a', 'Mine at last')
    session.resolve('a', { keep: 'text', text: 'Both' })
    await clock.advance(1000)
    expect(session.unplacedDrafts().map(({ target }) => target)).toEqual(['Mine at last', 'Both'])
    for (const draft of session.unplacedDrafts()) session.discardDraft(draft)
    await settled()
    expect(session.unplacedDrafts()).toEqual([])
    expect(await pending(journal)).toEqual([])
  })

  test('a text given up for an article in the bin does not overwrite the other when it is back', async () => {
    const { clock, server, session, open } = await opened([aSegment('a', { target: 'One' })])
    server.edit('other', 'a', { target: 'Theirs' })
    session.edit('a', 'Mine')
    await clock.advance(1000)
    server.remove('a')
    session.edit('a', 'Mine at last')
    session.resolve('a', { keep: 'theirs' })
    await clock.advance(1000)
    server.bringBack()
    const second = await open('second', { isTabAlive: async (tab) => tab === 'tab' })
    expect(second.session.view('a')).toMatchObject({ target: 'Theirs', state: 'saved' })
    session.stop()
    const third = await open('third')
    await clock.advance(60_000)
    expect(server.segment('a').target).toBe('Theirs')
    expect(third.session.view('a')).toMatchObject({ state: 'conflict', conflict: { mine: 'Mine at last' } })
  })

  test('a text given up that the server refuses is listed', async () => {
    const { clock, server, session } = await opened([aSegment('a', { target: 'One' })], {
      save: async (id, patch) =>
        patch.target === 'Too long' ? { kind: 'refused', detail: 'Too long' } : server.save('me', id, patch),
    })
    server.edit('other', 'a', { target: 'Theirs' })
    session.edit('a', 'Mine')
    await clock.advance(1000)
    session.edit('a', 'Too long')
    session.resolve('a', { keep: 'theirs' })
    await clock.advance(1000)
    expect(session.unplacedDrafts()).toMatchObject([{ segmentId: 'a', target: 'Too long' }])
    expect(session.view('a')).toMatchObject({ target: 'Theirs', state: 'saved' })
  })

  test('a conflict ends by typing exactly theirs, not by typing what stood there before', async () => {
    const { clock, server, journal, session } = await opened([aSegment('a', { target: 'One' })])
    server.edit('other', 'a', { target: 'Theirs' })
    session.edit('a', 'Mine')
    await clock.advance(1000)
    session.edit('a', 'One')
    expect(session.view('a')).toMatchObject({ state: 'conflict', conflict: { mine: 'One' } })
    await settled()
    expect(await pending(journal)).toEqual(['a: One'])
    session.edit('a', 'Theirs')
    expect(session.view('a')).toMatchObject({ target: 'Theirs', state: 'saved' })
    await settled()
    expect(await pending(journal)).toEqual([])
  })

  test('changed it to the same text: no conflict', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    server.edit('other', 'a', { target: 'One' })
    session.edit('a', 'One')
    await clock.advance(1000)
    expect(session.view('a').state).toBe('saved')
  })

  test('changed only the status: my text goes on top', async () => {
    const { clock, server, session } = await opened([aSegment('a', { target: 'One' })])
    server.edit('other', 'a', { status: 'confirmed', needsWork: true })
    session.edit('a', 'Two')
    await clock.advance(1000)
    expect(server.segment('a')).toMatchObject({ target: 'Two', status: 'edited', needsWork: true })
  })

  test('changed the text that I confirm: the one nobody here has read is not confirmed', async () => {
    const { clock, server, session } = await opened([aSegment('a', { target: 'One' })])
    server.edit('other', 'a', { target: 'Theirs' })
    session.setStatus('a', 'confirmed')
    await clock.advance(1000)
    expect(server.segment('a').status).toBe('edited')
    expect(session.view('a')).toMatchObject({ state: 'conflict', conflict: { mine: 'One' } })
  })

  test('an engine that fills in while I write first does not stand in the way', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    session.edit('a', 'By hand')
    session.receive([server.translate('a', 'By machine')])
    await clock.advance(1000)
    expect(server.segment('a')).toMatchObject({ target: 'By hand', machine: 'By machine', status: 'edited' })
    expect(session.summary().conflicts).toEqual([])
  })

  test('fresh segments appear where nothing is unsaved, older ones do not', async () => {
    const { server, session } = await opened([aSegment('a'), aSegment('b')])
    const older = server.segment('a')
    session.edit('b', 'Mine')
    session.receive([server.edit('other', 'a', { target: 'A' }), server.edit('other', 'b', { target: 'B' })])
    session.receive([older])
    expect(session.view('a').target).toBe('A')
    expect(session.view('b').target).toBe('Mine')
    expect(session.summary().progress).toMatchObject({ segments: 2, edited: 2, untranslated: 0 })
  })

  test('news that comes during a save is not forgotten', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    server.fate = () => ({ kind: 'answered', there: 10, back: 1000 })
    session.edit('a', 'Mine')
    await clock.advance(450)
    session.receive([server.edit('other', 'a', { target: 'Theirs' })])
    expect(session.view('a').target).toBe('Mine')
    await clock.advance(2000)
    expect(session.view('a')).toMatchObject({ target: 'Theirs', state: 'saved' })
  })
})

test('an older answer does not hide a newer state', async () => {
  const { clock, server, session } = await opened([aSegment('a')])
  server.fate = () => ({ kind: 'answered', there: 10, back: 1000 })
  session.edit('a', 'One')
  await clock.advance(450)
  session.receive([server.edit('other', 'a', { status: 'confirmed' })])
  await clock.advance(2000)
  expect(session.view('a')).toMatchObject({ target: 'One', status: 'confirmed', segment: { version: 3 } })
})

describe('a lost answer', () => {
  test.each([
    ['nothing typed since', 'One', 'One'],
    ['typed on since', 'One', 'One two'],
    ['taken back since', 'One', ''],
  ])('is recognised: %s', async (_, first, then) => {
    const { clock, server, session } = await opened([aSegment('a')])
    const fates: Fate[] = [LOST]
    server.fate = () => fates.shift() ?? { kind: 'answered', there: 10, back: 10 }
    session.edit('a', first)
    await clock.advance(450)
    expect(server.segment('a').target).toBe('One')
    session.edit('a', then)
    await clock.advance(5000)
    expect(session.view('a').state).toBe('saved')
    expect(server.segment('a').target ?? '').toBe(then)
  })
})

describe('after a crash', () => {
  test('what was not acknowledged comes back and is sent', async () => {
    const { clock, server, session, open, journal } = await opened([aSegment('a'), aSegment('b')])
    server.down = true
    session.edit('a', 'One')
    session.setStatus('a', 'confirmed')
    session.edit('b', 'Two')
    await clock.advance(100)
    const again = await open('new tab')
    expect(again.started).toEqual({ recovered: 2, unplacedDrafts: [] })
    expect(again.session.view('a')).toMatchObject({ target: 'One', status: 'confirmed' })
    server.down = false
    await clock.advance(60_000)
    expect(server.segment('a')).toMatchObject({ target: 'One', status: 'confirmed' })
    expect(server.segment('b').target).toBe('Two')
    expect(await pending(journal)).toEqual([])
  })

  test('between answer and journal there is no false conflict', async () => {
    const { server, journal, open } = await opened([aSegment('a', { target: 'Old' })])
    server.edit('me', 'a', { target: 'One' })
    await journal.put({ ...anEntry('a', 'One'), baseTarget: 'Old' })
    const { session, started } = await open('new')
    expect(started.recovered).toBe(0)
    expect(session.view('a')).toMatchObject({ target: 'One', state: 'saved' })
    await settled()
    expect(await pending(journal)).toEqual([])
  })

  test('a text someone changed meanwhile is a conflict, and stays one over the next crash', async () => {
    const { clock, server, journal, open } = await opened([aSegment('a', { target: 'Old' })])
    server.edit('other', 'a', { target: 'Theirs' })
    await journal.put({ ...anEntry('a', 'Mine'), baseTarget: 'Old' })
    for (const tab of ['second', 'third', 'fourth']) {
      const { session, started } = await open(tab)
      expect(started.recovered).toBe(1)
      expect(session.view('a')).toMatchObject({ state: 'conflict', conflict: { mine: 'Mine' } })
      session.setNeedsWork('a', true)
      await clock.advance(5000)
    }
    expect(server.segment('a').target).toBe('Theirs')
  })

  test('what was sent before and arrives after is our own, even where one has typed on', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const { clock, server, journal, open } = await opened(ids.map((id) => aSegment(id)))
    for (const id of ids) await journal.put(anEntry(id, 'One'))
    const { session } = await open('new')
    // Four are on their way; the fifth waits, and what the dead window sent of it arrives only now.
    session.edit('e', 'One two')
    server.edit('me', 'e', { target: 'One' })
    await clock.advance(5000)
    expect(session.summary()).toMatchObject({ state: 'saved', conflicts: [] })
    expect(server.segment('e').target).toBe('One two')
  })

  test('entries of a living tab stay its own', async () => {
    const { journal, open } = await opened([aSegment('a')])
    await journal.put({ ...anEntry('a', 'Elsewhere'), tab: 'alive' })
    const { session } = await open('new', { isTabAlive: async (tab) => tab === 'alive' })
    expect(session.view('a').target).toBeNull()
    expect(await pending(journal)).toEqual(['a: Elsewhere'])
  })

  test('of two dead tabs the latest text is taken up, the other is listed', async () => {
    const { clock, server, journal, open } = await opened([aSegment('a')])
    await journal.put({ ...anEntry('a', 'Earlier'), tab: 'x', at: '2026-01-01T10:00:00.000Z' })
    await journal.put({ ...anEntry('a', 'Later'), tab: 'y', at: '2026-01-01T11:00:00.000Z' })
    const { session, started } = await open('new')
    expect(started.unplacedDrafts.map(({ target }) => target)).toEqual(['Earlier'])
    await clock.advance(1000)
    expect(server.segment('a').target).toBe('Later')
    expect(await pending(journal)).toEqual(['a: Earlier'])
    session.discardDraft({ articleId: 'article', segmentId: 'a', tab: 'x' })
    await settled()
    expect(await pending(journal)).toEqual([])
    expect(session.unplacedDrafts()).toEqual([])
  })

  test('a text that another dead tab gave up goes into the history too', async () => {
    const { clock, server, journal, open } = await opened([aSegment('a', { version: 3, target: 'Theirs' })])
    const given = [{ version: 2, target: 'Given up' }]
    await journal.put({ ...anEntry('a', 'Later'), baseVersion: 3, baseTarget: 'Theirs', tab: 'y' })
    const { target: _, ...none } = anEntry('a', '')
    await journal.put({ ...none, givenUp: given, tab: 'x', at: '2026-01-01T08:00:00.000Z' })
    const { session, started } = await open('new')
    expect(started.unplacedDrafts).toEqual([])
    await clock.advance(1000)
    expect(server.late).toEqual([{ segmentId: 'a', target: 'Given up' }])
    expect(server.segment('a').target).toBe('Later')
    expect(session.summary().state).toBe('saved')
    expect(await pending(journal)).toEqual([])
  })

  test('typing that was faster than the journal loses neither text', async () => {
    const { clock, server, journal } = await opened([aSegment('a')])
    await journal.put({ ...anEntry('a', 'From before'), tab: 'tab' })
    const session = createSession({
      articleId: 'article',
      segments: server.segments,
      tab: 'tab',
      journal,
      save: (id, patch) => server.save('me', id, patch),
      timers: clock,
    })
    const starting = session.start()
    session.edit('a', 'Just now')
    const { unplacedDrafts } = await starting
    expect(unplacedDrafts.map(({ target }) => target)).toEqual(['From before'])
    expect(await pending(journal)).toContain('a: From before')
    await clock.advance(1000)
    expect(server.segment('a').target).toBe('Just now')
    expect(await pending(journal)).toEqual(['a: From before'])
  })
})

describe('a segment that is gone', () => {
  test('leaves its text in the journal and in the list, over a reload too', async () => {
    const { clock, server, journal, session, open } = await opened([aSegment('a'), aSegment('b')])
    session.edit('b', 'Unsaved')
    server.remove('b')
    await clock.advance(1000)
    expect(session.view('b')).toMatchObject({ state: 'unplaced', target: 'Unsaved' })
    expect(session.unplacedDrafts()).toMatchObject([{ segmentId: 'b', target: 'Unsaved', source: 'Satz b.' }])
    expect(session.summary()).toMatchObject({ state: 'saved', unsaved: 0, unplacedDrafts: 1 })
    session.stop()
    const again = await open('new')
    expect(again.started.unplacedDrafts).toMatchObject([{ segmentId: 'b', target: 'Unsaved' }])
    for (const draft of again.session.unplacedDrafts()) again.session.discardDraft(draft)
    await settled()
    expect(await pending(journal)).toEqual([])
  })

  test('is an unplaced draft of the new order, and comes back with it', async () => {
    const { clock, server, session } = await opened([aSegment('a'), aSegment('b')])
    const [a, b] = server.segments as [Segment, Segment]
    let told = 0
    session.subscribeOrder(() => told++)
    session.edit('b', 'Unsaved')
    session.replaceStructure([a])
    expect(session.order).toEqual(['a'])
    expect(session.unplacedDrafts()).toMatchObject([{ segmentId: 'b', target: 'Unsaved' }])
    expect(session.summary().progress.segments).toBe(1)
    session.replaceStructure([a, b])
    expect(session.unplacedDrafts()).toEqual([])
    await clock.advance(1000)
    expect(server.segment('b').target).toBe('Unsaved')
    expect(told).toBe(2)
  })

  test('stays an unplaced draft when its last save fails, and is none when that save came through', async () => {
    const { clock, server, session } = await opened([aSegment('a'), aSegment('b')])
    const fates: Fate[] = [NEVER, { kind: 'answered', there: 10, back: 10 }]
    server.fate = () => fates.shift() ?? NEVER
    for (const id of ['a', 'b']) session.edit(id, `Text ${id}`)
    await clock.advance(405)
    session.replaceStructure([aSegment('c')])
    expect(session.unplacedDrafts().length).toBe(2)
    await clock.advance(100)
    expect(session.unplacedDrafts()).toMatchObject([{ segmentId: 'a' }])
    expect(session.view('a').state).toBe('unplaced')
  })

  test('is no unplaced draft when the sentence it was joined into holds its text', async () => {
    const { journal, open, server } = await opened([
      aSegment('a', { source: 'Satz a. Satz b.', target: 'One. Two.' }),
    ])
    await journal.put(anEntry('b', 'Two.'))
    const { started } = await open('new')
    expect(started.unplacedDrafts).toEqual([])
    await settled()
    expect(await pending(journal)).toEqual([])
    expect(server.requests).toEqual([])
  })
})

describe('the session', () => {
  test('sends at most four saves at once, never two for one segment', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `s${index}`)
    const { clock, server, session } = await opened(ids.map((id) => aSegment(id)))
    for (const id of ids) session.edit(id, `Text ${id}`)
    const flushed = session.flush()
    await clock.advance(5)
    for (const id of ids) session.edit(id, `Text ${id}!`)
    await clock.advance(5000)
    expect(await flushed).toBe(true)
    expect(server.mostOpen).toBe(4)
    expect(server.segments.every(({ id, target }) => target === `Text ${id}!`)).toBe(true)
  })

  test('goes on without a journal and says so', async () => {
    const broken: Journal = {
      ...memoryJournal(),
      durable: true,
      put: () => Promise.reject(new Error('quota')),
    }
    const { clock, server, session } = await opened([aSegment('a')], { journal: broken })
    expect(session.summary().journalBroken).toBe(false)
    session.edit('a', 'One')
    await clock.advance(1000)
    expect(server.segment('a').target).toBe('One')
    const memory = await opened([aSegment('a')])
    expect(memory.session.summary().journalBroken).toBe(true)
  })

  test('says that the journal fails as soon as it does', async () => {
    const broken: Journal = {
      ...memoryJournal(),
      durable: true,
      put: () => Promise.reject(new Error('quota')),
    }
    const { session } = await opened([aSegment('a')], { journal: broken })
    const told: boolean[] = []
    session.subscribeSummary(() => told.push(session.summary().journalBroken))
    session.edit('a', 'One')
    await settled()
    expect(told.at(-1)).toBe(true)
  })

  test('writes the last of what was typed during a slow write, and only that', async () => {
    const memory = memoryJournal()
    const puts: (string | null | undefined)[] = []
    let release = () => {}
    const slow: Journal = {
      ...memory,
      durable: true,
      async put(entry: JournalEntry) {
        puts.push(entry.target)
        await new Promise<void>((resolve) => {
          release = resolve
        })
        await memory.put(entry)
      },
    }
    const { session } = await opened([aSegment('a')], { journal: slow })
    session.edit('a', 'O')
    expect(puts).toEqual(['O'])
    session.edit('a', 'On')
    session.edit('a', 'One')
    expect(puts).toEqual(['O'])
    release()
    await settled()
    expect(puts).toEqual(['O', 'One'])
    release()
    await settled()
    expect(await pending(slow)).toEqual(['a: One'])
  })

  test('stopped, sends what waits at once; started again, goes on', async () => {
    const { clock, server, session, journal } = await opened([aSegment('a')])
    session.edit('a', 'One')
    session.stop()
    await clock.advance(20)
    expect(server.segment('a').target).toBe('One')
    expect(await pending(journal)).toEqual([])
    server.down = true
    session.edit('a', 'Two')
    await clock.advance(60_000)
    expect(clock.waiting).toBe(0)
    server.down = false
    await session.start()
    await clock.advance(100)
    expect(server.segment('a').target).toBe('Two')
  })

  test('sends active time with the next save, once', async () => {
    const { clock, server, session } = await opened([aSegment('a')])
    session.activity('a', 1500)
    session.activity('a', 500)
    session.edit('a', 'One')
    await clock.advance(1000)
    session.edit('a', 'Two')
    await clock.advance(1000)
    expect(server.requests.map(({ patch }) => patch.activeMs)).toEqual([2000, undefined])
  })

  test('gives the same objects until something about them changes', async () => {
    const { clock, session } = await opened([aSegment('a'), aSegment('b')])
    const b = session.view('b')
    const summary = session.summary()
    session.edit('a', 'O')
    const typing = session.summary()
    expect(typing).not.toBe(summary)
    session.edit('a', 'On')
    expect(session.summary()).toBe(typing)
    expect(session.view('b')).toBe(b)
    const { order } = session
    await clock.advance(1000)
    expect(session.order).toBe(order)
    expect(session.view('a')).toBe(session.view('a'))
  })

  test('knows its segments', async () => {
    const { session } = await opened([aSegment('a')])
    expect(() => session.edit('z', 'One')).toThrow('z')
    expect(() => createSession({ ...dummy, segments: [aSegment('a'), aSegment('a')] })).toThrow('a')
  })
})

const dummy: SessionOptions = {
  articleId: 'article',
  segments: [],
  tab: 'tab',
  journal: memoryJournal(),
  save: async () => ({ kind: 'missing' }),
}

function anEntry(segmentId: string, target: string): JournalEntry {
  return {
    articleId: 'article',
    segmentId,
    tab: 'dead',
    seq: 1,
    baseVersion: 1,
    baseTarget: null,
    target,
    source: `Satz ${segmentId}.`,
    at: '2026-01-01T09:00:00.000Z',
  }
}
