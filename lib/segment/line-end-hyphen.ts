import { words } from './knowledge/words.ts'

/** Behind these a hyphen stands for the rest of a word that comes later: `Ein- und Ausfuhr`. */
const AFTER_SUSPENDED = words(`
  und oder bzw beziehungsweise respektive resp bis sowie sowohl noch als wie aber zum zur vs versus u o
`)

/** With these the words above make one word: `den-noch`, `so-wie`. */
const WHOLE: Readonly<Record<string, ReadonlySet<string>>> = {
  noch: words('den je'),
  wie: words('so'),
  bis: words('canna kanna'),
}

const COLOURS = words('schwarz rot grün gelb blau weiß braun')
const ADJECTIVE = /(?:isch|lich|deutsch)$/u
const INFLECTED_ADJECTIVE = /(?:isch|lich|rechtlich)(?:e[mnrs]?)?$/u

/** Letters and marks at the end of a line, and the hyphen: hyphen, U+2010, soft hyphen, or `¬` as PDF has it. */
const LEFT = /([\p{L}\p{N}\p{M}]+)([-‐\u00ad¬])$/u
const RIGHT = /^[\p{L}\p{M}]+/u

/**
 * What a line break becomes between two parts of a text: `dropped` units at the end of the left one go, and
 * `between` comes in their place. A hyphen inside a word goes. It stays with a blank before a conjunction
 * (`Ein-⏎und Ausfuhr`), and without one before a capital or a figure, and behind a figure, an acronym, a single
 * letter or between adjectives (`EU-⏎weit`, `deutsch-⏎französisch`).
 */
export function atLineEnd(
  left: string,
  right: string,
  language: 'de' | 'en',
): { dropped: number; between: '' | ' ' } {
  const [, before = '', hyphen] = LEFT.exec(left) ?? []
  if (hyphen === undefined) return { dropped: 0, between: ' ' }
  const after = RIGHT.exec(right)?.[0] ?? ''
  if (hyphen === '\u00ad' || hyphen === '¬')
    return after === '' ? { dropped: 0, between: ' ' } : { dropped: 1, between: '' }
  if (after === '') return { dropped: 0, between: /^\p{N}/u.test(right) ? '' : ' ' }
  if (/^\p{Lu}/u.test(after) || language === 'en') return { dropped: 0, between: '' }
  if (isSuspended(before, after, right)) return { dropped: 0, between: ' ' }
  return { dropped: staysHyphenated(before, after) ? 0 : 1, between: '' }
}

function isSuspended(before: string, after: string, right: string): boolean {
  if (!AFTER_SUSPENDED.has(after)) return false
  if (after.length === 1 && right[1] !== '.') return false
  return !WHOLE[after]?.has(before.toLowerCase())
}

/** Whether the hyphen belongs to the word. A part without a vowel is no syllable: `Pkw-`, `Kfz-`. */
function staysHyphenated(before: string, after: string): boolean {
  if (/[\p{Lu}\p{N}]$/u.test(before) || !/[aeiouyäöü]/iu.test(before.normalize('NFC'))) return true
  if ([...before].length === 1) return true
  if (ADJECTIVE.test(before) && INFLECTED_ADJECTIVE.test(after)) return true
  return COLOURS.has(before.toLowerCase()) && COLOURS.has(after.replace(/e[mnrs]?$/u, ''))
}
