import { joinTexts, type Segment } from '#lib/article'
import type { FieldState, StructuralStep, UndoStack } from '#lib/editor'
import type { SplitPlace } from './split-place.ts'
import type { Targets, TypingMeanwhile } from './typing-meanwhile.ts'

export type Direction = 'do' | 'undo' | 'redo'

/**
 * What the two halves shall read. `halves` is what the server made of `saved`, split at `cut` or where it chose
 * itself. A join that is taken back gives both their own words again, unless the joined text was changed since.
 */
export function targetsOfSplit(
  saved: string | null,
  halves: Targets,
  cut: number | undefined,
  typing: TypingMeanwhile,
  known: StructuralStep | undefined,
): Targets {
  const wanted: Targets =
    known?.kind === 'join' && saved === known.joined
      ? [known.formerTargets[0] ?? halves[0], known.formerTargets[1] ?? halves[1]]
      : halves
  if (!typing.isTypedOn(saved)) return wanted
  return typing.splitAt(cut ?? endOf(halves[0], saved ?? ''), saved ?? '', wanted)
}

/**
 * What the joined sentence shall read, and whether what was typed into the second becomes a draft. A split that is
 * taken back gives the former text again, unless a half was changed since.
 */
export function targetOfJoin(
  saved: Targets,
  made: string | null,
  [inFirst, inSecond]: [TypingMeanwhile, TypingMeanwhile],
  known: StructuralStep | undefined,
): { target: string | null; isDraft: boolean } {
  if (!inFirst.isTypedOn(saved[0]) && !inSecond.isTypedOn(saved[1])) {
    const isWhole = known?.kind === 'split' && saved[0] === known.halves[0] && saved[1] === known.halves[1]
    return { target: isWhole ? (known.formerTarget ?? made) : made, isDraft: false }
  }
  if (made === joinTexts(saved[0], saved[1]))
    return { target: joinTexts(inFirst.log.text, inSecond.log.text), isDraft: false }
  // Someone else changed the second sentence before it was joined: their text stays, ours becomes a draft.
  const isDraft = inSecond.isTypedOn(saved[1])
  const [first, whole] = [saved[0] ?? '', made ?? '']
  const rest = whole.startsWith(first) ? whole.slice(first.length) : null
  return { target: rest === null ? joinTexts(inFirst.log.text, whole) : inFirst.log.text + rest, isDraft }
}

export function splitStep(
  before: Segment,
  secondId: string,
  { at, targetAt }: SplitPlace,
  halves: Targets,
): StructuralStep {
  const { id: segmentId, to, target: formerTarget } = before
  return { kind: 'split', segmentId, secondId, at, targetAt: targetAt ?? null, to, formerTarget, halves }
}

export function joinStep(first: Segment, second: Segment, made: string | null): StructuralStep {
  const ids = { segmentId: first.id, secondId: second.id }
  const formerTargets: Targets = [first.target, second.target]
  return { kind: 'join', ...ids, at: second.from - first.from, to: second.to, formerTargets, joined: made }
}

/** A step that was split again, when it was taken back or redone: the second half has a new id each time. */
export function splitAgain(known: StructuralStep, secondId: string, halves: Targets): StructuralStep {
  return known.kind === 'split' ? { ...known, secondId, halves } : { ...known, secondId }
}

/** A step that was joined again, when it was taken back or redone. */
export function joinedAgain(known: StructuralStep, made: string | null): StructuralStep {
  return known.kind === 'join' ? { ...known, joined: made } : known
}

/** Makes a step in the undo, or moves over `known`, which was taken back or done again and is `step` now. */
export function restep(
  undo: UndoStack,
  direction: Direction,
  { known, step }: { known?: StructuralStep; step: StructuralStep },
  after: FieldState,
): void {
  if (known) undo.replaceStructural(known, step)
  if (direction === 'do') undo.pushStructural(step, after)
  else if (direction === 'undo') undo.undo()
  else undo.redo()
}

/** Where in the joined target the second text began; a side without text takes nothing of it. */
export function endOfFirst({
  formerTargets: [first, second],
  joined,
}: StructuralStep & { kind: 'join' }): number {
  if (second === null) return (joined ?? '').length
  return first === null ? 0 : first.length + 1
}

/** Where the server, left to itself, split a text. */
function endOf(first: string | null, text: string): number {
  return first === null ? 0 : Math.max(text.indexOf(first), 0) + first.length
}
