import { cleanText } from './clean-text.ts'
import { LIMITS, type Segment, type SegmentPatch, type Status } from './model.ts'

export type Patched =
  /** `changed` is false when the segment stands already as the patch wants it. */
  | { kind: 'patched'; segment: Segment; changed: boolean }
  /** `detail` is a sentence for the editor. */
  | { kind: 'refused'; detail: string }

const refused = (detail: string): Patched => ({ kind: 'refused', detail })

/**
 * What a save makes of a segment: the status law. The patch's `version` and `activeMs` are the caller's
 * business; the segment comes back with the version it had.
 *
 * - An edit leads to `edited`, back to exactly the machine translation leads to `machine`, an empty
 *   target (null, or nothing but blanks) leads to `untranslated` with target null.
 * - A status that the patch names wins, if it is true of the text: an empty target has no other than
 *   `untranslated`, a text is never `untranslated`, and only the untouched machine translation is `machine`.
 */
export function applyPatch(segment: Segment, patch: SegmentPatch): Patched {
  const target = patch.target === undefined ? segment.target : written(patch.target)
  if (target !== segment.target && target !== null && target.length > LIMITS.target)
    return refused(
      `The translation is ${target.length} characters long; a segment holds ${LIMITS.target}. Split the segment first.`,
    )

  const status = statusOf(segment, target, patch.status)
  if (status.kind === 'refused') return status

  const needsWork = patch.needsWork ?? segment.needsWork
  const changed =
    target !== segment.target || status.status !== segment.status || needsWork !== segment.needsWork
  return { kind: 'patched', segment: { ...segment, target, status: status.status, needsWork }, changed }
}

function written(target: string | null): string | null {
  if (target === null || target.trim() === '') return null
  return cleanText(target).text
}

function statusOf(
  segment: Segment,
  target: string | null,
  named: Status | undefined,
): { kind: 'status'; status: Status } | { kind: 'refused'; detail: string } {
  const is = (status: Status) => ({ kind: 'status', status }) as const
  if (named === undefined) {
    if (target === segment.target) return is(segment.status)
    if (target === null) return is('untranslated')
    return is(target === segment.machine ? 'machine' : 'edited')
  }
  if (target === null) {
    if (named === 'confirmed' || named === 'reviewed')
      return { kind: 'refused', detail: 'There is no translation to confirm yet. Write one first.' }
    return is('untranslated')
  }
  if (named === 'untranslated')
    return { kind: 'refused', detail: 'The segment has a translation. Empty it to make it untranslated.' }
  if (named === 'machine' && target !== segment.machine)
    return { kind: 'refused', detail: 'The translation differs from the machine translation.' }
  return is(named)
}
