import { type RefObject, useMemo, useRef, useState } from 'react'
import { type EditedAlignment, issueAt } from '#lib/align'
import { useSummary } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'
import { type AlignmentEditor, currentAlignment } from './editor-state.ts'
import { type Fillings, fillingsOf } from './fillings.ts'
import { useTaking } from './use-taking.ts'

/** The active row, and what of its text is selected; a caret where both are the same. */
export interface Selection {
  at: number
  /** UTF-16, end exclusive. */
  from: number
  to: number
}

/** What the commands of the alignment work on. */
export interface AlignmentState {
  editor: AlignmentEditor
  /** As it stands now. */
  alignment: EditedAlignment
  /** Rows that deserve a look. */
  issues: number
  fillings: Fillings
  /** Machine translations nobody has edited are replaced too. */
  replacing: boolean
  setReplacing(replacing: boolean): void
  isTaking: boolean
  problem: string
  /** What just happened, or why it cannot; '' for what one sees by itself. */
  notice: string
  notify(words: string): void
  /** The English of the active row. */
  field: RefObject<HTMLTextAreaElement | null>
  selection(): Selection
  /** The next state of the editor. */
  change(editor: AlignmentEditor): void
  /** To another row; nowhere beyond the first and the last. */
  go(at: number, caret?: number): void
  take(): void
  /** Back to the text as it was pasted. */
  showText(): void
}

interface AlignmentOptions {
  editor: AlignmentEditor
  onEdit: (editor: AlignmentEditor) => void
  onText: () => void
  onTaken: (words: string) => void
}

export function useAlignment({ editor, onEdit, onText, onTaken }: AlignmentOptions): AlignmentState {
  const { session } = useWorkbench()
  const summary = useSummary(session)
  const [replacing, setReplacing] = useState(false)
  const [notice, notify] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const moveTo = (at: number, caret = 0) => onEdit({ ...editor, cursor: { at, caret } })
  const taking = useTaking({ onTooLong: moveTo, onTaken })
  const { segmentIds, cursor } = editor
  const alignment = currentAlignment(editor)
  const issues = useMemo(
    () => alignment.filter((_, at) => !['shared', undefined].includes(issueAt(alignment, at)?.kind)).length,
    [alignment],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary changes when a sentence does
  const fillings = useMemo(
    () => fillingsOf(session, segmentIds, alignment, replacing),
    [session, summary, segmentIds, alignment, replacing],
  )
  return {
    ...{ editor, alignment, issues, fillings, replacing, setReplacing, notice, notify, field },
    isTaking: taking.isTaking,
    problem: taking.problem,
    selection() {
      const { selectionStart: from = 0, selectionEnd: to = 0 } = field.current ?? {}
      return { at: cursor.at, from, to }
    },
    change(next) {
      if (taking.isUnderWay()) return
      taking.clearProblem()
      onEdit(next)
    },
    go(at, caret) {
      if (taking.isUnderWay() || at < 0 || at >= segmentIds.length) return
      notify('')
      taking.clearProblem()
      moveTo(at, caret)
    },
    take: () => taking.take(fillings, replacing),
    showText: onText,
  }
}
