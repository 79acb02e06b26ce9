import { applyPatch, cleanText, type Segment, type Status } from '#lib/article'

/** What the editor wants of a segment beyond what the server has acknowledged; absent means nothing. */
export interface PendingPatch {
  target?: string | null
  status?: Status
  needsWork?: boolean
}

export function isEmpty(patch: PendingPatch): boolean {
  return patch.target === undefined && patch.status === undefined && patch.needsWork === undefined
}

/** Whether the server would keep both as the same text: blanks alone are no text, control characters are not kept. */
export function sameText(a: string | null, b: string | null): boolean {
  return a === b || asKept(a) === asKept(b)
}

/** The text as the server would keep it. */
function asKept(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : cleanText(text).text
}

/** The patch without what the segment has already. */
export function minusApplied(patch: PendingPatch, segment: Segment): PendingPatch {
  const left: PendingPatch = {}
  if (patch.target !== undefined && (patch.target ?? '') !== (segment.target ?? ''))
    left.target = patch.target
  // Beside a text a status always counts: the text alone would lead it back to `edited`.
  if (patch.status !== undefined && (left.target !== undefined || patch.status !== segment.status))
    left.status = patch.status
  if (patch.needsWork !== undefined && patch.needsWork !== segment.needsWork) left.needsWork = patch.needsWork
  return left
}

/** The patch without what a save carried and the server took, as far as it was not changed since. */
export function minusAcknowledged(patch: PendingPatch, saved: PendingPatch): PendingPatch {
  const left = { ...patch }
  if (patch.target === saved.target) delete left.target
  if (patch.status === saved.status) delete left.status
  if (patch.needsWork === saved.needsWork) delete left.needsWork
  return left
}

/** The status the segment will have once the patch is saved. */
export function statusWith(patch: PendingPatch, segment: Segment): Status {
  if (patch.target === undefined) return patch.status ?? segment.status
  const patched = applyPatch(segment, { version: segment.version, ...patch })
  return patched.kind === 'patched' ? patched.segment.status : (patch.status ?? 'edited')
}

/** What a patch was made on. */
export interface PatchBase {
  base: Segment
  /** The text the editor saw when the patch began; after a reload the base may be newer. */
  baseTarget: string | null
  /** Texts on their way to the server that were never answered. */
  unanswered: readonly (string | null)[]
}

/**
 * Puts a patch on top of a newer state of its segment. Gives what is left to be saved there, or null when
 * someone else's text would be overwritten unseen:
 * - the same text stands there (a lost answer, or two people of one mind): nothing of it is left;
 * - the text is the one the patch was made on, or one we sent ourselves: the patch still holds;
 * - an engine filled in a text where no person had written: it is kept beside the target, the patch still holds;
 * - a status was meant for a text that is no longer there: null;
 * - a mere `needsWork` needs no text to hold.
 */
export function rebase(patch: PendingPatch, on: PatchBase, latest: Segment): PendingPatch | null {
  const known = [on.baseTarget, ...on.unanswered].some((text) => sameText(text, latest.target))
  const left = { ...patch }
  if (patch.target !== undefined) {
    if (sameText(patch.target, latest.target)) delete left.target
    else if (!known && !isFilledByEngine(on, latest)) return null
  } else if (patch.status !== undefined && !known) return null
  return minusApplied(left, latest)
}

function isFilledByEngine({ base, baseTarget }: PatchBase, latest: Segment): boolean {
  const unwritten = baseTarget === null || (isMachineText(base) && base.target === baseTarget)
  return unwritten && isMachineText(latest)
}

function isMachineText({ status, target, machine }: Segment): boolean {
  return status === 'machine' && target !== null && target === machine
}
