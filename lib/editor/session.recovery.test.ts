import { describe, expect, test } from 'vitest'
import type { Segment } from '#lib/article'
import { createSession } from './session.ts'
import { aSegment, type Fate, settled } from './testing/fake-world.ts'
import { anEntry, NEVER, opened, pending } from './testing/opened-session.ts'

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
