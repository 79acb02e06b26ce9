import { describe, expect, test } from 'vitest'
import type { SessionOptions } from './contract.ts'
import type { Journal, JournalEntry } from './journal/journal.ts'
import { memoryJournal } from './journal/memory-journal.ts'
import { createSession } from './session.ts'
import { aSegment, type Fate, settled } from './testing/fake-world.ts'
import { LOST, NEVER, opened, pending } from './testing/opened-session.ts'

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
    expect(await session.saveNow('a')).toMatchObject({ kind: 'refused' })
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
