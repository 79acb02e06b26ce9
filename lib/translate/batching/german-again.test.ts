import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEcho, isInGerman } from './german-again.ts'

const isGermanAgain = (german: string, english: string) => isEcho(german, english) || isInGerman(english)

const HARBOUR = 'Die Stadt hat die alte Schleuse am Hafen nach einem langen Streit wieder für Boote geöffnet.'

describe('the German came back', () => {
  test.each([
    ['word for word', HARBOUR],
    ['without its full stop', HARBOUR.slice(0, -1)],
    ['with a letter changed', HARBOUR.replace('Hafen', 'Hafem')],
    ['with a letter less', HARBOUR.replace('langen', 'lange')],
    ['cut short', 'Die Stadt hat die alte Schleuse am Hafen nach einem langen Streit'],
    ['with other quotation marks', `„${HARBOUR}“`],
    ['under a label', `EN: ${HARBOUR}`],
    ['in other words', 'Nach einem langen Streit ist die Schleuse im Hafen nun wieder für alle Boote offen.'],
    ['in small letters', HARBOUR.replace('wieder', 'nicht mehr').toLowerCase()],
    ['for the most part', 'Die Stadt hat die old lock am Hafen nach einem langen Streit für Boote geöffnet.'],
  ])('%s', (_, english) => {
    expect(isGermanAgain(HARBOUR, english)).toBe(true)
  })

  test.each([
    ['Das ist nicht wahr.', 'Das ist nicht war.'],
    ['Wir warten noch.', 'Wir warten noch'],
  ])('%s → %s', (german, english) => {
    expect(isGermanAgain(german, english)).toBe(true)
  })
})

describe('is the same in both languages, or English', () => {
  test.each([
    ['Angela Merkel, Olaf Scholz und Robert Habeck', 'Angela Merkel, Olaf Scholz and Robert Habeck'],
    ['Ursula von der Leyen', 'Ursula von der Leyen'],
    ['Hans von der Heide, Karl von und zu Lehn', 'Hans von der Heide, Karl von und zu Lehn'],
    ['Die Hard', 'Die Hard'],
    ['FC Bayern München – SC Freiburg 3:1', 'FC Bayern München – SC Freiburg 3:1'],
    [
      'Sie las „Das Leben der Anderen und die Folgen für uns“ vor.',
      'She read from “Das Leben der Anderen und die Folgen für uns”.',
    ],
    ['Er sagte: „Wir sind nicht wie die.“', 'He said: “Wir sind nicht wie die.”'],
    ['Das Lied heißt Wir sind wir.', 'The song is called Wir sind wir.'],
    ['Der Spiegel, Die Zeit und Der Freitag fehlten.', 'Der Spiegel, Die Zeit and Der Freitag were missing.'],
    ['Im Hotel Zum Roten Bären', 'At the Hotel Zum Roten Bären'],
    ['Ist das so?', 'Is that so?'],
    ['Software, Hardware, Internet', 'Software, Hardware, Internet'],
    [HARBOUR, 'The city has reopened the old lock at the harbour after a long dispute.'],
  ])('%s → %s', (german, english) => {
    expect(isGermanAgain(german, english)).toBe(false)
  })

  test('law: English of ordinary make is never taken for German', () => {
    const word = fc.constantFrom(
      ...'mayor city of the a in an am war was die hat so to that harbour and council he she Berlin Merkel not for'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        expect(isGermanAgain(HARBOUR, words.join(' '))).toBe(false)
      }),
    )
  })
})
