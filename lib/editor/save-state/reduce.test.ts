import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aSegment } from '../testing/fake-world.ts'
import type { SaveEffect, SaveEvent } from './events.ts'
import { reduce } from './reduce.ts'
import { canSend, initialState, isDone, type SegmentSaveState, shownTarget } from './state.ts'

const SAVED = aSegment('a', { target: 'One', version: 3 })
const at = (target: string, version: number) => aSegment('a', { target, version })

/** What events make of a segment that reads `One` in version 3, each a second after the other. */
function following(...events: SaveEvent[]) {
  let state = initialState(SAVED)
  let effects: SaveEffect[] = []
  for (const [index, event] of events.entries())
    [state, effects] = reduce(state, event, { seq: index + 1, at: (index + 1) * 1000 })
  return { state, effects, kinds: effects.map((effect) => effect.kind) }
}

const edited = (target: string): SaveEvent => ({ kind: 'edited', target })
const received = (target: string, version: number): SaveEvent => ({
  kind: 'received',
  segment: at(target, version),
})
const saved = (target: string, version: number): SaveEvent => ({
  kind: 'answered',
  outcome: { kind: 'saved', segment: at(target, version) },
  awaited: false,
})
const DUE: SaveEvent = { kind: 'due' }
const HOLD: SaveEvent = { kind: 'hold' }
const composing = (active: boolean): SaveEvent => ({ kind: 'composing', active })

describe('a keystroke', () => {
  test('is written to the journal first, then scheduled', () => {
    expect(following(edited('Two')).effects).toEqual([
      { kind: 'write-journal' },
      { kind: 'schedule', when: 'pause' },
    ])
  })

  test('that changes nothing has no effect', () => {
    const { state, effects } = following(edited('One'))
    expect(effects).toEqual([])
    expect(state).toEqual(initialState(SAVED))
  })

  test('is sent on the version it was made on', () => {
    expect(following(edited('Two'), DUE).effects).toEqual([
      { kind: 'save', patch: { version: 3, target: 'Two' } },
    ])
  })
})

describe('a newer text of someone else', () => {
  test('is shown where nobody types', () => {
    expect(shownTarget(following(received('Theirs', 4)).state)).toBe('Theirs')
  })

  test('waits for a pause in typing, though all that was typed is saved', () => {
    const { state: typed } = following(edited('Two'), DUE, saved('Two', 4))
    const [waiting, effects] = reduce(typed, received('Theirs', 5), { seq: 9, at: 2500 })
    expect(shownTarget(waiting)).toBe('Two')
    expect(effects).toContainEqual({ kind: 'wake', ms: 500 })
    expect(shownTarget(reduce(waiting, { kind: 'resumed' }, { seq: 10, at: 3000 })[0])).toBe('Theirs')
  })

  test('waits for the end of a composition', () => {
    const { state } = following(composing(true), received('Theirs', 4))
    expect(shownTarget(state)).toBe('One')
    const [ended] = reduce(state, composing(false), { seq: 9, at: 9000 })
    expect(shownTarget(ended)).toBe('Theirs')
  })

  test('is a conflict for what is composed on top of the older one', () => {
    const theirs = { kind: 'conflict', latest: at('Theirs', 4) } as const
    const { state } = following(composing(true), received('Theirs', 4), edited('Onee'), DUE, {
      kind: 'answered',
      outcome: theirs,
      awaited: false,
    })
    expect(state.problem).toEqual(theirs)
    expect(shownTarget(state)).toBe('Onee')
  })

  test('is a conflict beside a composition, and none after it where the text was left alone', () => {
    const theirs = { kind: 'conflict', latest: at('Theirs', 4) } as const
    const { state } = following(composing(true), { kind: 'needs-work-set', flag: true }, DUE, {
      kind: 'answered',
      outcome: theirs,
      awaited: false,
    })
    expect([state.problem, shownTarget(state)]).toEqual([theirs, 'One'])
    const [ended] = reduce(state, composing(false), { seq: 9, at: 9000 })
    expect([ended.problem, shownTarget(ended), ended.patch]).toEqual([null, 'Theirs', { needsWork: true }])
  })

  test('what the server made of a text does not come into a composition', () => {
    const { state } = following(composing(true), edited('One\u0007'), DUE, saved('One ', 4))
    expect(shownTarget(state)).toBe('One\u0007')
  })
})

describe('a hold', () => {
  test('is in force at once where all is saved', () => {
    expect(following(HOLD).kinds).toContain('held')
  })

  test('sends what is unsaved, and nothing that is typed after', () => {
    const sending = following(edited('Two'), HOLD, DUE, edited('Two and'))
    expect(sending.state.inFlight?.target).toBe('Two')
    const held = following(edited('Two'), HOLD, DUE, edited('Two and'), saved('Two', 4))
    expect(held.kinds).toContain('held')
    expect(held.effects).toContainEqual({ kind: 'schedule', when: 'never' })
    expect([held.state.base.target, shownTarget(held.state)]).toEqual(['Two', 'Two and'])
    expect(
      following(edited('Two'), HOLD, DUE, edited('Two and'), saved('Two', 4), { kind: 'released' }).effects,
    ).toEqual([{ kind: 'write-journal' }, { kind: 'schedule', when: 'pause' }])
  })

  test('sends once more what was typed before it, but after the request under way', () => {
    const events = [edited('Two'), DUE, edited('Two and'), HOLD, saved('Two', 4)]
    expect(following(...events).effects).toContainEqual({ kind: 'schedule', when: 'now' })
    expect(following(...events, DUE, saved('Two and', 5)).kinds).toContain('held')
  })

  test('keeps a newer state waiting', () => {
    const { state } = following(HOLD, received('Theirs', 4))
    expect(shownTarget(state)).toBe('One')
    expect(shownTarget(reduce(state, { kind: 'released' }, { seq: 9, at: 9000 })[0])).toBe('Theirs')
  })

  test('ends with what came of the segment; a status set meanwhile stays', () => {
    const { state } = following(
      HOLD,
      edited('One and'),
      { kind: 'status-set', status: 'confirmed' },
      {
        kind: 'restructured',
        segment: at('On', 4),
        target: 'On and',
      },
    )
    expect(state).toMatchObject({
      hold: 'none',
      baseVersion: 4,
      patch: { target: 'On and', status: 'confirmed' },
    })
  })
})

test('whatever happens, a state is its own and what is done is not sent', () => {
  const text = fc.constantFrom('One', 'Two', 'Three', '')
  const version = fc.integer({ min: 2, max: 6 })
  const event: fc.Arbitrary<SaveEvent> = fc.oneof(
    text.map(edited),
    text.map((target): SaveEvent => ({ kind: 'undone', target })),
    fc.constantFrom<SaveEvent>(
      DUE,
      HOLD,
      { kind: 'released' },
      { kind: 'resumed' },
      composing(true),
      composing(false),
    ),
    fc.tuple(text, version).map(([target, version]) => received(target, version)),
    fc.constantFrom<SaveEvent>(
      { kind: 'status-set', status: 'confirmed' },
      { kind: 'needs-work-set', flag: true },
      { kind: 'resolved', choice: { keep: 'mine' } },
      { kind: 'resolved', choice: { keep: 'theirs' } },
      { kind: 'left', carried: false },
    ),
    fc.tuple(text, version).map(([target, version]) => saved(target, version)),
    fc.constant<SaveEvent>({ kind: 'answered', outcome: { kind: 'offline' }, awaited: false }),
  )
  const frozen = (state: SegmentSaveState): SegmentSaveState => Object.freeze({ ...state })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      let state = frozen(initialState(SAVED))
      for (const [index, event] of events.entries()) {
        // Only a request that is under way is answered; only one is, at a time.
        if (event.kind === 'answered' && !state.inFlight) continue
        if (event.kind === 'due' && (state.inFlight || state.archiving)) continue
        const shown = shownTarget(state)
        const [next, effects] = reduce(state, event, { seq: index + 1, at: index * 300 })
        expect(canSend(next) && isDone(next)).toBe(false)
        const scheduled = effects.find((effect) => effect.kind === 'schedule')
        if (scheduled) expect(scheduled.when === 'never').toBe(!canSend(next))
        // Nothing that arrives changes the text inside a composition.
        if (state.composing && ['received', 'answered', 'resumed', 'released', 'hold'].includes(event.kind))
          if (state.problem === null && next.problem === null)
            expect(shownTarget(next) ?? '').toBe(shown ?? '')
        state = frozen(next)
      }
    }),
    { numRuns: 500 },
  )
})
