import { always, type Command } from '#app/_ui/keys/command.ts'
import type { Layout } from './use-place.ts'

export interface ComparisonState {
  /** Sentences that differ. */
  changed: number
  /** Id of the current sentence; '' before the first. */
  marked: string
  layout: Layout
  /** Unchanged sentences are shown as well. */
  all: boolean
  /** To the next changed sentence or the one before. */
  step(by: 1 | -1): void
  openMarked(): void
  setLayout(layout: Layout): void
  setAll(all: boolean): void
}

type ComparisonCommand = Command<ComparisonState>

const ifChanged = ({ changed }: ComparisonState) => changed > 0 || 'Both versions read the same'

/** The commands of a comparison. */
export const COMPARISON_COMMANDS: readonly ComparisonCommand[] = [
  {
    id: 'comparison.next',
    label: 'Next change',
    short: 'Next',
    group: 'Navigate',
    keys: ['j'],
    scope: 'comparison',
    when: ifChanged,
    run: ({ step }) => step(1),
  },
  {
    id: 'comparison.previous',
    label: 'Previous change',
    short: 'Previous',
    group: 'Navigate',
    keys: ['k'],
    scope: 'comparison',
    when: ifChanged,
    run: ({ step }) => step(-1),
  },
  {
    id: 'comparison.open',
    label: 'Open the marked sentence in the workbench',
    group: 'Navigate',
    keys: ['Enter'],
    scope: 'comparison',
    when: ({ marked }) => marked !== '' || 'No sentence is marked',
    run: ({ openMarked }) => openMarked(),
  },
  {
    id: 'comparison.layout',
    label: 'Side by side or inline',
    group: 'Navigate',
    keys: [],
    scope: 'comparison',
    when: always,
    run: ({ layout, setLayout }) => setLayout(layout === 'side' ? 'inline' : 'side'),
  },
  {
    id: 'comparison.all',
    label: 'Only changed sentences, or all',
    group: 'Navigate',
    keys: [],
    scope: 'comparison',
    when: always,
    run: ({ all, setAll }) => setAll(!all),
  },
]
