import { type EditedAlignment, textOf } from '#lib/align'
import { ORIGIN } from '#lib/article'
import type { Session } from '#lib/editor'
import { sentencesOf } from '../translate/translation-run.ts'
import type { Filling } from './store-translations.ts'

/** What an alignment would fill, and what stays as it is. */
export interface Fillings {
  /** Those that would be stored. */
  taken: readonly Filling[]
  /** How many hold a machine translation that nobody has edited, whether it is replaced or not. */
  replaceable: number
  /** How many keep the English that somebody wrote. */
  kept: number
  /** Why a German sentence does not take its English; '' when it does. */
  keeps(segmentId: string): string
}

/** Which sentences are filled from an alignment; with `replacing` also those a machine translated. */
export function fillingsOf(
  session: Session,
  segmentIds: readonly string[],
  alignment: EditedAlignment,
  replacing: boolean,
): Fillings {
  const empty = new Set(sentencesOf(session, false, ORIGIN.import))
  const machine = new Set(sentencesOf(session, 'machine', ORIGIN.import).filter((id) => !empty.has(id)))
  const found = segmentIds.flatMap((segmentId, at): Filling[] => {
    const text = textOf(alignment[at])
    return text === '' ? [] : [{ segmentId, at, text }]
  })
  const takes = (id: string) => empty.has(id) || (replacing && machine.has(id))
  return {
    taken: found.filter(({ segmentId }) => takes(segmentId)),
    replaceable: found.filter(({ segmentId }) => machine.has(segmentId)).length,
    kept: found.filter(({ segmentId }) => !empty.has(segmentId) && !machine.has(segmentId)).length,
    keeps(segmentId) {
      if (empty.has(segmentId)) return ''
      if (machine.has(segmentId))
        return replacing ? 'Replaces a machine translation' : 'Keeps its machine translation'
      return session.view(segmentId).target ? 'Keeps what somebody wrote' : 'Stays empty, as somebody left it'
    },
  }
}
