import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinSegments, joinTexts, type Segment, splitSegment } from './index.ts'
import { segmentOf } from './testing/segment-of.ts'

/** `Das Haus. ‖ Der Garten.`: the source with its split point; blanks around the sign belong to the text. */
function split(source: string, target: string | null, more: Partial<Segment> = {}) {
  const at = source.indexOf('‖')
  const targetAt = target?.indexOf('‖') ?? -1
  const outcome = splitSegment(
    segmentOf(source.replace('‖', ''), target?.replace('‖', '') ?? null, more),
    at,
    targetAt < 0 ? undefined : targetAt,
  )
  if (outcome.kind === 'refused') throw new Error(outcome.detail)
  return outcome.parts
}

const targets = (source: string, target: string | null, more?: Partial<Segment>) =>
  split(source, target, more).map((part) => part.target)

describe('a split', () => {
  test('leaves the blanks at the split point to neither side', () => {
    const [a, b] = split('Das Haus. ‖ Der Garten.', 'The house. The garden.', { from: 100 })
    expect([a.source, a.from, a.to]).toEqual(['Das Haus.', 100, 109])
    expect([b.source, b.from, b.to]).toEqual(['Der Garten.', 111, 122])
  })

  test.each([
    ['Das Haus. ‖Der Garten.', 'The house. The garden.', ['The house.', 'The garden.']],
    ['Es war Dr. Klein. ‖Er ging.', 'It was Dr. Small. He went.', ['It was Dr. Small.', 'He went.']],
    ['Er kam, ‖als es Nacht war.', 'He came, when it was night.', ['He came,', 'when it was night.']],
    [
      'Ja. ‖Ein langer zweiter Satz folgt.',
      'Yes. A long second sentence follows.',
      ['Yes.', 'A long second sentence follows.'],
    ],
    ['Der alte ‖Mann ging.', 'The old man went.', ['The old', 'man went.']],
    ['Guten ‖Tag', 'Hello', ['Hello', null]],
    ['Guten ‖Tag', null, [null, null]],
    ['Guten ‖Tag', 'Good‖ day', ['Good', 'day']],
    ['Guten ‖Tag', '‖Good day', [null, 'Good day']],
    ['Guten ‖Tag', 'Good day‖', ['Good day', null]],
  ])('%s splits the target %s', (source, target, expected) => {
    expect(targets(source, target)).toEqual(expected)
  })

  test('splits the machine translation as the target when they are equal', () => {
    const same = { machine: 'Good day', status: 'machine' as const }
    expect(split('Guten ‖Tag', 'Good‖ day', same)).toMatchObject([
      { target: 'Good', machine: 'Good', status: 'machine', engine: 'deepl' },
      { target: 'day', machine: 'day', status: 'machine', engine: 'deepl' },
    ])
    expect(split('Guten ‖Tag', '‖Good day', same)).toMatchObject([
      { target: null, machine: null, status: 'untranslated', engine: null },
      { target: 'Good day', machine: 'Good day', status: 'machine' },
    ])
  })

  test('of a confirmed text is an edit', () => {
    expect(split('Guten ‖Tag', 'Good day', { status: 'confirmed', needsWork: true })).toMatchObject([
      { status: 'edited', needsWork: true },
      { status: 'edited', needsWork: true },
    ])
  })

  test.each([0, 10, -1, 99, 3.5, Number.NaN])('is refused at %s', (at) => {
    expect(splitSegment(segmentOf('Guten Tag.', null), at)).toMatchObject({ kind: 'refused' })
  })

  test('is refused where a side would be blank, and tears no character', () => {
    expect(splitSegment(segmentOf('Tag  ', null), 3)).toMatchObject({ kind: 'refused' })
    expect(split('a\uD83D‖\uDE00b', null)[0].source).toBe('a😀')
    expect(split('u‖\u0308ber', null)[0].source).toBe('u\u0308')
  })
})

describe('a join', () => {
  const join = (a: Segment, b: Segment, gap?: string) => {
    const outcome = joinSegments(a, b, gap)
    if (outcome.kind === 'refused') throw new Error(outcome.detail)
    return outcome.segment
  }
  const next = (target: string | null, more: Partial<Segment> = {}) =>
    segmentOf('Zwei.', target, { id: 'b', from: 6, ...more })

  test('covers both ranges and joins the texts by a blank', () => {
    expect(join(segmentOf('Eins.', 'One.'), next('Two.'), '\n')).toMatchObject({
      from: 0,
      to: 11,
      source: 'Eins.\nZwei.',
      target: 'One. Two.',
      status: 'edited',
    })
  })

  test('takes what there is, and a flag from either', () => {
    expect(join(segmentOf('Eins.', null), next('Two.', { needsWork: true }))).toMatchObject({
      target: 'Two.',
      status: 'edited',
      needsWork: true,
    })
    expect(join(segmentOf('Eins.', null), next(null))).toMatchObject({ target: null, status: 'untranslated' })
  })

  test('of two machine translations is one', () => {
    const [one, two] = [
      segmentOf('Eins.', 'One.', { machine: 'One.', status: 'machine' }),
      next('Two.', { machine: 'Two.', status: 'machine', engine: 'memory', match: 90 }),
    ]
    expect(join(one, two)).toMatchObject({
      machine: 'One. Two.',
      status: 'machine',
      engine: 'deepl+memory',
      match: null,
    })
    expect(join({ ...one, engine: 'memory', match: 100 }, two)).toMatchObject({ engine: 'memory', match: 90 })
  })

  test('stays within its block', () => {
    expect(joinSegments(segmentOf('Eins.', null), next(null, { block: 1 }))).toMatchObject({
      kind: 'refused',
    })
  })
})

test('a join of segments joins their texts as joinTexts does: one blank more, whatever they end with', () => {
  const blanks = fc.stringMatching(/^[ \n]{0,2}$/)
  const text = fc.tuple(blanks, fc.constantFrom('', 'One.', 'Two'), blanks).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.option(text), fc.option(text), (first, second) => {
      const joined = joinTexts(first, second)
      const a = segmentOf('Eins.', first, { machine: first })
      const b = segmentOf('Zwei.', second, { machine: second, from: 6 })
      expect(joinSegments(a, b)).toMatchObject({ segment: { target: joined, machine: joined } })
      const texts = [first, second].filter((text) => text?.trim())
      if (texts.length > 0) expect(joined).toBe(texts.join(' '))
      else expect((joined ?? '').trim()).toBe('')
    }),
  )
})

test('a split loses nothing but blanks, and joining its parts gives the segment back', () => {
  const words = fc
    .array(fc.constantFrom('Haus', 'über', 'z. B.', 'ja,', 'Ende.', '😀', '„so“'), {
      minLength: 2,
      maxLength: 9,
    })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(
      words,
      fc.option(words),
      fc.option(words),
      fc.nat(80),
      fc.option(fc.nat(80)),
      (source, target, machine, at, targetAt) => {
        const whole = segmentOf(source, target, { machine })
        const outcome = splitSegment(whole, at, targetAt ?? undefined)
        if (outcome.kind === 'refused') return
        const [a, b] = outcome.parts
        expect(a.source).toBe(source.slice(0, a.to).trim())
        expect(b.source).toBe(source.slice(b.from).trim())
        expect(source.slice(a.to, b.from).trim()).toBe('')
        const bare = (...texts: (string | null)[]) => texts.join('').replaceAll(' ', '')
        expect(bare(a.target, b.target)).toBe(bare(target))
        expect(bare(a.machine, b.machine)).toBe(bare(machine))

        const splitAtBlank = [target, machine].every((text) => text === null || text.includes(' '))
        if (targetAt !== null || !splitAtBlank) return
        const again = joinSegments({ ...whole, ...a }, { ...whole, ...b }, source.slice(a.to, b.from))
        expect(again).toMatchObject({
          kind: 'joined',
          segment: { from: 0, to: source.length, source, target, machine },
        })
      },
    ),
  )
})
