/**
 * Two texts → pairs of segments. `align` finds which English sentences translate which German ones, from their
 * lengths and from what both sides share: numbers, names, cognates, frequent words and their usual English,
 * punctuation marks. `alignText` takes an English text as it was written and says for each German sentence
 * which part of it is its own, which came along, and which other sentence covers it. Nothing is lost, repeated
 * or moved. An `EditedAlignment` is what an editor makes of that, step by step, and loses nothing either.
 */
export { type AlignOptions, align } from './align.ts'
export type { Bead } from './bead.ts'
export {
  type AlignmentIssue,
  type AlignmentRow,
  bringBack,
  type EditedAlignment,
  firstDifferingRow,
  issueAt,
  joinRows,
  leaveOut,
  moveDown,
  moveUp,
  refitToSegments,
  shiftDown,
  shiftUp,
  splitRow,
  startAlignmentEdit,
  type TargetSentence,
  textOf,
} from './edit/edited-alignment.ts'
export type { Paragraphs } from './evidence/paragraph-evidence.ts'
export {
  type AlignedSentence,
  alignText,
  alignTextWithPauses,
  type GermanSentence,
} from './text/align-text.ts'
export { englishOfWord } from './words/english-of-word.ts'
