/**
 * Two texts → pairs of segments. `align` finds which English sentences stand for which German ones, from
 * their lengths and from what both sides share: numbers, names, cognates, frequent words and their usual
 * English, marks of punctuation. `layBeside` takes an English text as it was written and says for each German
 * sentence what of it is its own, what came along, and what another sentence says. Nothing is lost, repeated
 * or moved. A `Correction` is what an editor makes of that, step by step, and loses nothing either.
 */
export { type AlignOptions, align } from './align.ts'
export type { Bead } from './bead.ts'
export {
  beginCorrection,
  bringBack,
  type Correction,
  type CorrectionRow,
  type Doubt,
  doubtOf,
  firstDifference,
  joinRows,
  leaveOut,
  moveDown,
  moveUp,
  type Piece,
  refit,
  shiftDown,
  shiftUp,
  splitRow,
  textOf,
} from './edit/edited-alignment.ts'
export type { Paragraphs } from './evidence/paragraph-evidence.ts'
export { alignSentences, type Beside, layBeside, layBesideInTurns } from './text/align-text.ts'
