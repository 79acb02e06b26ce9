/**
 * The editing session of the workbench as pure logic. It promises: every keystroke is in the journal before
 * it is on its way to the server; an entry leaves the journal only when the server has acknowledged it; nobody's
 * text is overwritten unseen; and typing never waits for a journal, a network or an article of 10,000 segments.
 * No React, no Next; of the browser only IndexedDB, localStorage (which takes each keystroke before IndexedDB
 * does) and a clock: the journal that uses the first two, and the clock, can be handed in.
 */
export type {
  Recovered,
  Resolution,
  SaveOutcome,
  SaveState,
  SegmentView,
  Session,
  SessionOptions,
  SessionSummary,
  Timers,
} from './contract.ts'
export { type JournalOptions, lazyJournal, openJournal } from './journal/indexed-journal.ts'
export type { Journal, JournalEntry } from './journal/journal.ts'
export { memoryJournal } from './journal/memory-journal.ts'
export { createSession } from './session.ts'
export type { FieldState } from './typing/text-change.ts'
export { TypingLog } from './typing/typing-log.ts'
export type { StructuralStep } from './undo/structural-step.ts'
export { type UndoMark, UndoStack } from './undo/undo-stack.ts'
