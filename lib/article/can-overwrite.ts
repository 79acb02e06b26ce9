import type { Overwrite, Segment } from './model.ts'
import { ORIGIN } from './origin.ts'

type Overwritable = Pick<Segment, 'status' | 'target' | 'machine' | 'engine'>

/** Origins whose texts people wrote: confirmed translations, or an English text that existed. */
const WRITTEN_BY_PEOPLE: readonly string[] = [ORIGIN.memory, ORIGIN.import]

/**
 * Whether a translation by the engine `by` may replace the text of a segment. A segment without any text can
 * always be filled. With `overwrite: 'machine'` an engine's text that nobody edited can be replaced, but none
 * that people wrote, save an existing English text by a newer one. With `true` everything can.
 */
export function canOverwrite(
  { status, target, machine, engine }: Overwritable,
  overwrite: Overwrite,
  by: string,
): boolean {
  if (overwrite === true) return true
  if (status === 'untranslated' && machine === null && !target) return true
  if (overwrite !== 'machine' || status !== 'machine' || target !== machine) return false
  return !WRITTEN_BY_PEOPLE.includes(engine ?? '') || (by === ORIGIN.import && engine === by)
}
