import { type EditedAlignment, firstDifferingRow, issueAt, refitToSegments } from '#lib/align'

/** A row, and the caret in its English. A new object asks for the focus. */
export interface Cursor {
  at: number
  caret: number
}

/** An alignment in the editor: every state it went through, which one is current, and the cursor. */
export interface AlignmentEditor {
  /** The German sentences it belongs to, a row each. */
  segmentIds: readonly string[]
  states: readonly EditedAlignment[]
  position: number
  cursor: Cursor
}

export function startEditor(segmentIds: readonly string[], alignment: EditedAlignment): AlignmentEditor {
  const first = nextIssue(alignment, -1)
  return { segmentIds, states: [alignment], position: 0, cursor: { at: Math.max(first, 0), caret: 0 } }
}

export function currentAlignment({ states, position }: AlignmentEditor): EditedAlignment {
  return states[position] ?? []
}

/** One step further; what was undone before cannot be redone then. */
export function applyEdit(editor: AlignmentEditor, next: EditedAlignment, cursor: Cursor): AlignmentEditor {
  if (next === currentAlignment(editor)) return editor
  const states = [...editor.states.slice(0, editor.position + 1), next]
  return { ...editor, states, position: editor.position + 1, cursor }
}

/** Undo (-1) and redo (1), with the cursor at the first row that changes. */
export function stepThrough(editor: AlignmentEditor, by: -1 | 1): AlignmentEditor {
  const next = editor.states[editor.position + by]
  if (!next) return editor
  const at = Math.max(firstDifferingRow(next, currentAlignment(editor)), 0)
  return { ...editor, position: editor.position + by, cursor: { at, caret: 0 } }
}

/** The same alignment after German sentences were split or joined. */
export function fitToSegments(editor: AlignmentEditor, segmentIds: readonly string[]): AlignmentEditor {
  const same =
    segmentIds.length === editor.segmentIds.length &&
    segmentIds.every((name, at) => name === editor.segmentIds[at])
  if (same) return editor
  const active = segmentIds.indexOf(editor.segmentIds[editor.cursor.at] ?? '')
  return {
    ...editor,
    segmentIds,
    states: editor.states.map((state) => refitToSegments(state, editor.segmentIds, segmentIds)),
    cursor: { at: Math.max(active, 0), caret: 0 },
  }
}

/**
 * The next row with an issue after `from`, from the top again after the last; -1 where there is none. A row that
 * another one covers is skipped, because the issue is shown at that one.
 */
export function nextIssue(alignment: EditedAlignment, from: number): number {
  for (let step = 1; step <= alignment.length; step++) {
    const at = (from + step) % alignment.length
    const issue = issueAt(alignment, at)
    if (issue && issue.kind !== 'shared') return at
  }
  return -1
}
