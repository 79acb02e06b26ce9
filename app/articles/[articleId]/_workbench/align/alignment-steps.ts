import { inDigits } from '#app/_ui/counted.ts'
import {
  type EditedAlignment,
  joinRows,
  leaveOut,
  moveDown,
  moveUp,
  shiftDown,
  shiftUp,
  splitRow,
  textOf,
} from '#lib/align'
import type { Cursor } from './editor-state.ts'

/** The active row, and what of its text is selected; a caret where both are the same. */
export interface Selection {
  at: number
  from: number
  to: number
}

/** One thing to do with the English of the active row. */
export interface AlignmentStep {
  words: string
  /** What it does, in a sentence. */
  title: string
  /** As `useKeys` names it, and as it is shown. */
  key: string
  shown: string
  /** Only while the focus is in the text. */
  inText?: boolean
  /** The same alignment when it cannot be done. */
  take(alignment: EditedAlignment, selection: Selection): EditedAlignment
  /** Where one goes on, in what came of it. */
  cursorAfter(next: EditedAlignment, selection: Selection): Cursor
  /** What was done. */
  done(at: number): string
  /** Why it cannot be done in a row, the last one of all or another. */
  hindrance(isLast: boolean): string
}

export const STEPS: readonly AlignmentStep[] = [
  {
    words: 'Split',
    title: 'What follows the caret goes to the next sentence',
    key: 'mod+e',
    shown: 'Ctrl E',
    take: (alignment, { at, from }) => splitRow(alignment, at, from),
    cursorAfter: (_, { at }) => ({ at: at + 1, caret: 0 }),
    done: (at) => `The rest is at ${sentence(at + 1)}.`,
    hindrance: (isLast) =>
      isLast
        ? 'There is no sentence below to take the rest.'
        : 'Put the caret where the English is to be split; the rest goes to the next sentence.',
  },
  {
    words: 'Join',
    title: 'The English of the next sentence comes to this one',
    key: 'mod+j',
    shown: 'Ctrl J',
    take: (alignment, { at }) => joinRows(alignment, at),
    cursorAfter: (next, { at }) => ({ at, caret: textOf(next[at]).length }),
    done: (at) => `The English of ${sentence(at + 1)} came here.`,
    hindrance: () => 'The next sentence has no English to join.',
  },
  {
    words: 'First up',
    title: 'The first English sentence of these goes to the sentence above',
    key: 'alt+shift+ArrowUp',
    shown: 'Alt ⇧ ↑',
    take: (alignment, { at }) => moveUp(alignment, at),
    cursorAfter: (_, { at }) => ({ at, caret: 0 }),
    done: (at) => `Moved up to ${sentence(at - 1)}.`,
    hindrance: () => 'Nothing here can go to a sentence above.',
  },
  {
    words: 'Last down',
    title: 'The last English sentence of these goes to the sentence below',
    key: 'alt+shift+ArrowDown',
    shown: 'Alt ⇧ ↓',
    take: (alignment, { at }) => moveDown(alignment, at),
    cursorAfter: (next, { at }) => ({ at, caret: textOf(next[at]).length }),
    done: (at) => `Moved down to ${sentence(at + 1)}.`,
    hindrance: () => 'Nothing here can go to a sentence below.',
  },
  {
    words: 'Leave out',
    title: 'The English sentence with the caret, or all that are selected, are taken by none',
    key: 'Delete',
    shown: 'Del',
    inText: true,
    take: (alignment, { at, from, to }) => leaveOut(alignment, at, from, to),
    cursorAfter: (next, { at, from }) => ({ at, caret: Math.min(from, textOf(next[at]).length) }),
    done: () => 'Left out. It can be brought back.',
    hindrance: () => 'There is no English here to leave out.',
  },
  {
    words: 'All up',
    title: 'The English of this sentence and of all below goes up by one',
    key: 'alt+shift+PageUp',
    shown: 'Alt ⇧ PgUp',
    take: (alignment, { at }) => shiftUp(alignment, at),
    cursorAfter: (_, { at }) => ({ at: at - 1, caret: 0 }),
    done: (at) => `All English from ${sentence(at)} on moved up by one.`,
    hindrance: () => 'No English can move up from here.',
  },
  {
    words: 'All down',
    title: 'The English of this sentence and of all below goes down by one',
    key: 'alt+shift+PageDown',
    shown: 'Alt ⇧ PgDn',
    take: (alignment, { at }) => shiftDown(alignment, at),
    cursorAfter: (_, { at }) => ({ at: at + 1, caret: 0 }),
    done: (at) => `All English from ${sentence(at)} on moved down by one.`,
    hindrance: () => 'No English can move down from here.',
  },
]

function sentence(at: number): string {
  return `sentence ${inDigits(at + 1)}`
}
