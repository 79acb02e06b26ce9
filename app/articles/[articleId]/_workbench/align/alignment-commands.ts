import { inDigits } from '#app/_ui/counted.ts'
import { always, type Command } from '#app/_ui/keys/command.ts'
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
import { applyEdit, type Cursor, nextIssue, stepThrough } from './editor-state.ts'
import type { AlignmentState, Selection } from './use-alignment.ts'

type AlignmentCommand = Command<AlignmentState>

/** One thing to do with the English of the active row. */
interface AlignmentEdit extends Pick<AlignmentCommand, 'id' | 'label' | 'keys'> {
  short: string
  /** Only while the focus is in the text. */
  inText?: boolean
  /** The same alignment when it cannot be done. */
  edit(alignment: EditedAlignment, selection: Selection): EditedAlignment
  /** Where one goes on, in what came of it. */
  cursorAfter(next: EditedAlignment, selection: Selection): Cursor
  /** What was done. */
  done(at: number): string
  /** Why it cannot be done in a row, the last one of all or another. */
  hindrance(isLast: boolean): string
}

function editCommand({ id, label, short, keys, inText, ...step }: AlignmentEdit): AlignmentCommand {
  return {
    ...{ id, label, short, keys },
    group: 'Edit',
    scope: inText ? 'alignment text' : 'alignment',
    when({ editor, alignment, selection }) {
      const isPossible = step.edit(alignment, selection()) !== alignment
      return isPossible || step.hindrance(editor.cursor.at === editor.segmentIds.length - 1)
    },
    run({ editor, alignment, selection, notify, change }) {
      const selected = selection()
      const next = step.edit(alignment, selected)
      notify(step.done(selected.at))
      change(applyEdit(editor, next, step.cursorAfter(next, selected)))
    },
  }
}

/** What can be done with the English of a row, in the order of its buttons. */
export const ROW_COMMANDS: readonly AlignmentCommand[] = [
  editCommand({
    id: 'alignment.split',
    label: 'Split: what follows the caret goes to the next sentence',
    short: 'Split',
    keys: ['mod+e'],
    edit: (alignment, { at, from }) => splitRow(alignment, at, from),
    cursorAfter: (_, { at }) => ({ at: at + 1, caret: 0 }),
    done: (at) => `The rest is at ${sentence(at + 1)}.`,
    hindrance: (isLast) =>
      isLast
        ? 'There is no sentence below to take the rest'
        : 'Put the caret where the English is to be split; the rest goes to the next sentence',
  }),
  editCommand({
    id: 'alignment.join',
    label: 'Join: the English of the next sentence comes to this one',
    short: 'Join',
    keys: ['mod+j'],
    edit: (alignment, { at }) => joinRows(alignment, at),
    cursorAfter: (next, { at }) => ({ at, caret: textOf(next[at]).length }),
    done: (at) => `The English of ${sentence(at + 1)} came here.`,
    hindrance: () => 'The next sentence has no English to join',
  }),
  editCommand({
    id: 'alignment.first-up',
    label: 'The first English sentence of these goes to the sentence above',
    short: 'First up',
    keys: ['alt+shift+ArrowUp'],
    edit: (alignment, { at }) => moveUp(alignment, at),
    cursorAfter: (_, { at }) => ({ at, caret: 0 }),
    done: (at) => `Moved up to ${sentence(at - 1)}.`,
    hindrance: () => 'Nothing here can go to a sentence above',
  }),
  editCommand({
    id: 'alignment.last-down',
    label: 'The last English sentence of these goes to the sentence below',
    short: 'Last down',
    keys: ['alt+shift+ArrowDown'],
    edit: (alignment, { at }) => moveDown(alignment, at),
    cursorAfter: (next, { at }) => ({ at, caret: textOf(next[at]).length }),
    done: (at) => `Moved down to ${sentence(at + 1)}.`,
    hindrance: () => 'Nothing here can go to a sentence below',
  }),
  editCommand({
    id: 'alignment.leave-out',
    label: 'Leave out the English sentence with the caret, or all that are selected',
    short: 'Leave out',
    keys: ['Delete'],
    inText: true,
    edit: (alignment, { at, from, to }) => leaveOut(alignment, at, from, to),
    cursorAfter: (next, { at, from }) => ({ at, caret: Math.min(from, textOf(next[at]).length) }),
    done: () => 'Left out. It can be brought back.',
    hindrance: () => 'There is no English here to leave out',
  }),
  editCommand({
    id: 'alignment.all-up',
    label: 'The English of this sentence and of all below goes up by one',
    short: 'All up',
    keys: ['alt+shift+PageUp'],
    edit: (alignment, { at }) => shiftUp(alignment, at),
    cursorAfter: (_, { at }) => ({ at: at - 1, caret: 0 }),
    done: (at) => `All English from ${sentence(at)} on moved up by one.`,
    hindrance: () => 'No English can move up from here',
  }),
  editCommand({
    id: 'alignment.all-down',
    label: 'The English of this sentence and of all below goes down by one',
    short: 'All down',
    keys: ['alt+shift+PageDown'],
    edit: (alignment, { at }) => shiftDown(alignment, at),
    cursorAfter: (_, { at }) => ({ at: at + 1, caret: 0 }),
    done: (at) => `All English from ${sentence(at)} on moved down by one.`,
    hindrance: () => 'No English can move down from here',
  }),
]

/** Every command of the alignment dialog. */
export const ALIGNMENT_COMMANDS: readonly AlignmentCommand[] = [
  {
    id: 'alignment.previous',
    label: 'Previous sentence',
    group: 'Navigate',
    keys: ['alt+ArrowUp'],
    scope: 'alignment',
    when: always,
    run: ({ editor, go }) => go(editor.cursor.at - 1),
  },
  {
    id: 'alignment.next',
    label: 'Next sentence',
    group: 'Navigate',
    keys: ['alt+ArrowDown'],
    scope: 'alignment',
    when: always,
    run: ({ editor, go }) => go(editor.cursor.at + 1),
  },
  {
    id: 'alignment.next-issue',
    label: 'Next sentence to look at',
    short: 'Next to look at',
    group: 'Navigate',
    keys: ['F9'],
    scope: 'alignment',
    when: ({ issues }) => issues > 0 || 'Every sentence has its English',
    run: ({ editor, alignment, go }) => go(nextIssue(alignment, editor.cursor.at)),
  },
  ...ROW_COMMANDS,
  {
    id: 'alignment.undo',
    label: 'Undo',
    group: 'Edit',
    keys: ['mod+z'],
    scope: 'alignment',
    when: ({ editor, isTaking }) => (editor.position > 0 && !isTaking) || 'Nothing to undo',
    run: ({ editor, change }) => change(stepThrough(editor, -1)),
  },
  {
    id: 'alignment.redo',
    label: 'Redo',
    group: 'Edit',
    keys: ['mod+shift+z', 'mod+y'],
    scope: 'alignment',
    when: ({ editor, isTaking }) =>
      (editor.position < editor.states.length - 1 && !isTaking) || 'Nothing to redo',
    run: ({ editor, change }) => change(stepThrough(editor, 1)),
  },
  {
    id: 'alignment.take',
    label: 'Take the English into the article',
    short: 'Take',
    group: 'Article',
    keys: ['mod+Enter'],
    scope: 'alignment',
    when({ fillings, isTaking }) {
      if (isTaking) return 'It is being taken'
      return fillings.taken.length > 0 || 'No sentence would be filled'
    },
    run: ({ take }) => take(),
  },
  {
    id: 'alignment.text',
    label: 'Back to the text as it was pasted',
    short: 'Back to the text',
    group: 'Navigate',
    keys: [],
    scope: 'alignment',
    when: ({ isTaking }) => !isTaking || 'It is being taken',
    run: ({ showText }) => showText(),
  },
]

function sentence(at: number): string {
  return `sentence ${inDigits(at + 1)}`
}
