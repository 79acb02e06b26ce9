import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignText, alignTextWithPauses, type GermanSentence } from '#lib/align'
import { englishSentences } from './english-sentences.ts'

/** Paragraphs as lines, sentences parted by ‖. */
function article(text: string) {
  return text.split('\n').flatMap((line, block) => line.split(' ‖ ').map((source) => ({ source, block })))
}

const alignSentences = (german: readonly GermanSentence[], english: string) =>
  alignText(german, english).map((aligned) => aligned.english)

const GERMAN = article(`Sturm über Lindenau
Am Montag fielen 40 Bäume um. ‖ Die Feuerwehr war die ganze Nacht mit 60 Helfern im Einsatz. ‖ Verletzt wurde niemand.
Die Schulen bleiben geschlossen. ‖ „Wir rechnen mit weiteren Böen“, sagte Anna Seidel.`)

describe('alignText', () => {
  test('gives each sentence its own', () => {
    const english = `Storm over Lindenau

40 trees fell on Monday. The fire service was deployed all night with 60 helpers. Nobody was hurt.

Schools remain closed. “We expect further gusts,” said Anna Seidel.`
    expect(alignSentences(GERMAN, english)).toEqual([
      'Storm over Lindenau',
      '40 trees fell on Monday.',
      'The fire service was deployed all night with 60 helpers.',
      'Nobody was hurt.',
      'Schools remain closed.',
      '“We expect further gusts,” said Anna Seidel.',
    ])
  })

  test('needs no paragraphs, joins what was split, and leaves blank what was dropped', () => {
    const english =
      'Storm over Lindenau. On Monday 40 trees fell. The fire service was deployed. It sent 60 helpers all night. Schools remain closed. “We expect further gusts,” said Anna Seidel.'
    expect(alignSentences(GERMAN, english)).toEqual([
      'Storm over Lindenau.',
      'On Monday 40 trees fell.',
      'The fire service was deployed. It sent 60 helpers all night.',
      null,
      'Schools remain closed.',
      '“We expect further gusts,” said Anna Seidel.',
    ])
  })

  test('an added sentence goes to its neighbour in the same paragraph', () => {
    const english = `Storm over Lindenau

40 trees fell on Monday. The fire service was deployed all night with 60 helpers. Nobody was hurt. Lindenau, an old market town, lies two hours to the south of the capital.

It had rained for weeks in large parts of that country, as our correspondent reports. Schools remain closed. “We expect further gusts,” said Anna Seidel.`
    const [, , , third, fourth] = alignSentences(GERMAN, english)
    expect(third).toBe(
      'Nobody was hurt. Lindenau, an old market town, lies two hours to the south of the capital.',
    )
    expect(fourth).toBe(
      'It had rained for weeks in large parts of that country, as our correspondent reports. Schools remain closed.',
    )
  })

  test('one sentence for two goes to the first of them', () => {
    const english =
      'Storm over Lindenau\nOn Monday 40 trees fell and the fire service was deployed all night with 60 helpers. Nobody was hurt.'
    expect(alignSentences(GERMAN.slice(0, 4), english)).toEqual([
      'Storm over Lindenau',
      'On Monday 40 trees fell and the fire service was deployed all night with 60 helpers.',
      null,
      'Nobody was hurt.',
    ])
  })

  test('says what came along, and which sentence says what another leaves out', () => {
    const added = 'Lindenau, an old market town, lies two hours to the south of the capital.'
    const both = 'On Monday 40 trees fell and the fire service was deployed all night with 60 helpers.'
    const english = `Storm over Lindenau\n${both} Nobody was hurt. ${added}`
    const shown = alignText(GERMAN.slice(0, 5), english).map(({ english, added, coveredBy }) => [
      english,
      added,
      coveredBy,
    ])
    expect(shown).toEqual([
      ['Storm over Lindenau', [], null],
      [both, [], null],
      [null, [], 1],
      [`Nobody was hurt. ${added}`, [added], null],
      [null, [], null],
    ])
  })

  test('Markdown leaves the marks of its blocks behind, and those inside sentences alone', () => {
    const english =
      '# Storm over *Lindenau*\n\n> On Monday 40 trees fell.\n> The fire service was deployed all night\n> with **60 helpers**. Nobody was hurt.'
    expect(alignText(GERMAN.slice(0, 4), english, 'markdown').map(({ english }) => english)).toEqual([
      'Storm over *Lindenau*',
      'On Monday 40 trees fell.',
      'The fire service was deployed all night with **60 helpers**.',
      'Nobody was hurt.',
    ])
  })

  test('with pauses the result is the same', async () => {
    const number = (at: number) => `${at}${'abcdefghij'[at % 10]}`
    const german = Array.from({ length: 800 }, (_, at) => ({
      source: `Der Zug ${number(at)} hält heute in Station ${at * 7}.`,
      block: Math.floor(at / 5),
    }))
    const english = german.map((_, at) => `Train ${number(at)} stops at station ${at * 7} today.`).join(' ')
    let pauses = 0
    const aligned = alignTextWithPauses(german, english, 'plain', async () => {
      pauses++
    })
    expect(await aligned).toEqual(alignText(german, english))
    expect(pauses).toBeGreaterThan(2)
  })

  test('an empty text gives nothing, and no German takes nothing', () => {
    expect(alignSentences(GERMAN, ' \n ')).toEqual(GERMAN.map(() => null))
    expect(alignSentences([], 'Nobody came.')).toEqual([])
  })

  test('no non-blank character is lost or moved, but for the marks of quoted mail', () => {
    const word = fc.constantFrom(
      'Mr.',
      'U.S.',
      'Nobody',
      '3.5',
      'a.m.',
      'said',
      '“Go!”',
      '?',
      '-',
      '>',
      '#',
      '…',
      ')',
    )
    const blank = fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\r\n', '\t', '\u2028', '\u00a0')
    const text = fc.oneof(
      fc.array(fc.tuple(word, blank), { maxLength: 60 }).map((pairs) => pairs.flat().join('')),
      fc.string({ unit: 'binary', maxLength: 120 }),
    )
    const german = fc.array(fc.record({ source: fc.string({ maxLength: 40 }), block: fc.nat({ max: 4 }) }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(german, text, (segments, english) => {
        const found = alignSentences(segments, english)
        expect(found).toHaveLength(segments.length)
        expect(found.join('').replace(/[\s>]+/g, '')).toBe(english.replace(/[\s>]+/g, ''))
      }),
      { numRuns: 200 },
    )
  })
})

describe('English sentences', () => {
  test.each([
    'Mr. Smith met Dr. Jones. ‖ They talked.',
    'It began at 9 a.m. local time. ‖ The U.S. Senate met at 10 a.m. ‖ The session was short.',
    'He moved to the U.S. ‖ She stayed.',
    'No. 5 is alive. ‖ She said no. ‖ Nobody asked.',
    '“Is it true?” he asked. ‖ “It is.” ‖ Nobody spoke.',
    'J. R. R. Tolkien wrote it (in 1937). ‖ It sold 3.5 million copies.',
    'Apple Inc. of California paid Smith Jr. a dollar. ‖ In Washington, D.C., nobody knew.',
    '“Who was it?” Anna Seidel asked. ‖ “Nobody!” ‖ Berlin was quiet… ‖ Then it rained.',
    'He came on Jan. 3 and left, e.g. by train. ‖ Why?',
  ])('%s', (marked) => {
    expect(englishSentences(marked.replaceAll(' ‖ ', ' '))).toEqual(marked.split(' ‖ '))
  })
})
