import { ORIGIN, type Segment } from '#lib/article'
import type { Engine } from '../engine.ts'
import { requestKeyOf } from './request-key.ts'
import type { TranslateOptions, TranslationToSave } from './translate-options.ts'

export type PretranslationSources = Pick<
  TranslateOptions,
  'engine' | 'targetLanguage' | 'preferEngine' | 'lookUpMemory' | 'readCached'
>

/** Sentences that are looked up, saved and shown at a time. */
const GROUP = 200

/** `pretranslations` of all segments, group by group, each with the segments it was looked up for. */
export async function* pretranslateInGroups(segments: Segment[], sources: PretranslationSources) {
  for (let from = 0; from < segments.length; from += GROUP) {
    const group = segments.slice(from, from + GROUP)
    yield { group, found: await pretranslations(group, sources) }
  }
}

/** Translations that need no request: exact matches of the memory, and cached translations of the engine. */
async function pretranslations(
  segments: Segment[],
  { engine, targetLanguage, preferEngine, lookUpMemory, readCached }: PretranslationSources,
): Promise<TranslationToSave[]> {
  const remembering = segments.filter(({ target }) => !preferEngine || engine === null || target === null)
  const memory = await lookUpMemory(remembering.map(({ source }) => source))
  const found = remembering.flatMap(({ id, source, version }): TranslationToSave[] => {
    const units = memory.get(source) ?? []
    const unit = units.find(({ recorded }) => !recorded) ?? units[0]
    const engine = unit?.recorded ? ORIGIN.sample : ORIGIN.memory
    return unit ? [{ segmentId: id, version, text: unit.target, engine, match: 100 }] : []
  })
  if (!engine || !readCached) return found

  const remembered = new Set(found.map(({ segmentId }) => segmentId))
  const asking = segments.filter(({ id }) => !remembered.has(id))
  const requestKeys = asking.map((segment) => requestKeyOf(engine, segment, targetLanguage))
  const answers = await readCached(requestKeys)
  const recalled = asking.flatMap((segment, index) => {
    const text = answers.get(requestKeys[index] ?? '')
    return text ? [engineTranslation(engine, segment, text, targetLanguage)] : []
  })
  return [...found, ...recalled]
}

/** An engine's translation with the key of its request. */
export function engineTranslation(
  engine: Engine,
  segment: Segment,
  text: string,
  targetLanguage: TranslateOptions['targetLanguage'],
): TranslationToSave {
  const requestKey = requestKeyOf(engine, segment, targetLanguage)
  const { id: segmentId, version } = segment
  return { segmentId, version, text, engine: engine.id, match: null, requestKey }
}
