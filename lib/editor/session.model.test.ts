import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Segment, Status } from '#lib/article'
import type { SegmentView, Session } from './contract.ts'
import type { Journal, JournalEntry } from './journal/journal.ts'
import { memoryJournal } from './journal/memory-journal.ts'
import { withWriteAhead } from './journal/write-ahead-buffer.ts'
import { createSession } from './session.ts'
import { aSegment, FakeClock, FakeServer, FakeStorage, type Fate, settled } from './testing/fake-world.ts'

/** Typing before the journal is read; where it holds an older text of the segment, that one becomes a draft. */
interface Early {
  id: string
  onlyIfEmpty: boolean
}

/** A browser that can die at any moment: what it started goes nowhere from then on. */
interface Window {
  session: Session
  tab: string
  alive: boolean
  /** Timers of the dead do not fire. */
  timers: Set<unknown>
}

const IDS = ['a', 'b', 'c'] as const
const COLLEAGUE = /colleague/

/** Editors at their windows, a colleague, an engine, a bad network; and what each of them may expect. */
class World {
  clock = new FakeClock()
  server: FakeServer
  journal = memoryJournal()
  /** What a window wrote ahead, before the journal could answer. */
  storage = new FakeStorage()
  windows = new Map<number, Window>()
  /** Pages that were loaded earlier, to be reopened from a cache. */
  pages: Segment[][] = []
  /** The last text typed, by segment, and how its window was called. */
  typed = new Map<string, { text: string; from: number }>()
  confirmed = new Map<string, { text: string; from: number }>()
  /** Texts of an editor that gave way to another in a conflict. */
  letGo: { id: string; text: string }[] = []
  /** Texts of the colleague that an editor has had before their eyes. */
  seen = new Set<string | null>()
  #count = 0

  constructor(fates: Fate[], initial: (string | null)[]) {
    const segments = IDS.map((id, index) => aSegment(id, { target: initial[index] ?? null }))
    this.server = new FakeServer(this.clock, segments)
    let next = 0
    this.server.fate = () => fates[next++ % fates.length] ?? { kind: 'answered', there: 1, back: 1 }
  }

  /** `early`: the segment one types into before the journal has been read. */
  async open(number: number, cached: boolean, early: Early | null = null): Promise<void> {
    const isEmpty = this.storage.entries().length + (await this.journal.pending('article')).length === 0
    this.crash(number)
    const page = cached ? (this.pages.at(-2) ?? this.server.segments) : this.server.segments
    this.pages.push(this.server.segments)
    const tab = `tab ${this.#count++}`
    const window: Window = { tab, alive: true, timers: new Set(), session: undefined as unknown as Session }
    const whileAlive = <Result>(answer: Promise<Result>) =>
      new Promise<Result>((resolve, reject) => {
        answer.then(
          (result) => window.alive && resolve(result),
          (fault) => window.alive && reject(fault),
        )
      })
    const guarded: Journal = {
      durable: true,
      put: (entry) => whileAlive(window.alive ? this.journal.put(entry) : Promise.resolve()),
      acknowledge: (name, seq) =>
        whileAlive(window.alive ? this.journal.acknowledge(name, seq) : Promise.resolve()),
      pending: (id) => whileAlive(this.journal.pending(id)),
      claim: (id, name, isAlive) => whileAlive(this.journal.claim(id, name, isAlive)),
      close() {},
    }
    const journal = withWriteAhead(guarded, this.storage)
    window.session = createSession({
      articleId: 'article',
      segments: page,
      tab,
      journal,
      save: (id, patch) => whileAlive(this.server.save(`window ${number}`, id, patch)),
      timers: {
        now: () => this.clock.now(),
        clear: (handle) => this.clock.clear(handle),
        set: (callback, ms) => {
          const handle = this.clock.set(callback, ms)
          window.timers.add(handle)
          return handle
        },
      },
      isTabAlive: async (name) =>
        [...this.windows.values()].some((other) => other.alive && other.tab === name),
    })
    this.windows.set(number, window)
    const look = () => {
      for (const id of window.session.order) this.#look(window.session.view(id))
    }
    look()
    for (const id of window.session.order)
      window.session.subscribe(id, () => this.#look(window.session.view(id)))
    const starting = window.session.start()
    if (early && (!early.onlyIfEmpty || isEmpty)) this.type(number, early.id)
    await starting
    look()
  }

  /** Only what the screen shows counts as seen: the field, and both sides of a conflict. */
  #look(view: SegmentView): void {
    this.seen.add(view.target)
    if (view.conflict) this.seen.add(view.conflict.latest.target)
  }

  /** A text that was in the field is changed there knowingly, whichever window it was typed in. */
  #giveUp(shown: string | null): void {
    for (const [key, { text }] of this.typed) if (text === shown) this.typed.delete(key)
  }

  /** A text that gave way in a conflict is no longer wanted, but it is not to be lost either. */
  #letGo(id: string, text: string | null): void {
    if ([...this.typed.values()].some((typed) => typed.text === text))
      this.letGo.push({ id, text: text ?? '' })
    this.#giveUp(text)
  }

  crash(number: number): void {
    const window = this.windows.get(number)
    if (!window) return
    window.alive = false
    for (const timer of window.timers) this.clock.clear(timer)
    this.windows.delete(number)
  }

  /** The window's session, if it knows the segment. */
  at(number: number, id: string): Session | undefined {
    const session = this.windows.get(number)?.session
    return session?.order.includes(id) ? session : undefined
  }

  type(number: number, id: string): void {
    const session = this.at(number, id)
    if (!session) return
    const text = `typed ${this.#count++} in ${number}`
    this.#giveUp(session.view(id).target)
    session.edit(id, text)
    this.typed.set(`${number} ${id}`, { text, from: this.server.log.length })
    this.confirmed.delete(`${number} ${id}`)
  }

  /** Back to what stood there at first, as an undo would. */
  back(number: number, id: string): void {
    const session = this.at(number, id)
    if (!session) return
    const text = session.view(id).segment.target
    this.#giveUp(session.view(id).target)
    session.edit(id, text ?? '')
    this.typed.delete(`${number} ${id}`)
    this.confirmed.delete(`${number} ${id}`)
  }

  mark(number: number, id: string, status: Status): void {
    const session = this.at(number, id)
    if (!session) return
    const { target, state } = session.view(id)
    // The server refuses to confirm what is not there; that is told elsewhere.
    if (target === null || target === '') return
    session.setStatus(id, status)
    if (state !== 'unplaced')
      this.confirmed.set(`${number} ${id}`, { text: target, from: this.server.log.length })
  }

  colleague(id: string): void {
    if (this.server.segments.some((segment) => segment.id === id))
      this.server.edit('colleague', id, { target: `colleague ${this.#count++}` })
  }

  resolve(number: number, id: string, keep: 'mine' | 'theirs' | 'text'): void {
    const session = this.at(number, id)
    const view = session?.view(id)
    if (!session || !view?.conflict) return
    if (keep === 'text') {
      const text = `merged ${this.#count++} in ${number}`
      session.resolve(id, { keep, text })
      this.#letGo(id, view.conflict.mine)
      this.typed.set(`${number} ${id}`, { text, from: this.server.log.length })
    } else {
      session.resolve(id, { keep })
      if (keep === 'theirs') this.#letGo(id, view.conflict.mine)
    }
    this.confirmed.delete(`${number} ${id}`)
  }

  /** The network is good again and everyone waits; whoever died is opened again. */
  async quieten(): Promise<void> {
    this.server.down = false
    this.server.fate = () => ({ kind: 'answered', there: 5, back: 5 })
    for (const { session } of this.windows.values()) {
      for (const id of session.order) session.setComposing(id, false)
      session.release(session.order)
    }
    for (const number of [1, 2]) if (!this.windows.has(number)) await this.open(number, false)
    for (let round = 0; round < 4; round++) {
      await this.clock.advance(40_000)
      for (const { session } of this.windows.values()) session.receive(this.server.segments)
    }
    await this.clock.advance(40_000)
  }

  /** Texts that an editor can see or that the server has kept since `from`. */
  holds(text: string, id: string): boolean {
    const onServer = [...this.server.log, ...this.server.late].some(
      (entry) => entry.segmentId === id && entry.target === text,
    )
    const onScreen = [...this.windows.values()].some(
      ({ session }) =>
        (session.order.includes(id) && session.view(id).conflict?.mine === text) ||
        session
          .unplacedDrafts()
          .some((entry: JournalEntry) => entry.segmentId === id && entry.target === text),
    )
    return onServer || onScreen
  }
}

const delay = fc.constantFrom(1, 50, 700, 5000)
const goodFate: fc.Arbitrary<Fate> = fc.record({
  kind: fc.constant('answered' as const),
  there: delay,
  back: delay,
})
const anyFate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 3, arbitrary: goodFate },
  fc.record({ kind: fc.constant('never-arrives' as const), there: delay }),
  fc.record({ kind: fc.constant('answer-lost' as const), there: delay, back: fc.constantFrom(0, 30, 900) }),
)
const id = fc.constantFrom(...IDS)
const number = fc.constantFrom(1, 1, 2)

const earlyOn = (onlyIfEmpty: boolean) => fc.option(fc.record({ id, onlyIfEmpty: fc.constant(onlyIfEmpty) }))

const act = <Kind extends string, Rest>(kind: Kind, rest: fc.Arbitrary<Rest>) =>
  rest.map((args) => ({ kind, ...args }))
const own = (who: fc.Arbitrary<number>, cached: fc.Arbitrary<boolean>, early: fc.Arbitrary<Early | null>) => [
  { weight: 6, arbitrary: act('type', fc.record({ number: who, id })) },
  { weight: 1, arbitrary: act('back', fc.record({ number: who, id })) },
  {
    weight: 2,
    arbitrary: act(
      'mark',
      fc.record({ number: who, id, status: fc.constantFrom<Status>('confirmed', 'edited') }),
    ),
  },
  { weight: 1, arbitrary: act('flag', fc.record({ number: who, id, flag: fc.boolean() })) },
  { weight: 6, arbitrary: act('wait', fc.record({ ms: fc.constantFrom(1, 60, 410, 1500, 20_000) })) },
  { weight: 1, arbitrary: act('network', fc.record({ down: fc.boolean() })) },
  { weight: 1, arbitrary: act('retry', fc.record({ number: who })) },
  { weight: 1, arbitrary: act('save', fc.record({ number: who, id })) },
  { weight: 2, arbitrary: act('open', fc.record({ number: who, cached, early })) },
  { weight: 1, arbitrary: act('crash', fc.record({ number: who })) },
  { weight: 1, arbitrary: act('stop', fc.record({ number: who })) },
  { weight: 1, arbitrary: act('receive', fc.record({ number: who })) },
  { weight: 1, arbitrary: act('compose', fc.record({ number: who, id, active: fc.boolean() })) },
  { weight: 1, arbitrary: act('hold', fc.record({ number: who, id })) },
  { weight: 1, arbitrary: act('release', fc.record({ number: who, id })) },
]
const others = [
  { weight: 3, arbitrary: act('colleague', fc.record({ id })) },
  {
    weight: 1,
    arbitrary: act('other-status', fc.record({ id, status: fc.constantFrom<Status>('confirmed', 'edited') })),
  },
  { weight: 1, arbitrary: act('other-flag', fc.record({ id, flag: fc.boolean() })) },
  { weight: 1, arbitrary: act('structure', fc.record({ number })) },
  {
    weight: 3,
    arbitrary: act(
      'resolve',
      fc.record({ number, id, keep: fc.constantFrom('mine' as const, 'theirs' as const, 'text' as const) }),
    ),
  },
]
// A page from a cache hides what one has saved oneself: then a conflict is right.
const ownAction = fc.oneof(...own(fc.constant(1), fc.constant(false), earlyOn(true)))
const anyAction = fc.oneof(...own(number, fc.boolean(), earlyOn(false)), ...others)
const removal = fc.oneof(
  act('remove', fc.record({ id: fc.constant('c' as const) })),
  act('bring-back', fc.record({})),
)
type Action = typeof anyAction | typeof removal extends fc.Arbitrary<infer A> ? A : never

async function perform(world: World, action: Action): Promise<void> {
  const { server } = world
  const session =
    'id' in action && 'number' in action
      ? world.at(action.number, action.id)
      : 'number' in action
        ? world.windows.get(action.number)?.session
        : undefined
  const there = 'id' in action && server.segments.some((segment) => segment.id === action.id)
  switch (action.kind) {
    case 'type':
      world.type(action.number, action.id)
      break
    case 'back':
      world.back(action.number, action.id)
      break
    case 'mark':
      world.mark(action.number, action.id, action.status)
      break
    case 'flag':
      session?.setNeedsWork(action.id, action.flag)
      break
    case 'wait':
      await world.clock.advance(action.ms)
      break
    case 'network':
      server.down = action.down
      break
    case 'retry':
      session?.retry()
      break
    case 'save':
      void session?.saveNow(action.id)
      break
    case 'open':
      await world.open(action.number, action.cached, action.early)
      break
    case 'crash':
      world.crash(action.number)
      break
    case 'stop':
      session?.stop()
      await session?.start()
      break
    case 'receive':
      session?.receive(server.segments)
      break
    case 'compose':
      session?.setComposing(action.id, action.active)
      break
    case 'hold':
      void session?.hold([action.id])
      break
    case 'release':
      session?.release([action.id])
      break
    case 'structure':
      session?.replaceStructure(server.segments)
      break
    case 'colleague':
      world.colleague(action.id)
      break
    case 'other-status':
      if (there) server.edit('colleague', action.id, { status: action.status })
      break
    case 'other-flag':
      if (there) server.edit('colleague', action.id, { needsWork: action.flag })
      break
    case 'resolve':
      world.resolve(action.number, action.id, action.keep)
      break
    case 'remove':
      server.remove(action.id)
      break
    case 'bring-back':
      server.bringBack()
      break
  }
  // What a keystroke wrote has reached the journal; requests and timers have not gone on.
  await settled()
}

async function play(fates: Fate[], initial: (string | null)[], actions: Action[]): Promise<World> {
  const world = new World(fates, initial)
  await world.open(1, false)
  for (const action of actions) await perform(world, action)
  await world.quieten()
  return world
}

const fates = fc.array(anyFate, { minLength: 1, maxLength: 12 })
const initial = fc.tuple(...IDS.map(() => fc.constantFrom(null, 'at first')))

function expectQuiet(world: World): void {
  for (const { session } of world.windows.values()) {
    for (const id of session.order) {
      const view = session.view(id)
      expect(['saved', 'conflict', 'unplaced', 'refused']).toContain(view.state)
      const row = world.server.segments.find((segment) => segment.id === id)
      if (view.state === 'saved' && row)
        expect([id, view.target, view.status, view.needsWork]).toEqual([
          id,
          row.target,
          row.status,
          row.needsWork,
        ])
    }
    const views = session.order.map((id) => session.view(id))
    const { progress, unsaved, conflicts, unplacedDrafts } = session.summary()
    expect(progress.segments).toBe(views.length)
    expect(progress.confirmed).toBe(views.filter(({ status }) => status === 'confirmed').length)
    expect(unsaved).toBe(views.filter(({ state }) => state !== 'saved' && state !== 'unplaced').length)
    expect([...conflicts].sort()).toEqual(
      session.order.filter((id) => session.view(id).state === 'conflict').sort(),
    )
    expect(unplacedDrafts).toBe(session.unplacedDrafts().length)
  }
}

function expectNothingLost(world: World): void {
  for (const [key, { text }] of world.typed) {
    const id = key.split(' ')[1] ?? ''
    expect({ key, text, held: world.holds(text, id) }).toEqual({ key, text, held: true })
  }
  for (const { id, text } of world.letGo)
    expect({ letGo: text, held: world.holds(text, id) }).toEqual({ letGo: text, held: true })
}

function expectNothingOverwrittenUnseen(world: World): void {
  for (const { author, target, over } of world.server.log) {
    if (author === 'colleague' || over.author !== 'colleague' || target === over.target) continue
    expect(over.target).toMatch(COLLEAGUE)
    expect({ over: over.target, seen: world.seen.has(over.target) }).toEqual({
      over: over.target,
      seen: true,
    })
  }
}

test('the last text typed is on the server or before the editor’s eyes; no text of another is overwritten unseen', async () => {
  await fc.assert(
    fc.asyncProperty(
      fates,
      initial,
      fc.array(fc.oneof({ weight: 40, arbitrary: anyAction }, removal), { maxLength: 40, size: 'max' }),
      async (network, texts, actions) => {
        const world = await play(network, texts, actions)
        expectQuiet(world)
        expectNothingLost(world)
        expectNothingOverwrittenUnseen(world)
      },
    ),
    { numRuns: 300 },
  )
})

test('who works alone never meets a conflict, whatever the network and the browser do', async () => {
  await fc.assert(
    fc.asyncProperty(
      fates,
      initial,
      fc.array(ownAction, { maxLength: 40, size: 'max' }),
      async (network, texts, actions) => {
        const world = await play(network, texts, actions)
        expectQuiet(world)
        const session = world.windows.get(1)?.session
        expect(session?.summary().conflicts).toEqual([])
        expect(session?.unplacedDrafts()).toEqual([])
        for (const [key, { text }] of world.typed)
          expect(world.server.segment(key.split(' ')[1] ?? '').target).toBe(text)
        for (const [key, { text }] of world.confirmed)
          expect(world.server.segment(key.split(' ')[1] ?? '').target).toBe(text)
        expect(await world.journal.pending('article')).toEqual([])
        expect(world.storage.entries()).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})
