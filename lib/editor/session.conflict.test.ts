import { describe, expect, test } from 'vitest'
import { aSegment, type Fate, settled } from './testing/fake-world.ts'
import { LOST, opened, pending } from './testing/opened-session.ts'

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
    expect(await session.saveNow('a')).toMatchObject({ kind: 'conflict' })
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
