import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { WorkbenchState } from '../workbench-state.ts'
import { findSentences } from './find-sentences.ts'

/** `German|English` or, without English, `German`. */
function article(...sentences: string[]) {
  const texts = sentences.map((text) => text.split('|'))
  const go = vi.fn()
  const state = {
    segmentIds: texts.map((_, index) => `s${index + 1}`),
    session: {
      view: (id: string) => {
        const [source, target] = texts[Number(id.slice(1)) - 1] ?? []
        return { segment: { source }, target: target ?? null }
      },
    },
    navigation: { go },
  } as unknown as WorkbenchState
  return { state, go, find: (typed: string) => findSentences(state, typed) }
}

const FERRY = article('Die Fähre fährt.|The ferry sails.', 'Sie kostet 3 Mio.', 'Im Herbst soll sie fahren.')

test.each([
  ['', []],
  ['ferry', ['1 The ferry sails.']],
  ['FÄHR', ['1 Die Fähre fährt.']],
  // The number first, then the sentences that hold it.
  ['3', ['3 Im Herbst soll sie fahren.', '2 Sie kostet 3 Mio.']],
  ['17', []],
  ['sie', ['2 Sie kostet 3 Mio.', '3 Im Herbst soll sie fahren.']],
])('%s leads to %s', (typed, found) => {
  expect(FERRY.find(typed).map(({ mark, label }) => `${mark} ${label}`)).toEqual(found)
})

test('an entry leads to its sentence, and says in which language it is', () => {
  const [entry] = FERRY.find('herbst')
  expect(entry?.lang).toBe('de')
  entry?.run()
  expect(FERRY.go).toHaveBeenCalledWith('s3')
})

test('what is typed is always to be seen in what is found, however long the sentence is', () => {
  const word = fc.stringMatching(/^[a-zäöüß]{1,12}$/)
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 30 }),
      word,
      fc.array(word, { maxLength: 30 }),
      (before, typed, after) => {
        const { find } = article([...before, typed, ...after].join(' '))
        const [entry] = find(typed)
        expect(entry?.label).toContain(typed)
        const at = entry?.label.indexOf(typed) ?? -1
        expect(at).toBeLessThanOrEqual(25)
      },
    ),
  )
})

test('no more than eight are named', () => {
  const { find } = article(...Array.from({ length: 40 }, () => 'Die Fähre fährt.'))
  expect(find('fähre')).toHaveLength(8)
})
