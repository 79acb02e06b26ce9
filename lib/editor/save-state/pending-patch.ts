import { applyPatch, cleanText, type Segment, type Status } from '#lib/article'

/** What the editor wants of a segment beyond what the server has acknowledged; absent means nothing. */
export interface Wish {
  target?: string | null
  status?: Status
  needsWork?: boolean
}

export function isEmpty(wish: Wish): boolean {
  return wish.target === undefined && wish.status === undefined && wish.needsWork === undefined
}

/** Whether the server would keep both as the same text: blanks alone are no text, control characters are not kept. */
export function sameText(a: string | null, b: string | null): boolean {
  return a === b || kept(a) === kept(b)
}

function kept(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : cleanText(text).text
}

/** The wish without what the segment has already. */
export function withoutGranted(wish: Wish, segment: Segment): Wish {
  const left: Wish = {}
  if (wish.target !== undefined && (wish.target ?? '') !== (segment.target ?? '')) left.target = wish.target
  // Beside a text a status always counts: the text alone would lead it back to `edited`.
  if (wish.status !== undefined && (left.target !== undefined || wish.status !== segment.status))
    left.status = wish.status
  if (wish.needsWork !== undefined && wish.needsWork !== segment.needsWork) left.needsWork = wish.needsWork
  return left
}

/** The wish without what a save carried and the server took, as far as it was not changed since. */
export function withoutTaken(wish: Wish, taken: Wish): Wish {
  const left = { ...wish }
  if (wish.target === taken.target) delete left.target
  if (wish.status === taken.status) delete left.status
  if (wish.needsWork === taken.needsWork) delete left.needsWork
  return left
}

/** The status the segment will have once the wish is granted. */
export function statusWith(wish: Wish, segment: Segment): Status {
  if (wish.target === undefined) return wish.status ?? segment.status
  const patched = applyPatch(segment, { version: segment.version, ...wish })
  return patched.kind === 'patched' ? patched.segment.status : (wish.status ?? 'edited')
}

/** What a wish was made on. */
export interface Ground {
  base: Segment
  /** The text the editor saw when the wish began; after a reload the base may be newer. */
  baseTarget: string | null
  /** Texts on their way to the server that were never answered. */
  sent: readonly (string | null)[]
}

/**
 * Puts a wish on top of a newer state of its segment. Gives what is left to be saved there, or null when
 * someone else's text would be overwritten unseen:
 * - the same text stands there (a lost answer, or two people of one mind): granted;
 * - the text is the one the wish was made on, or one we sent ourselves: the wish still holds;
 * - an engine filled in a text where no person had written: it is kept beside the target, the wish still holds;
 * - a status was wished for a text that is no longer there: null;
 * - a mere `needsWork` needs no text to hold.
 */
export function rebase(wish: Wish, ground: Ground, latest: Segment): Wish | null {
  const known = [ground.baseTarget, ...ground.sent].some((text) => sameText(text, latest.target))
  const left = { ...wish }
  if (wish.target !== undefined) {
    if (sameText(wish.target, latest.target)) delete left.target
    else if (!known && !filledByEngine(ground, latest)) return null
  } else if (wish.status !== undefined && !known) return null
  return withoutGranted(left, latest)
}

function filledByEngine({ base, baseTarget }: Ground, latest: Segment): boolean {
  const unwritten = baseTarget === null || (isMachineText(base) && base.target === baseTarget)
  return unwritten && isMachineText(latest)
}

function isMachineText({ status, target, machine }: Segment): boolean {
  return status === 'machine' && target !== null && target === machine
}
