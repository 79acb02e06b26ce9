import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyPatch, LIMITS, type Segment, type SegmentPatch, type Status } from './index.ts'
import { segmentOf } from './testing/segment-of.ts'

const untranslated = segmentOf('Guten Tag.', null)
const machine = segmentOf('Guten Tag.', 'Good day.', { machine: 'Good day.', status: 'machine' })
const edited = segmentOf('Guten Tag.', 'Hello.', { machine: 'Good day.', status: 'edited' })
const confirmed = segmentOf('Guten Tag.', 'Hello.', { machine: 'Good day.', status: 'confirmed' })

const patch = (segment: Segment, change: Omit<SegmentPatch, 'version'>) =>
  applyPatch(segment, { version: segment.version, ...change })

describe('a save', () => {
  test.each<[string, Segment, Omit<SegmentPatch, 'version'>, Status, string | null]>([
    ['first text', untranslated, { target: 'Hi.' }, 'edited', 'Hi.'],
    ['edit of a machine translation', machine, { target: 'Hi.' }, 'edited', 'Hi.'],
    ['edit of a confirmed text', confirmed, { target: 'Hi.' }, 'edited', 'Hi.'],
    ['edit that confirms', machine, { target: 'Hi.', status: 'confirmed' }, 'confirmed', 'Hi.'],
    ['way back to the machine translation', edited, { target: 'Good day.' }, 'machine', 'Good day.'],
    ['emptied text', confirmed, { target: '' }, 'untranslated', null],
    ['text of blanks', edited, { target: ' \n' }, 'untranslated', null],
    ['text taken away', edited, { target: null }, 'untranslated', null],
    ['emptied text with a status', edited, { target: '', status: 'edited' }, 'untranslated', null],
    ['same text', confirmed, { target: 'Hello.' }, 'confirmed', 'Hello.'],
    ['confirmation', machine, { status: 'confirmed' }, 'confirmed', 'Good day.'],
    ['review', confirmed, { status: 'reviewed' }, 'reviewed', 'Hello.'],
    ['confirmation taken back', confirmed, { status: 'edited' }, 'edited', 'Hello.'],
    ['text with a NUL', untranslated, { target: 'a\u0000b' }, 'edited', 'a b'],
  ])('%s', (_, segment, change, status, target) => {
    expect(patch(segment, change)).toMatchObject({ kind: 'patched', segment: { status, target } })
  })

  test.each<[string, Segment, Omit<SegmentPatch, 'version'>]>([
    ['confirmed without a text', untranslated, { status: 'confirmed' }],
    ['reviewed and emptied', confirmed, { target: '', status: 'reviewed' }],
    ['untranslated with a text', edited, { status: 'untranslated' }],
    ['machine with a text of its own', edited, { status: 'machine' }],
    ['too long', edited, { target: 'x'.repeat(LIMITS.target + 1) }],
  ])('is refused when it would be %s', (_, segment, change) => {
    expect(patch(segment, change)).toMatchObject({
      kind: 'refused',
      detail: expect.stringMatching(/^[A-Z].*\.$/),
    })
  })

  test('says whether anything changed', () => {
    expect(patch(confirmed, { target: 'Hello.', status: 'confirmed', needsWork: false })).toMatchObject({
      changed: false,
    })
    expect(patch(confirmed, { needsWork: true })).toMatchObject({
      changed: true,
      segment: { needsWork: true },
    })
    expect(patch(untranslated, { target: '' })).toMatchObject({ changed: false })
  })

  test('a machine translation over the limit can still be confirmed', () => {
    const text = 'x'.repeat(LIMITS.target + 1)
    const long = segmentOf('y', text, { machine: text, status: 'machine' })
    expect(patch(long, { target: text, status: 'confirmed' })).toMatchObject({ kind: 'patched' })
  })

  test('never leaves a status that is not true of the text', () => {
    const status = fc.constantFrom<Status>('untranslated', 'machine', 'edited', 'confirmed', 'reviewed')
    const change = fc.record(
      {
        target: fc.constantFrom('', ' ', 'Good day.', 'Hi.', null),
        status,
        needsWork: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(
        fc.constantFrom(untranslated, machine, edited, confirmed),
        fc.array(change),
        (start, changes) => {
          let segment = start
          for (const change of changes) {
            const outcome = patch(segment, change)
            if (outcome.kind === 'refused') continue
            segment = outcome.segment
            expect(segment.target === null).toBe(segment.status === 'untranslated')
            if (segment.status === 'machine') expect(segment.target).toBe(segment.machine)
          }
        },
      ),
    )
  })
})
