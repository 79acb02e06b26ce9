import type { Overwrite, Segment } from './model.ts'

type Standing = Pick<Segment, 'status' | 'target' | 'machine' | 'engine'>

/** Engines whose texts people wrote: confirmed before, or in an English text that existed. */
const BY_PEOPLE = ['memory', 'existing']

/**
 * Whether a translation by the engine `by` may take the place of what stands in a segment. What nobody and
 * nothing has touched it always may; `machine` adds texts of engines that stand as they came, but not those
 * that people wrote, unless it is an existing English text that comes again; true adds everything.
 */
export function mayReplace(
  { status, target, machine, engine }: Standing,
  overwrite: Overwrite,
  by: string,
): boolean {
  if (overwrite === true) return true
  if (status === 'untranslated' && machine === null && !target) return true
  if (overwrite !== 'machine' || status !== 'machine' || target !== machine) return false
  return !BY_PEOPLE.includes(engine ?? '') || (by === 'existing' && engine === by)
}
