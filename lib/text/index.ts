/**
 * What every reader of text agrees on: which characters are blank, where a line ends, and how a stretch or
 * a block of it is given. Pure, knows no other module.
 */

export type { Block, Kind } from './block.ts'
export { isBlank } from './is-blank.ts'
export { type Line, linesOf } from './lines.ts'
export type { Range } from './range.ts'
