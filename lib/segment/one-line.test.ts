import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { onOneLine } from './index.ts'

describe('a hyphen at the end of a line', () => {
  test.each([
    ['die neue Landes-⏎regierung', 'die neue Landesregierung'],
    ['sie wollen unter-⏎  schreiben', 'sie wollen unterschreiben'],
    ['den Fähr-⏎> betrieb', 'den Fährbetrieb'],
    ['der Fährbe- ⏎trieb', 'der Fährbetrieb'],
    ['die Fa\u0308h-⏎ren', 'die Fa\u0308hren'],
    ['den-⏎noch und so-⏎wie', 'dennoch und sowie'],
    ['dar-⏎auf, da-⏎mit', 'darauf, damit'],
    ['Ver\u00ad⏎kehr, Ver¬⏎kehr', 'Verkehr, Verkehr'],
  ])('%s goes', (wrapped, whole) => {
    expect(onOneLine(wrapped.replaceAll('⏎', '\n'))).toBe(whole)
    expect(onOneLine(wrapped.replaceAll('⏎', '\r\n'))).toBe(whole)
  })

  test.each([
    ['Vor-⏎und Nachteile', 'Vor- und Nachteile'],
    ['Haupt-⏎oder Nebenamt', 'Haupt- oder Nebenamt'],
    ['Sommer-⏎bzw. Winterzeit', 'Sommer- bzw. Winterzeit'],
    ['zwei-⏎bis dreimal', 'zwei- bis dreimal'],
    ['Vor-⏎sowie Nachteile', 'Vor- sowie Nachteile'],
    ['Ost-⏎West-Konflikt', 'Ost-West-Konflikt'],
    ['UNO-⏎weit', 'UNO-weit'],
    ['40-⏎jährig', '40-jährig'],
    ['Pkw-⏎frei', 'Pkw-frei'],
    ['E-⏎mobil', 'E-mobil'],
    ['Covid-⏎19', 'Covid-19'],
    ['spanisch-⏎portugiesische Grenze', 'spanisch-portugiesische Grenze'],
    ['die rot-⏎grüne Regierung', 'die rot-grüne Regierung'],
    ['der Rat -⏎so heißt es', 'der Rat - so heißt es'],
    ['Ein-⏎, Aus- und Umbau', 'Ein- , Aus- und Umbau'],
  ])('%s stays', (wrapped, whole) => {
    expect(onOneLine(wrapped.replaceAll('⏎', '\n'))).toBe(whole)
  })

  test('stays in English, where lines break behind the hyphens of compounds', () => {
    expect(onOneLine('a long-\nterm plan', 'en')).toBe('a long-term plan')
  })

  test('is read once: on one line nothing changes any more, and no letter or figure goes', () => {
    const part = fc.constantFrom(
      'Wirt',
      'schaft',
      'und',
      'EU',
      '-',
      '-\n',
      '\n',
      ' ',
      '>',
      '3',
      '\u00ad',
      'Ä',
      '.',
    )
    const text = fc.oneof(
      fc.array(part).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme' }),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('de' as const, 'en' as const), (text, language) => {
        const line = onOneLine(text, language)
        expect(onOneLine(line, language)).toBe(line)
        const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
        expect(wordsOf(line)).toBe(wordsOf(text))
      }),
    )
  })
})
