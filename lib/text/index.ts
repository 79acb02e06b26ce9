/**
 * What every reader of text agrees on: which characters are blank or invisible, where a line ends, how a stretch or
 * a block of it is given, and when two words or texts are the same; also, what two old
 * code pages hold. Pure, knows no other module.
 */

export type { Block, Kind } from './block.ts'
export { MAC_ROMAN, WINDOWS_1252 } from './code-pages.ts'
export { INVISIBLE_CLASS, readable, withoutInvisible } from './compare/invisible.ts'
export { normaliseExact, normaliseLetters } from './compare/normalise.ts'
export { type FoundWord, searchForm, wordsIn, wordsOf } from './compare/search-form.ts'
export { searchParts } from './compare/search-parts.ts'
export { isBlank } from './is-blank.ts'
export { type Line, linesOf } from './lines.ts'
export type { Range } from './range.ts'
