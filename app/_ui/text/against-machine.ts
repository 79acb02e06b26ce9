import type { Segment } from '#lib/article'

/** How the English of an article stands to its machine translation, in sentences. */
export interface AgainstMachine {
  /** Sentences that have a machine translation at all. */
  translated: number
  /** Those of them that read otherwise now. */
  changed: number
  /** Sentences with English but without a machine translation: nothing was changed in them. */
  byHand: number
}

export function againstMachine(segments: readonly Pick<Segment, 'machine' | 'target'>[]): AgainstMachine {
  const counts = { translated: 0, changed: 0, byHand: 0 }
  for (const { machine, target } of segments) {
    if (machine !== null) counts.translated++
    if (machine !== null && target !== machine) counts.changed++
    if (machine === null && target !== null) counts.byHand++
  }
  return counts
}
